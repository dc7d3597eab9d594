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
  FieldFormat,
  NotifyBizEvent,
  NotifyPaid,
  NotifyTrace,
  Reading,
  Return,
  Rule,
  RuleParams,
  TraceCode,
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
  /**
   * The message is in the envelope of Alibaba's gateway: in the parameter `bookingOrderDTO`, `cancelDTO`, `returnDTO`,
   * `notifyPaidDTO`, `notifyBizEventDTO`, `claimChargeDTO` or `notifyTraceDTO`, as an object or as a JSON text.
   */
  envelope?: boolean;
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
export type LengthUnit = 'mm' | 'cm' | 'm' | 'in' | 'ft';
export type WeightUnit = 'mg' | 'g' | 'dg' | 'kg' | 't' | 'lb';
export type VolumeUnit = 'cm3' | 'm3' | 'in3' | 'ft3';
export type Unit = LengthUnit | WeightUnit | VolumeUnit;

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

/**
 * For a form: the issues at or under one place of a payload that need not be finished, those of conditions and of checks
 * over several fields included. `[]` stands for every element; `''` is the whole payload. `maxIssues` does not count here.
 * A payload that cannot be checked at all (an unpaired surrogate, too large) gives that one issue for every place.
 *
 * `validateAt('booking', order, 'packages[0].unit')`, or `'packages.0.unit'`, `'/packages/0/unit'`,
 * `['packages', 0, 'unit']`
 */
export declare function validateAt(
  message: MessageName,
  payload: object,
  path: string | readonly (string | number)[],
  options?: Options,
): readonly Issue[];

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

/* ------------------------------------------------------- views over issues */

/**
 * The issues by the path of their field, in a form library's notation: `packages.0.unit` (the default), `packages[0].unit`
 * or `/packages/0/unit`. Those of the whole message stand under `''`. The record has no prototype, so that it has just
 * the keys that it shows.
 *
 * `byField(report.issues)['packages.0.unit']?.[0].message`
 */
export declare function byField(issues: readonly Issue[], style?: 'dot' | 'bracket' | 'pointer'): Record<string, Issue[]>;

/** Text for a terminal: place, severity, code, rule and sentence of each issue, and with the text its line with carets. */
export declare function prettify(issues: readonly Issue[], text?: string): string;

/**
 * RFC 9457 problem details, the body of an answer of type `application/problem+json`. The status is 422 if not given,
 * the type `about:blank`, the title the phrase of the status.
 */
export declare function toProblem(
  issues: readonly Issue[],
  init?: { status?: number; type?: string; title?: string; instance?: string },
): ProblemDetails;

export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** The first errors' messages; absent where there is no issue. */
  readonly detail?: string;
  readonly instance?: string;
  readonly errors: readonly ProblemError[];
}

export interface ProblemError {
  /** The issue's message. */
  readonly detail: string;
  /** Where it is: a JSON pointer as the fragment of a URI, `#/packages/0/unit`. */
  readonly pointer: string;
  readonly code: Code;
  readonly rule: Rule;
  readonly severity: 'error' | 'warning';
  readonly reading?: Reading;
}

/* ------------------------------------------------------------------- forms */

/** A text in both languages. */
export interface Label {
  readonly 'zh-CN': string;
  readonly en: string;
}

/**
 * What a form needs to know of each field: objects and arrays before what is in them, in the documents' order. The same
 * frozen list every time.
 *
 * ```js
 * for (const { path, labels, presence } of describe('booking')) console.log(path, labels.en, presence);
 * // packages[].unit unit mandatory
 * ```
 */
export declare function describe(message: MessageName): readonly FieldInfo[];

export interface FieldInfo {
  /** Where it is: `packages[].unit`, `[]` standing for any element. `validateAt` takes it as it stands. */
  readonly path: string;
  /** Its key, the last step of the path. */
  readonly field: string;
  readonly labels: Label;
  readonly type: 'string' | 'boolean' | 'integer' | 'number' | 'object' | 'array';
  /** What a string has to be, for a choice of the right input. */
  readonly format?: FieldFormat;
  readonly presence: 'mandatory' | 'optional' | ConditionalPresence;
  /** The field is there only beside these values. */
  readonly onlyWhen?: FieldCondition;
  /** In UTF-16 units, as HTML counts. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** The most decimal places. */
  readonly decimals?: number;
  /** A regular expression (flag `u`) that a good value matches. It says less than a check does. */
  readonly pattern?: string;
  readonly choices?: readonly FieldChoice[];
  /** What to send when the user has nothing to say. */
  readonly default?: string | boolean;
  /** The path of the field that names this one's unit. */
  readonly unitField?: string;
  /** Of a field that names a unit: the one that gives no warning. */
  readonly preferred?: string;
  readonly example?: string;
  /** What else to know about it. */
  readonly description?: Label;
  /** Where the documents describe it: `4.1 Package`. */
  readonly section: string;
}

/** A value and what it means; `…` where the meaning has a place to fill in, such as a carrier's name. */
export interface FieldChoice {
  readonly value: string;
  readonly labels: Label;
}

/** Fields by their paths, each with the values that count; the condition holds when every field has one of its values. */
export type FieldCondition = Readonly<Record<string, readonly (string | boolean)[]>>;

/** Optional, but for what is said here. */
export interface ConditionalPresence {
  readonly requiredWhen?: FieldCondition;
  /** The field has no use then; giving it is a warning. */
  readonly unusedWhen?: FieldCondition;
  /** How bad it is to leave it out when it is required, if that is no error. */
  readonly severity?: 'warning';
}

/* ------------------------------------------------------------ payloads out */

