// The answer that a back end gives to a message of Alibaba's.

import { wrongUse } from './errors.js';

/** Where a report has no room for the first error: the request is wrong, as the platform's main code says. */
const ANY_ERROR = { code: '4000', message: undefined };

/** @type {typeof import('./index.js').reply} */
export function reply(report, result) {
  if (typeof report?.valid !== 'boolean' || !Array.isArray(report.issues)) throw wrongUse('report', report, 'the report of validate');
  if (!report.valid) {
    const { code, message } = report.issues.find((issue) => issue.severity === 'error') ?? ANY_ERROR;
    return message === undefined ? { isSuccess: false, errorCode: code } : { isSuccess: false, errorCode: code, message };
  }
  if (result === undefined) return { isSuccess: true };
  const aspOrderNo = result?.aspOrderNo;
  if (typeof aspOrderNo !== 'string' || aspOrderNo.trim() === '') throw wrongUse('result.aspOrderNo', aspOrderNo, "the provider's order number");
  return { isSuccess: true, result: { aspOrderNo } };
}
