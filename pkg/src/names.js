// The fixed lists of the package, in the order in which the engine numbers them.

/** The eight messages and, in the same order, their answers. */
export const messageNames = /* @__PURE__ */ Object.freeze(/** @type {const} */ ([
  'booking',
  'cancel',
  'return',
  'notifyPaid',
  'notifyBizEvent',
  'claimCharge',
  'notifyTrace',
  'createDelivery',
  'booking.response',
  'cancel.response',
  'return.response',
  'notifyPaid.response',
  'notifyBizEvent.response',
  'claimCharge.response',
  'notifyTrace.response',
  'createDelivery.response',
]));

/** The readings of the specification; the place in the list is the bit in the engine's `tolerate` mask. */
export const readings = /* @__PURE__ */ Object.freeze(/** @type {const} */ ([
  'R11', 'R14', 'R15', 'R20', 'R21', 'R22', 'R25', 'R26', 'R34', 'R39', 'R44', 'R45', 'R48',
  'R52', 'R54', 'R56', 'R57', 'R70', 'R73', 'R101', 'R105', 'R108', 'R112', 'R114', 'R116',
]));

/** The rules that need a context; the place in the list is the bit in the engine's `notChecked` mask. */
export const contextRules = /* @__PURE__ */ Object.freeze(/** @type {const} */ ([
  'volume', 'edge', 'weight', 'girth', 'packageCount', 'voucher',
]));

export const locales = /* @__PURE__ */ Object.freeze(/** @type {const} */ (['zh-CN', 'en']));
