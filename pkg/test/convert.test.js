// Conversion through the package: known values, wrong use, and ten thousand random ones against fractions of BigInts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert, units } from 'freight-preflight';

test('known values, as texts and as numbers', () => {
  for (const [value, from, to, expected] of /** @type {const} */ ([
    ['1', 'in', 'cm', '2.54'],
    [1, 'lb', 'kg', '0.45359237'],
    ['10.50', 'cm', 'mm', '105'],
    [0.1, 'm', 'cm', '10'],
    ['1', 'ft3', 'm3', '0.028316846592'],
    ['999999999999999.9999999999999', 't', 'mg', '999999999999999999999999.9999'],
    [1e-7, 'kg', 'mg', '0.1'],
    ['-0', 'kg', 'g', '0'],
    ['-3', 'dg', 'g', '-0.3'],
  ])) {
    assert.equal(convert(value, from, to), expected);
  }
});

test('with a scale it is rounded once, half up if nothing else is said', () => {
  assert.equal(convert('1', 'cm', 'in', { scale: 4 }), '0.3937');
  assert.equal(convert('1', 'cm', 'in', { scale: 4, rounding: 'up' }), '0.3938');
  assert.equal(convert('1', 'cm', 'in', { scale: 4, rounding: 'down' }), '0.3937');
  assert.equal(convert('0.125', 'cm', 'cm', { scale: 2 }), '0.13');
  assert.equal(convert('-0.125', 'cm', 'cm', { scale: 2, rounding: 'half-up' }), '-0.13');
  assert.equal(convert('12.5', 'kg', 'kg', { scale: 28 }), '12.5');
});

test('wrong use names the argument and what is accepted', () => {
  for (const [call, expected] of /** @type {[() => unknown, RegExp][]} */ ([
    [() => convert('1,5', 'cm', 'mm'), /^value: "1,5" is not accepted; use a decimal like/],
    [() => convert(Number.NaN, 'cm', 'mm'), /^value: NaN is not accepted/],
    [() => convert(/** @type {any} */ (12n), 'cm', 'mm'), /^value: 12 is not accepted/],
    [() => convert('1e15', 'cm', 'mm'), /^value: .*below 10\^15$/],
    [() => convert('1e-29', 'cm', 'mm'), /^value: .*at most 28 fractional digits$/],
    [() => convert('1.0000000000000000000000000001', 'cm', 'mm'), /^value: .*at most 28 significant digits$/],
    [() => convert('9'.repeat(1_000_000), 'cm', 'mm'), /^value: /],
    [() => convert('1', /** @type {any} */ ('CM'), 'mm'), /^from: "CM" is not accepted; use mm, cm, .* or ft3$/],
    [() => convert('1', 'cm', /** @type {any} */ (undefined)), /^to: undefined is not accepted/],
    [() => convert('1', 'cm', 'kg'), /^to: "kg" is not accepted; use mm, cm, m, in or ft/],
    [() => convert('1', 'cm', 'in'), /^options\.scale: undefined .*1 cm in in has no last digit$/],
    [() => convert('1', 'cm', 'in', { scale: 29 }), /^options\.scale: 29 is not accepted; use an integer from 0 to 28$/],
    [() => convert('1', 'cm', 'in', { scale: 1.5 }), /^options\.scale: 1\.5/],
    [() => convert('1', 'cm', 'in', { scale: 1, rounding: /** @type {any} */ ('even') }), /^options\.rounding: "even" is not accepted; use half-up, up or down$/],
    [() => convert('1', 'cm', 'in', /** @type {any} */ ({ digits: 1 })), /^options: there is no "digits"; use scale or rounding$/],
    [() => convert('1', 'cm', 'in', /** @type {any} */ (null)), /^options: null/],
  ])) {
    assert.throws(call, (error) => error instanceof TypeError && expected.test(error.message), String(expected));
  }
});

test('the units, by dimension, in both languages', () => {
  assert.equal(units.map(({ unit }) => unit).join(' '), 'mm cm m in ft mg g dg kg t lb cm3 m3 in3 ft3');
  assert.deepEqual(units[3], { unit: 'in', dimension: 'length', nameZh: '英寸', nameEn: 'inch' });
  assert.deepEqual([...new Set(units.map(({ dimension }) => dimension))], ['length', 'weight', 'volume']);
  assert.ok(Object.isFrozen(units) && units.every(Object.isFrozen));
});

