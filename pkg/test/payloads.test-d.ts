// Payloads and the parameters of issues as users' compilers see them. Checked by tsc, never run.

import {
  byField,
  describe,
  prettify,
  toProblem,
  validate,
  validateAt,
  type AliResponse,
  type Booking,
  type BookingResponse,
  type Cancel,
  type ClaimCharge,
  type Code,
  type Contact,
  type CreateDelivery,
  type CreateDeliveryResponse,
  type DeliveryFile,
  type FieldFormat,
  type FieldInfo,
  type Issue,
  type Label,
  type MessageName,
  type Messages,
  type NotifyBizEvent,
  type NotifyPaid,
  type NotifyTrace,
  type Package,
  type ParamsOf,
  type ProblemDetails,
  type RelateProduct,
  type Return,
  type Rule,
  type RuleParams,
  type TraceCode,
} from 'freight-preflight';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<T extends true>(): T | void {}

/* plain object literals */
const contact: Contact = { mobile: '+86-15813800510', name1: 'Zhang', street1: 'Road 1', countryCode: 'CN', city: 'Shenzhen' };
const box: Package = { packageType: 'BOX', quantity: 1, unit: 'cm', length: 1, width: 1.5, height: 2, weight: 3, weightUnit: 'kg' };
const booking: Booking = {
  aliOrderNo: 'ALS20260318005821',
  referenceNo: 'SF1',
  serviceCode: 'S',
  consignor: contact,
  consignee: { ...contact, email: null, name2: '' },
  packages: [box, { ...box, unit: 'in', weightUnit: 'lb' }],
  products: [
    { productName: '杯', productNameEn: 'cup', productQuantity: 1, productUnit: '件', hsCode: '12345678', declarationPrice: 1.2345, hasBattery: false },
  ],
  customsDeclaration: { declarationType: 'QT', totalAmount: 1.23, currencyCode: 'CNY' },
  needInsurance: false,
};
booking.packages.push(box);
const cancel: Cancel = { aliOrderNo: '', reasonCode: null };
const paid: NotifyPaid = { aliOrderNo: '' };
const charge: ClaimCharge = { aliOrderNo: '', batchId: 0, chargeItemArray: [{ code: 'basic', name: '', quantity: 1 }] };
const trace: NotifyTrace = { aliOrderNo: '', traceInfos: [{ location: '', traceCode: 'S_TH_IN', traceTime: '' }] };
validate('booking', booking);
console.log(cancel.remark?.length, paid, charge, trace);

// @ts-expect-error: the type has no such unit
const litre: Package = { ...box, unit: 'l' };
// @ts-expect-error: a decimal is a number
const text: Package = { ...box, weight: '3' };
// @ts-expect-error: mandatory
const nameless: Contact = { mobile: '', street1: '', countryCode: '', city: '' };
// @ts-expect-error: no such field
const wrong: Cancel = { aliOrderNo: '', reason: '' };
// @ts-expect-error: the document's misprint is no value to send
const misprinted: TraceCode = 'UNKONWN';
console.log(litre, text, nameless, wrong, misprinted);

/* return: the contact by the return type */
const reason = { aliOrderNo: '', reasonCode: '', reasonName: '' };
const bySelf: Return = { ...reason, returnType: 'SELF_PICKUP' };
const byWarehouse: Return = { ...reason, returnType: 'WAREHOUSE_RETURN', contact };
const byEither = (returnType: Return['returnType']): Return => ({ ...reason, returnType, contact });
// @ts-expect-error: a return by the warehouse needs the contact
const contactless: Return = { ...reason, returnType: 'WAREHOUSE_RETURN' };
function cityOf(message: Return) {
  holds<Equal<typeof message.remark, string | null | undefined>>();
  return message.returnType === 'WAREHOUSE_RETURN' ? message.contact.city : message.contact?.city;
}
console.log(bySelf, byWarehouse, byEither, contactless, cityOf);

/* notifyBizEvent: reason by the status, extInfo by both */
const event = { aliOrderNo: '', eventTime: '' };
const delivered: NotifyBizEvent = { ...event, eventCode: 'DELIVERY', status: 'SUCCESS' };
const delivering: NotifyBizEvent = { ...event, eventCode: 'DELIVERY', status: 'IN_PROGRESS', reason: '', extInfo: {} };
const weighed: NotifyBizEvent = { ...event, eventCode: 'CHECK_WEIGHT', status: 'SUCCESS', extInfo: { packages: [box] } };
const weighing: NotifyBizEvent = { ...event, eventCode: 'CHECK_WEIGHT', status: 'IN_PROGRESS' };
const failed: NotifyBizEvent = { ...event, eventCode: 'CONFIRM', status: 'FAILURE', reason: 'too heavy' };
// @ts-expect-error: a weighing that succeeded has its packages
const unweighed: NotifyBizEvent = { ...event, eventCode: 'CHECK_WEIGHT', status: 'SUCCESS' };
// @ts-expect-error: a failure has its reason
const unexplained: NotifyBizEvent = { ...event, eventCode: 'DELIVERY', status: 'FAILURE' };
// @ts-expect-error: another event's extInfo
const mixed: NotifyBizEvent = { ...event, eventCode: 'CHECK_WEIGHT', status: 'SUCCESS', extInfo: { carrierName: '', location: '' } };
// @ts-expect-error: this event has no extInfo
const needless: NotifyBizEvent = { ...event, eventCode: 'PALLETIZE', status: 'SUCCESS', extInfo: { carrierName: '', location: '' } };
function weightOf(message: NotifyBizEvent) {
  return message.eventCode === 'CHECK_WEIGHT' && message.status === 'SUCCESS' ? message.extInfo.packages[0]?.weight : undefined;
}
console.log(delivered, delivering, weighed, weighing, failed, unweighed, unexplained, mixed, needless, weightOf);

