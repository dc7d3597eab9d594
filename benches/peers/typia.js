// typia: types turned into code beforehand.
import * as generated from '../generated/typia.js';

function checks({ is, validate }) {
  return {
    is,
    report(value) {
      const result = validate(value);
      return result.success ? [] : result.errors;
    },
  };
}

export const name = 'typia';
export const booking = () => checks(generated.booking());
const goodsReturn = () => checks(generated.goodsReturn());
export { goodsReturn as return };
export const createDelivery = () => checks(generated.createDelivery());
