// What users' editors and compilers see. Checked by tsc, never run.

import {
  EngineError,
  ValidationError,
  assertValid,
  isValid,
  messageNames,
  validate,
  type Booking,
  type Code,
  type Context,
  type Input,
  type Issue,
  type MessageName,
  type Options,
  type Reading,
  type Report,
  type Rule,
} from 'freight-preflight';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<T extends true>(): T | void {}

/* inputs */
validate('booking', '{}');
validate('booking', new Uint8Array());
validate('booking', new ArrayBuffer(8));
validate('booking', { packages: [] });
validate('createDelivery.response', {}, {});
// @ts-expect-error: there is no such message
validate('bookings', '{}');
// @ts-expect-error: a number is no message
validate('booking', 5);

/* options */
const context: Context = {
  quotedVolume: { value: '1.25', unit: 'm3', tolerancePercent: 0.5 },
  limits: { edgeCm: 120, packageCount: 10, girth: 'girth' },
  order: { shipFrom: 'MAINLAND', amountUsd: '9999.50' },
};
const options: Options = { locale: 'zh-CN', strict: true, tolerate: ['R11', 'R26'], context, maxIssues: 10, maxBytes: Infinity };
// @ts-expect-error: R12 is no reading
validate('booking', '{}', { tolerate: ['R12'] });
// @ts-expect-error: there is no such language
validate('booking', '{}', { locale: 'de' });
// @ts-expect-error: there is no such option
validate('booking', '{}', { strickt: true });
// @ts-expect-error: litres are no accepted unit
validate('booking', '{}', { context: { quotedVolume: { value: 1, unit: 'l' } } });

/* reports */
const report: Report = validate('booking', '{}', options);
holds<Equal<Report['notChecked'], readonly Rule[]>>();
for (const issue of report.issues) {
  holds<Equal<typeof issue, Issue>>();
  holds<Equal<typeof issue.code, Code>>();
  holds<Equal<typeof issue.reading, Reading | undefined>>();
  holds<Equal<typeof issue.severity, 'error' | 'warning'>>();
  if (issue.rule === 'maxLength' || issue.code === '4012' || issue.code === 'PARAM_ILLEGAL') console.log(issue.start?.toFixed());
  // @ts-expect-error: no rule has that name
  console.log(issue.rule === 'maxlength');
  // @ts-expect-error: an issue is not to be changed
  issue.code = '4001';
}

/* narrowing */
function narrowed(input: unknown): Booking {
  if (isValid('booking', input)) return input;
  assertValid('booking', input);
  holds<Equal<typeof input, Booking>>();
  return input;
}

/* errors */
try {
  narrowed({});
} catch (error) {
  if (error instanceof ValidationError) holds<Equal<typeof error.issues, readonly Issue[]>>();
  if (error instanceof EngineError) holds<Equal<typeof error.name, 'EngineError'>>();
}

/* names */
holds<Equal<(typeof messageNames)[number], MessageName>>();
holds<Equal<Input, string | Uint8Array | ArrayBuffer | object>>();
