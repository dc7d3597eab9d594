// Zod's schemas through its own compiler.
import * as z from 'zod';
import { bookingSchema, createDeliverySchema, returnSchema } from './zod.js';

function checks(schema) {
  const compiled = z.compile(schema);
  return {
    is: (value) => compiled.validate(value),
    report: (value) => compiled.safeParse(value).error?.issues ?? [],
  };
}

export const name = 'Zod compiled';
export const booking = () => checks(bookingSchema());
const goodsReturn = () => checks(returnSchema());
export { goodsReturn as return };
export const createDelivery = () => checks(createDeliverySchema());