/** The definitions once more, as fractions of cm, kg and cm3. @type {Record<string, [bigint, bigint]>} */
const SIZES = {
  mm: [1n, 10n], cm: [1n, 1n], m: [100n, 1n], in: [254n, 100n], ft: [3048n, 100n],
  mg: [1n, 1_000_000n], g: [1n, 1000n], dg: [1n, 10_000n], kg: [1n, 1n], t: [1000n, 1n], lb: [45_359_237n, 100_000_000n],
  cm3: [1n, 1n], m3: [1_000_000n, 1n], in3: [254n ** 3n, 1_000_000n], ft3: [3048n ** 3n, 1_000_000n],
};

/** xorshift64: the same numbers in every run. */
let state = 88172645463325252n;
/** @param {number} bound */
function below(bound) {
  state ^= (state << 13n) & 0xffff_ffff_ffff_ffffn;
  state ^= state >> 7n;
  state ^= (state << 17n) & 0xffff_ffff_ffff_ffffn;
  return Number((state >> 11n) % BigInt(bound));
}

/** @param {bigint} digits @param {number} scale @param {boolean} negative */
function shortest(digits, scale, negative) {
  const padded = String(digits).padStart(scale + 1, '0');
  const point = padded.length - scale;
  const text = `${padded.slice(0, point)}.${padded.slice(point)}`.replace(/\.?0*$/, '');
  return negative && digits !== 0n ? `-${text}` : text;
}

/** @param {bigint} numerator @param {bigint} denominator @param {string} rounding */
function rounded(numerator, denominator, rounding) {
  const [quotient, rest] = [numerator / denominator, numerator % denominator];
  const up = rounding === 'half-up' ? rest * 2n >= denominator : rounding === 'up' && rest > 0n;
  return up ? quotient + 1n : quotient;
}

/** The exact decimal, if there is one: the reduced denominator divides a power of ten. @param {bigint} numerator @param {bigint} denominator @param {boolean} negative */
function finite(numerator, denominator, negative) {
  const scaled = numerator * 10n ** 200n;
  return scaled % denominator === 0n ? shortest(scaled / denominator, 200, negative) : undefined;
}

test('ten thousand random conversions are what fractions give', () => {
  const seen = { exact: 0, endless: 0, rounded: 0 };
  for (let done = 0; done < 10_000; done++) {
    const from = units[below(units.length)];
    const same = units.filter(({ dimension }) => dimension === from.dimension);
    const to = same[below(same.length)];
    const length = 1 + below(28);
    const least = Math.max(0, length - 15);
    const scale = least + below(29 - least);
    const digits = BigInt(Array.from({ length }, () => (below(3) === 0 ? '4599'[below(4)] : below(10))).join(''));
    const negative = below(4) === 0;
    const value = below(2) === 0 ? shortest(digits, scale, negative) : `${negative ? '-' : ''}${digits}e-${scale}`;
    const [[fromOver, fromUnder], [toOver, toUnder]] = [SIZES[from.unit], SIZES[to.unit]];
    const [numerator, denominator] = [digits * fromOver * toUnder, 10n ** BigInt(scale) * fromUnder * toOver];
    const what = `${value} ${from.unit} in ${to.unit}`;
    if (below(2) === 0) {
      const expected = finite(numerator, denominator, negative);
      if (expected === undefined) assert.throws(() => convert(value, from.unit, to.unit), /has no last digit/, what);
      else assert.equal(convert(value, from.unit, to.unit), expected, what);
      seen[expected === undefined ? 'endless' : 'exact'] += 1;
    } else {
      const places = below(29);
      const rounding = /** @type {const} */ (['half-up', 'up', 'down'])[below(3)];
      const expected = shortest(rounded(numerator * 10n ** BigInt(places), denominator, rounding), places, negative);
      assert.equal(convert(value, from.unit, to.unit, { scale: places, rounding }), expected, `${what} ${places} ${rounding}`);
      seen.rounded += 1;
    }
  }
  assert.ok(seen.exact > 1000 && seen.endless > 1000 && seen.rounded > 1000, JSON.stringify(seen));
});

test('there and back is the same number', () => {
  for (const [there, back] of /** @type {const} */ ([['in', 'cm'], ['ft', 'mm'], ['lb', 'kg'], ['t', 'mg'], ['ft3', 'cm3'], ['m3', 'cm3']])) {
    for (const value of ['1', '0.01', '12.34', '999999.99', '-7.5']) {
      assert.equal(convert(convert(value, there, back), back, there), value, `${value} ${there} ${back}`);
    }
  }
});
