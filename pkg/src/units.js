// The units and what they measure.

import { rows } from './generated/units.js';
import { rowsOf } from './lines.js';

/** @typedef {import('./index.js').UnitInfo} UnitInfo */

/** In the engine's order. */
export const units = /* @__PURE__ */ list();

/** @returns {readonly UnitInfo[]} */
function list() {
  return Object.freeze(rowsOf(rows).map(([unit, dimension, nameZh, nameEn]) => Object.freeze(/** @type {UnitInfo} */ ({ unit, dimension, nameZh, nameEn }))));
}
