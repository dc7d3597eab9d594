// The public types of the package. Everything is synchronous and works straight after `import`, with no init call.

import type {
  AliResponse,
  Booking,
  BookingResponse,
  Cancel,
  ClaimCharge,
  Code,
  CreateDelivery,
  CreateDeliveryResponse,
  NotifyBizEvent,
  NotifyPaid,
  NotifyTrace,
  Reading,
  Return,
  Rule,
  RuleParams,
} from './generated/messages.js';

/* Payloads, inner objects, rules, codes, readings and the parameters of each rule. */
export * from './generated/messages.js';

/* ---------------------------------------------------------------- messages */

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

/** The numbers and values behind the issues of a rule. */
export type ParamsOf<R extends Rule> = RuleParams[R];

/**
 * A problem of a message. Its `rule` tells what `params` it has:
 * `if (issue.rule === 'maxLength') shorten(issue.params.max)`.
 */
export type Issue<R extends Rule = Rule> = R extends Rule ? IssueOf<R> : never;

interface IssueOf<R extends Rule> {
  /** Keys and indexes from the root, e.g. `["packages", 0, "unit"]`. */
  readonly path: readonly (string | number)[];
  /** The same place as an RFC 6901 pointer. */
  readonly pointer: string;
  readonly rule: R;
  /** The platform's code: four digits for Ali, a name for WorldFirst. */
  readonly code: Code;
  readonly severity: 'error' | 'warning';
  /** The reading of the specification that the issue rests on, if there is one. */
  readonly reading?: Reading;
  /** The numbers and values behind the issue. */
  readonly params: Readonly<ParamsOf<R>>;
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
