// Ajv compiled beforehand, with the tuned settings; `generate.mjs` writes the code.
import bookingIs from '../generated/ajv-booking-is.cjs';
import bookingReport from '../generated/ajv-booking-report.cjs';
import createDeliveryIs from '../generated/ajv-createDelivery-is.cjs';
import createDeliveryReport from '../generated/ajv-createDelivery-report.cjs';
import returnIs from '../generated/ajv-return-is.cjs';
import returnReport from '../generated/ajv-return-report.cjs';

const checks = (is, validateAll) => ({
  is: (value) => is(value),
  report: (value) => (validateAll(value) ? [] : validateAll.errors),
});

export const name = 'Ajv standalone';
export const booking = () => checks(bookingIs, bookingReport);
const goodsReturn = () => checks(returnIs, returnReport);
export { goodsReturn as return };
export const createDelivery = () => checks(createDeliveryIs, createDeliveryReport);