/* createDelivery: by the voucher */
const file: DeliveryFile = { fileName: 'a.pdf', fileKey: 'k', size: 10 };
const delivery = { requestId: '', tradeId: '', relateProductList: [{ productId: '', productQuantity: 1 }] };
const byWaybill: CreateDelivery = {
  ...delivery, logisticsVoucherType: 'LOGISTICS_BILL', logisticsTrackingNo: 'SF12', logisticsWaybillList: [file], carrierCode: 'KY', carrierName: 'K',
};
const byEntry: CreateDelivery = { ...delivery, logisticsVoucherType: 'ENTRY_BILL', entryOrderNo: '1234', entryOrderList: [file], superviseType: '9710' };
// @ts-expect-error: a logistics bill needs its number
const unnumbered: CreateDelivery = { ...delivery, logisticsVoucherType: 'LOGISTICS_BILL', logisticsWaybillList: [file], carrierCode: '', carrierName: '' };
interface OwnProduct {
  productId: string;
  productQuantity: number;
}
const own = (product: OwnProduct): RelateProduct => product;
console.log(byWaybill.entryOrderNo, byEntry, unnumbered, own);

/* answers */
const accepted: BookingResponse = { isSuccess: true, result: { aspOrderNo: '1' }, errorCode: null };
const refused: BookingResponse = { isSuccess: false, errorCode: '4001', message: '' };
const plain: AliResponse = { isSuccess: true };
const shipped: CreateDeliveryResponse = { result: { resultStatus: 'S', resultCode: 'SUCCESS' }, requestId: '', deliveryBatchId: '' };
const unknown: CreateDeliveryResponse = { result: { resultStatus: 'U', resultCode: 'UNKNOWN_EXCEPTION' } };
// @ts-expect-error: a success has its result
const empty: BookingResponse = { isSuccess: true };
// @ts-expect-error: a success has its ids
const nothing: CreateDeliveryResponse = { result: { resultStatus: 'S', resultCode: 'SUCCESS' } };
console.log(accepted, refused, plain, shipped, unknown, empty, nothing);
holds<Equal<Messages['notifyTrace.response'], AliResponse>>();

/* parameters by rule */
holds<Equal<keyof RuleParams, Rule>>();
function limitOf(issue: Issue): number | undefined {
  if (issue.rule === 'maxLength') return issue.params.max;
  if (issue.rule === 'enum') console.log(issue.params.allowed.join(), issue.params.suggestion?.length);
  // @ts-expect-error: not every rule has a limit
  console.log(issue.params.max);
  const params: Readonly<Record<string, unknown>> = issue.params;
  return Number(params['max']);
}
holds<Equal<ParamsOf<'limit'>['max'], number>>();
holds<Equal<Issue<'length'>['rule'], 'length'>>();
console.log(limitOf);

/* one place, views */
const at: readonly Issue[] = validateAt('booking', {}, 'packages[0].unit', { locale: 'zh-CN' });
validateAt('booking', booking, ['packages', 0, 'unit']);
// @ts-expect-error: a text is no payload
validateAt('booking', '{}', '');
const fields: Record<string, Issue[]> = byField(at, 'bracket');
// @ts-expect-error: no such notation
byField(at, 'slash');
const problem: ProblemDetails = toProblem(at, { status: 400, instance: '/orders/1' });
holds<Equal<(typeof problem.errors)[number]['code'], Code>>();
console.log(fields, prettify(at, '{}').length);

/* forms */
for (const field of describe('booking')) {
  holds<Equal<typeof field, FieldInfo>>();
  holds<Equal<typeof field.labels, Label>>();
  holds<Equal<typeof field.format, FieldFormat | undefined>>();
  if (typeof field.presence === 'object') console.log(field.presence.requiredWhen?.['returnType']?.includes('SELF_PICKUP'));
  // @ts-expect-error: a list for all to share
  field.path = '';
}
const name: MessageName = 'booking.response';
describe(name);
// @ts-expect-error: there is no such message
describe('bookings');
