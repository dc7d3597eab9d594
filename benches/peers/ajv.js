// Ajv as its documentation sets it up: one validator that collects all errors, formats from ajv-formats.
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { jsonSchemas } from './json-schema.js';
import * as rules from './rules.js';

const WORDS = { country: { enum: rules.COUNTRIES }, currency: { enum: rules.CURRENCIES }, email: { format: 'email' } };

function checks(message) {
  const ajv = new Ajv({ allErrors: true, multipleOfPrecision: 6 });
  addFormats.default(ajv);
  const validate = ajv.compile(jsonSchemas(WORDS)[message]);
  return {
    is: (value) => validate(value),
    report: (value) => (validate(value) ? [] : validate.errors),
  };
}

export const name = 'Ajv';
export const booking = () => checks('booking');
const goodsReturn = () => checks('return');
export { goodsReturn as return };
export const createDelivery = () => checks('createDelivery');
