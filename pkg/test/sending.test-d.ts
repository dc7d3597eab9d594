// The types of payloads out, answers and codes, checked by the compiler alone.

import {
  convert,
  prepare,
  readAnswer,
  reply,
  responseCode,
  responseCodes,
  responseText,
  traceText,
  units,
  validate,
  type Change,
  type Outcome,
  type Prepared,
  type ResponseCode,
  type TraceValues,
  type Unit,
} from 'freight-preflight';

const prepared: Prepared<'booking'> = prepare('booking', '{}', { trace: { carrier: 'DHL' }, strict: true });
const text: string | undefined = prepared.text;
const change: Change | undefined = prepared.changes[0];
const why: string | undefined = change?.why;
// @ts-expect-error no message of that name
prepare('order', '{}');
// @ts-expect-error a carrier is a text
prepare('notifyTrace', '{}', { trace: { carrier: 7 } });
// @ts-expect-error read only
prepared.changes[0].to = 1;

const length: string = convert('1', 'in', 'cm', { scale: 2, rounding: 'half-up' });
const unit: Unit = units[0].unit;
// @ts-expect-error units are exact
convert('1', 'IN', 'cm');
// @ts-expect-error no such rounding
convert('1', 'in', 'cm', { scale: 2, rounding: 'even' });

const outcome: Outcome = readAnswer('createDelivery', new Uint8Array(), { attempt: 1, locale: 'zh-CN' });
switch (outcome.kind) {
  case 'success':
    outcome.result satisfies unknown;
    break;
  case 'failure':
    outcome.owner satisfies 'ISV' | 'ISP' | 'WorldFirst';
    outcome.requestId satisfies 'same' | 'new';
    break;
  case 'retry':
    outcome.afterMinutes satisfies number;
    outcome.requestId satisfies 'same';
    break;
  case 'unreadable':
    outcome.issues[0].rule satisfies string;
    break;
  default:
    outcome satisfies never;
}

const answer = reply(validate('booking', '{}'), { aspOrderNo: 'ASP-1' });
const success: boolean = answer.isSuccess;
// @ts-expect-error an answer to a booking needs the order number
reply(validate('booking', '{}'), {});

const code: ResponseCode | undefined = responseCode('4012');
const status: 'S' | 'F' | 'U' | undefined = responseCodes[0].status;
const texts: { en: string; zh: string } = responseText('4036', 7);
const values: TraceValues = { carrier: 'DHL' };
const trace: { en: string; zh: string } = traceText('S_CARRIER_PICKUP', values);
// @ts-expect-error no such trace code
traceText('EXCEPTIONS', values);

export { code, length, status, success, text, texts, trace, unit, why };
