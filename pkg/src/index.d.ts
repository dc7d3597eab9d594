// The public types of the package. Everything is synchronous and works straight after `import`, with no init call.

/* ---------------------------------------------------------------- messages */

/** The payload of a message: a JSON object with the fields of its table. */
export interface Payload {
  readonly [field: string]: unknown;
}

/** order/booking, Ali to provider: a new order with its packages, products and customs declaration. */
export interface Booking extends Payload {}
/** order/cancel, Ali to provider. */
export interface Cancel extends Payload {}
/** order/return: the customer or the provider asks for goods back. */
export interface Return extends Payload {}
/** order/notifyPaid, Ali to provider. */
export interface NotifyPaid extends Payload {}
/** notifyBizEvent, provider to Ali: inbound, weighing, confirmation, pick-up, delivery. */
export interface NotifyBizEvent extends Payload {}
/** claimCharge, provider to Ali: the charges of an order. */
export interface ClaimCharge extends Payload {}
/** notifyTrace, provider to Ali: where the goods are. */
export interface NotifyTrace extends Payload {}
/** createDelivery, to WorldFirst: the proof of delivery of a trade. */
export interface CreateDelivery extends Payload {}
/** The provider's answer to a booking. */
export interface BookingResponse extends Payload {}
/** The answer to any other Ali message. */
export interface AliResponse extends Payload {}
/** WorldFirst's answer to createDelivery. */
export interface CreateDeliveryResponse extends Payload {}

export interface Messages {
  booking: Booking;
  cancel: Cancel;
  return: Return;
  notifyPaid: NotifyPaid;
  notifyBizEvent: NotifyBizEvent;
  claimCharge: ClaimCharge;
  notifyTrace: NotifyTrace;
  createDelivery: CreateDelivery;
  'booking.response': BookingResponse;
  'cancel.response': AliResponse;
  'return.response': AliResponse;
  'notifyPaid.response': AliResponse;
  'notifyBizEvent.response': AliResponse;
  'claimCharge.response': AliResponse;
  'notifyTrace.response': AliResponse;
  'createDelivery.response': CreateDeliveryResponse;
}
export type MessageName = keyof Messages;
/** The eight messages, then their answers in the same order. */
export declare const messageNames: readonly MessageName[];

/* ------------------------------------------------------------------ checks */

/**
 * A string or bytes are the JSON text itself (exact numbers, duplicate keys, positions); anything else is a value,
 * checked as the JSON that `JSON.stringify` would send.
 */
export type Input = string | Uint8Array | ArrayBuffer | object;

export interface Options {
  /** Language of the issues' messages; default `"en"`. */
  locale?: 'zh-CN' | 'en';
  /** Warnings become errors. */
  strict?: boolean;
  /** Drops the issues, errors too, that rest on these readings of the specification. */
  tolerate?: readonly Reading[];
  /** What the message itself cannot know; without it some rules do not run and stand in `notChecked`. */
  context?: Context;
  /** Most issues in a report, default 100; `truncated` says that there were more. */
  maxIssues?: number;
  /** Largest text in UTF-8 bytes, default 1 MiB. */
  maxBytes?: number;
}

export interface Context {
  /** The volume that was quoted for a booking; its packages may differ by `tolerancePercent` (default 0.5). */
  quotedVolume?: { value: Decimal; unit: VolumeUnit; tolerancePercent?: Decimal };
  /** What the carrier takes: the longest edge, weight and girth of one piece, and the number of pieces. */
  limits?: {
    edgeCm?: Decimal;
    weightKg?: Decimal;
    girthCm?: Decimal;
    packageCount?: number;
    /** Whether the girth has the longest edge added (`"lengthPlusGirth"`, the default) or not. */
    girth?: 'lengthPlusGirth' | 'girth';
  };
  /** The order behind a createDelivery; an order from the mainland without an amount is not checked. */
  order?: { shipFrom: 'MAINLAND' | 'OVERSEAS'; amountUsd?: Decimal };
}

/** A decimal as text (`"12.50"`), or a number taken by its shortest decimal text. */
export type Decimal = string | number;
export type VolumeUnit = 'cm3' | 'm3' | 'in3' | 'ft3';

export interface Issue {
  /** Keys and indexes from the root, e.g. `["packages", 0, "unit"]`. */
  readonly path: readonly (string | number)[];
  /** The same place as an RFC 6901 pointer. */
  readonly pointer: string;
  readonly rule: Rule;
  /** The platform's code: four digits for Ali, a name for WorldFirst. */
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** The reading of the specification that the issue rests on, if there is one. */
  readonly reading?: Reading;
  /** The numbers and values behind the issue. */
  readonly params: Readonly<Record<string, unknown>>;
  /** One sentence for a person. */
  readonly message: string;
  /** For text and bytes: where it starts, in UTF-16 units of a string or bytes of a byte array. */
  readonly start?: number;
  readonly end?: number;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
}