/**
 * Brings a payload into the form to send, checks it, and gives the exact text to send: fields in the documents' order
 * (unknown ones kept, behind the others), no white space around texts, no blank optional fields, defaults filled in,
 * packages in cm and kg rounded half up to two decimals, `"true"` and `"10"` as `true` and `10`, `RMB` as `CNY`, `CM` as
 * `cm`. No digit is made up and none is lost without being listed.
 *
 * `const { text, changes } = prepare('notifyBizEvent', event);`
 */
export declare function prepare<M extends MessageName>(message: M, input: Input, options?: PrepareOptions): Prepared<M>;

export interface PrepareOptions extends Options {
  /**
   * For notifyTrace: fills traceDescEn and traceDescCn from traceCode where they are missing, and the placeholders of
   * those that are there. `location` is the trace's own if not given. A text whose value is missing is an error.
   */
  trace?: TraceValues;
}

/** The message in the form to send; its issues have no positions, unless the input cannot even be read as JSON. */
export interface Prepared<M extends MessageName> extends Report {
  /** The exact text to send; only when valid. */
  readonly text?: string;
  readonly changes: readonly Change[];
}

/** One value that is sent in another way than it was given. */
export interface Change {
  readonly path: readonly (string | number)[];
  /** As `JSON.parse` reads it (the text itself is exact); undefined if it was missing. */
  readonly from: unknown;
  /** Undefined if it is left out. */
  readonly to: unknown;
  /** The reading that says so (R15 also for a blank value that is left out), a default filled in, or another unit. */
  readonly why: Reading | 'default' | 'unit';
}

/**
 * Converts exactly between units of one dimension; with a scale, rounded once to so many decimals (half up if nothing
 * else is said). Text in, text out: never a binary fraction, no exponent, no needless zeros.
 *
 * `convert('10.5', 'in', 'cm') // '26.67'`
 */
export declare function convert(
  value: Decimal,
  from: Unit,
  to: Unit,
  options?: { scale?: number; rounding?: 'half-up' | 'up' | 'down' },
): string;

export interface UnitInfo {
  readonly unit: Unit;
  readonly dimension: 'length' | 'weight' | 'volume';
  readonly nameZh: string;
  readonly nameEn: string;
}
/** Every unit there is, by dimension. */
export declare const units: readonly UnitInfo[];

/* ---------------------------------------------------------- answers, codes */

/** The answer that a back end gives to a message of Alibaba's; `result` goes with a valid booking. */
export declare function reply(
  report: Report,
  result?: { aspOrderNo: string },
): { isSuccess: boolean; errorCode?: string; message?: string; result?: { aspOrderNo: string } };

/**
 * What an answer of the platform means and what to do next. `attempt` is the number of retries made so far.
 *
 * `const outcome = readAnswer('createDelivery', await response.text(), { attempt: 2 });`
 */
export declare function readAnswer(
  message: MessageName,
  answer: Input,
  options?: { attempt?: number; locale?: 'zh-CN' | 'en' },
): Outcome;

export type Outcome = Success | Failure | Retry | Unreadable;

interface Success {
  readonly kind: 'success';
  /** The result of a booking's answer; requestId and deliveryBatchId of createDelivery's. */
  readonly result?: unknown;
  /** Warnings about the answer, where there are any. */
  readonly issues?: readonly Issue[];
}

interface Failure {
  readonly kind: 'failure';
  /** Empty if the answer has none. */
  readonly code: string;
  /** What it says, in the language asked for. */
  readonly text: string;
  /** What to do. */
  readonly action: string;
  /** Whose move it is. */
  readonly owner: 'ISV' | 'ISP' | 'WorldFirst';
  /**
   * Whether the next request may have the same id: a body that was changed needs a new one, or WorldFirst answers
   * REPEAT_REQ_INCONSISTENT. Alibaba's requests have none: same.
   */
  readonly requestId: 'same' | 'new';
  readonly issues?: readonly Issue[];
}

interface Retry {
  readonly kind: 'retry';
  readonly code: string;
  readonly text: string;
  /**
   * 5, 10, 20, 40, 80, 160, 320: wait so long, then send the very same bytes. `bodyDigest` of freight-preflight/signing
   * tells beforehand whether they are the same.
   */
  readonly afterMinutes: number;
  readonly requestId: 'same';
  readonly issues?: readonly Issue[];
}

/** No answer of the platform: HTML, nothing, half of one, or another shape. What became of the request is not known. */
interface Unreadable {
  readonly kind: 'unreadable';
  readonly issues: readonly Issue[];
}

export interface ResponseCode {
  readonly platform: 'ali' | 'worldfirst';
  readonly code: string;
  /** Ali: 4000, 4100 or 5000. */
  readonly main?: string;
  /** WorldFirst: the status that comes with it. */
  readonly status?: 'S' | 'F' | 'U';
  readonly textZh: string;
  readonly textEn: string;
  /** WorldFirst: what to do. */
  readonly actionZh?: string;
  readonly actionEn?: string;
  /** Who has to act. */
  readonly owner: 'ISV' | 'ISP' | 'WorldFirst';
  /** Whether the same request may succeed when sent again unchanged. */
  readonly retryable: boolean;
}
/** The codes of both platforms, whole. */
export declare const responseCodes: readonly ResponseCode[];
export declare function responseCode(code: string): ResponseCode | undefined;
/** The texts of a code, filled: 4036 has a place for a number of days, 4104 for the status of the order. */
export declare function responseText(code: string, value?: string | number): { en: string; zh: string };

/** What goes into the texts of trace codes. */
export interface TraceValues {
  carrier?: string;
  location?: string;
  trackingNo?: string;
}
/** traceDescEn and traceDescCn of a trace code; a value that its texts have no place for is not used. */
export declare function traceText(code: TraceCode, values?: TraceValues): { en: string; zh: string };