export interface Report {
  /** No issue has the severity `"error"`. */
  readonly valid: boolean;
  readonly issues: readonly Issue[];
  /** Rules that needed a context that was not given. */
  readonly notChecked: readonly Rule[];
  /** There were more issues than `maxIssues`. */
  readonly truncated: boolean;
}

/** Finds everything that is wrong with a message, in one pass. */
export declare function validate(message: MessageName, input: Input, options?: Options): Report;
/** The quick answer; never builds issues. */
export declare function isValid<M extends MessageName>(message: M, input: unknown, options?: Options): input is Messages[M];
/** Throws ValidationError. */
export declare function assertValid<M extends MessageName>(message: M, input: unknown, options?: Options): asserts input is Messages[M];

/** The message is not valid; `issues` has all that was found, warnings too. */
export declare class ValidationError extends Error {
  constructor(message: string, issues: readonly Issue[]);
  readonly name: 'ValidationError';
  readonly issues: readonly Issue[];
}

/** The engine failed (never because of a payload); the next call starts a fresh one. */
export declare class EngineError extends Error {
  constructor(message: string, cause?: unknown);
  readonly name: 'EngineError';
}

/* ------------------------------------------------------- rules, codes, readings */

/** What was found wrong, whatever the platform calls it. */
export type Rule =
  | 'json'
  | 'encoding'
  | 'limit'
  | 'duplicateKey'
  | 'type'
  | 'required'
  | 'maxLength'
  | 'minLength'
  | 'length'
  | 'alphanumeric'
  | 'pattern'
  | 'enum'
  | 'nonNegativeInteger'
  | 'positiveInteger'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'decimals'
  | 'dateTime'
  | 'email'
  | 'mobile'
  | 'hsCode'
  | 'taxId'
  | 'chinese'
  | 'nonChinese'
  | 'country'
  | 'currency'
  | 'unknownField'
  | 'unit'
  | 'case'
  | 'whitespace'
  | 'total'
  | 'placeholder'
  | 'unused'
  | 'list'
  | 'spelling'
  | 'offset'
  | 'edge'
  | 'weight'
  | 'girth'
  | 'packageCount'
  | 'volume'
  | 'voucher';

/** Ali's codes that a check can give. */
export type AliCode =
  | '4001'
  | '4004'
  | '4007'
  | '4008'
  | '4010'
  | '4011'
  | '4012'
  | '4013'
  | '4014'
  | '4015'
  | '4016'
  | '4017'
  | '4019'
  | '4020'
  | '4021'
  | '4023'
  | '4024'
  | '4027'
  | '4028'
  | '4029'
  | '4030'
  | '4031'
  | '4032'
  | '4033'
  | '4039'
  | '4042'
  | '4102';

/** WorldFirst's result codes that a check can give. */
export type WorldFirstCode =
  | 'SUPERVISE_TYPE_EMPTY'
  | 'SUPERVISE_TYPE_ERROR'
  | 'CARRIER_NAME_EMPTY'
  | 'TRACKING_NUMBER_ERROR'
  | 'INCORRECT_VOUCHER_TYPE'
  | 'INCORRECT_PRODUCT_QUANTITY'
  | 'PARAM_ILLEGAL';

export type Code = AliCode | WorldFirstCode;

/** The readings of the specification where it contradicts itself or stays silent. */
export type Reading =
  /** aliOrderNo has 17 characters as the table says, though every sample has 13. */
  | 'R11'
  /** referenceNo with a full-width comma or a blank part. */
  | 'R14'
  /** White space around a string. */
  | 'R15'
  /** Text that starts with an assignment such as `Request = {`. */
  | 'R20'
  /** A boolean or number sent as a string. */
  | 'R21'
  /** A mandatory field that has a default is missing. */
  | 'R22'
  /** A unit other than cm, a weight unit other than kg. */
  | 'R25'
  /** A unit or currency that is right but for the case. */
  | 'R26'
  /** A field that the table does not have. */
  | 'R34'
  /** An hsCode of eight digits, a point and one digit. */
  | 'R39'
  /** totalAmount differs from the sum over the products. */
  | 'R44'
  /** `RMB` for CNY. */
  | 'R45'
  /** An answer that is no success, without errorCode. */
  | 'R48'
  /** A contact with SELF_PICKUP. */
  | 'R52'
  /** A date and time without an offset. */
  | 'R54'
  /** extInfo as a string that holds a JSON object. */
  | 'R56'
  /** extInfo of an event that has none. */
  | 'R57'
  /** The trace code `UNKONWN`. */
  | 'R70'
  /** A trace text with a placeholder left in it. */
  | 'R73'
  /** Exactly 10000 USD from the mainland with a logistics bill. */
  | 'R101'
  /** A createDelivery field of the other voucher type. */
  | 'R105'
  /** The action for PARAM_ILLEGAL is the one of the business table. */
  | 'R108'
  /** requestId and deliveryBatchId of an answer are required with status S only. */
  | 'R112'
  /** A body that was changed needs a new requestId. */
  | 'R114'
  /** entryOrderNo that has not 18 digits. */
  | 'R116';
