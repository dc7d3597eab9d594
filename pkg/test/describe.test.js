// What a form is told of the fields agrees with what the engine checks: a payload built from it alone is right, and
// each way to break a field as it says gives the issue that it says.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { describe, messageNames, validate, validateAt } from 'freight-preflight';

const samples = new URL('../../samples/', import.meta.url);

/** Something for every text that has no example and no choices. */
const TEXTS = ['货', 'AB12'];

/** @param {import('freight-preflight').FieldInfo} field @param {Record<string, unknown>} decided */
function valueOf(field, decided) {
  if (field.path in decided) return decided[field.path];
  if (field.type === 'boolean') return field.default ?? false;
  if (field.type === 'integer' || field.type === 'number') return field.minimum || 1;
  const pattern = new RegExp(field.pattern ?? '', 'u');
  const texts = [field.default, field.example, field.preferred, field.choices?.[0].value, ...TEXTS];
  return texts.find((text) => text !== undefined && pattern.test(text) && text.length <= (field.maxLength ?? Infinity));
}

/** @param {Record<string, readonly unknown[]> | undefined} condition @param {Record<string, unknown>} decided */
function holds(condition, decided) {
  return condition !== undefined && Object.entries(condition).every(([path, values]) => values.includes(decided[path]));
}

/** Whether a form with everything filled in would show the field. */
function isUsed({ onlyWhen, presence }, decided) {
  return (!onlyWhen || holds(onlyWhen, decided)) && !holds(presence.unusedWhen, decided);
}

function isMandatory({ presence }, decided) {
  return presence === 'mandatory' || holds(presence.requiredWhen, decided);
}

/** The fields for which that is so, and for every object around them. */
function fieldsWith(message, decided, isWanted) {
  const refused = describe(message).filter((field) => !isWanted(field, decided)).map(({ path }) => path);
  return describe(message).filter(({ path }) => !refused.some((other) => path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[]`)));
}

/** Puts a value at a path whose arrays have one element. */
function put(payload, path, value) {
  const steps = path.replaceAll('[]', '.0').split('.');
  const last = steps.pop();
  const holder = steps.reduce((inner, step) => inner[step], payload);
  holder[last] = value;
  if (value !== undefined) return;
  delete holder[last];
  if (Object.keys(holder).length === 0) holder.other = 0; // An empty extInfo would count as missing itself.
}

/** A payload of all fields that there are with these decisions. */
function built(message, decided, isWanted = isUsed) {
  const payload = {};
  for (const field of fieldsWith(message, decided, isWanted)) {
    const value = field.type === 'object' ? {} : field.type === 'array' ? [{}] : valueOf(field, decided);
    assert.notEqual(value, undefined, `${message} ${field.path}: no value can be made`);
    put(payload, field.path, value);
  }
  return payload;
}

/** Each combination of the values that the deciding fields may have. */
function decisions(message) {
  const fields = describe(message);
  const conditions = fields.flatMap(({ presence, onlyWhen }) => [presence.requiredWhen, presence.unusedWhen, onlyWhen]);
  const deciding = new Set(conditions.flatMap((condition) => Object.keys(condition ?? {})));
  let all = [{}];
  for (const path of deciding) {
    const field = fields.find((field) => field.path === path);
    assert.ok(field, `${message}: ${path} decides and is described`);
    const values = field.choices?.map(({ value }) => value) ?? [false, true];
    all = all.flatMap((decided) => values.map((value) => ({ ...decided, [path]: value })));
  }
  return all;
}

/** Every message with every decision and the payload of it. */
function* payloads() {
  for (const message of messageNames) for (const decided of decisions(message)) yield { message, decided, payload: built(message, decided) };
}

/** The issues of a payload with one value changed, at that field. */
function issuesWith(message, payload, field, value) {
  const changed = structuredClone(payload);
  put(changed, field.path, value);
  return validateAt(message, changed, field.path).map(({ rule, severity }) => `${severity} ${rule}`);
}

test('a payload of all fields that are described has no issue', () => {
  let count = 0;
  for (const { message, decided, payload } of payloads()) {
    assert.deepEqual(validate(message, payload).issues, [], `${message} ${JSON.stringify(decided)}`);
    count += 1;
  }
  assert.ok(count > 40);
});

test('so has a payload of the mandatory ones alone', () => {
  for (const message of messageNames) {
    for (const decided of decisions(message)) {
      const payload = built(message, decided, (field) => isUsed(field, decided) && isMandatory(field, decided));
      assert.deepEqual(validate(message, payload).issues, [], `${message} ${JSON.stringify(decided)}`);
    }
  }
});

test('a field may be missing just where that is said', () => {
  for (const { message, decided, payload } of payloads()) {
    for (const field of fieldsWith(message, decided, isUsed)) {
      const expected = isMandatory(field, decided) ? [`${field.presence.severity ?? 'error'} required`] : [];
      assert.deepEqual(issuesWith(message, payload, field, undefined), expected, `${message} ${field.path} ${JSON.stringify(decided)}`);
    }
  }
});

test('a field without use is a warning', () => {
  let count = 0;
  for (const { message, decided, payload } of payloads()) {
    for (const field of describe(message).filter(({ presence }) => holds(presence.unusedWhen, decided))) {
      const donor = decisions(message).find((other) => holds(field.presence.requiredWhen, other));
      const value = donor === undefined ? [{ fileName: 'a', fileKey: 'b' }] : built(message, donor)[field.field];
      assert.deepEqual(issuesWith(message, payload, field, value), ['warning unused'], `${message} ${field.path}`);
      count += 1;
    }
  }
  assert.ok(count > 10);
});

/** @param {number} places */
const decimal = (places) => Number(`1.${'1'.repeat(places)}`);

/** Values that break one limit each, and the rule that each breaks. */
function* broken(field) {
  const { type, maxLength, minLength, minimum, exclusiveMinimum, maximum, exclusiveMaximum, decimals, choices, default: usual } = field;
  if (maxLength !== undefined) yield ['X'.repeat(maxLength + 1), minLength === maxLength ? 'length' : 'maxLength'];
  if (minLength !== undefined) yield ['X'.repeat(minLength - 1), minLength === maxLength ? 'length' : 'minLength'];
  if (type === 'integer') yield [minimum - 1, minimum === 1 ? 'positiveInteger' : 'nonNegativeInteger'];
  if (type === 'number' && minimum !== undefined) yield [minimum - 1, 'minimum'];
  if (exclusiveMinimum !== undefined) yield [exclusiveMinimum, 'exclusiveMinimum'];
  if (maximum !== undefined) yield [maximum + 1, 'maximum'];
  if (exclusiveMaximum !== undefined) yield [exclusiveMaximum, 'maximum'];
  if (decimals !== undefined) yield [decimal(decimals + 1), 'decimals'];
  if (choices !== undefined) yield ['?', 'enum'];
  if (usual === undefined) yield [type === 'string' ? 7 : { array: {}, object: [] }[type] ?? [], 'type'];
}

test('a value beyond a limit breaks the rule of that limit', () => {
  let count = 0;
  for (const { message, decided, payload } of payloads()) {
    for (const field of fieldsWith(message, decided, isUsed)) {
      for (const [value, rule] of broken(field)) {
        assert.deepEqual(issuesWith(message, payload, field, value), [`error ${rule}`], `${message} ${field.path} ${JSON.stringify(value)}`);
        count += 1;
      }
    }
  }
  assert.ok(count > 500, `${count} values`);
});

test('a value at a limit is within it', () => {
  for (const { message, decided, payload } of payloads()) {
    for (const field of fieldsWith(message, decided, isUsed)) {
      const { maxLength, format, maximum, decimals, choices } = field;
      const good = [maximum, decimals && decimal(decimals)].filter((value) => value !== undefined);
      if (maxLength !== undefined && format === undefined) good.push('X'.repeat(maxLength));
      if (choices !== undefined && !(field.path in decided)) good.push(...choices.map(({ value }) => value));
      for (const value of good) {
        const errors = issuesWith(message, payload, field, value).filter((issue) => issue.startsWith('error'));
        assert.deepEqual(errors, [], `${message} ${field.path} ${JSON.stringify(value)}`);
      }
    }
  }
});

test('a pattern matches the example and tells bad values', () => {
  const patterned = messageNames.flatMap((message) => describe(message)).filter(({ pattern }) => pattern !== undefined);
  assert.ok(new Set(patterned.map(({ format }) => format)).size >= 12);
  for (const { path, pattern, example, format } of patterned) {
    const matcher = new RegExp(pattern, 'u');
    if (example !== undefined) assert.match(example, matcher, path);
    assert.doesNotMatch({ nonChinese: '货', taxId: '_', trackingNo: '7777' }[format] ?? 'x?', matcher, path);
  }
});

test('every field of every sample is described', () => {
  for (const message of messageNames) {
    const known = new Set(describe(message).map(({ path }) => path));
    for (const name of readdirSync(new URL(message, samples)).filter((name) => /^valid(?!-with).*\.json$/.test(name))) {
      const payload = JSON.parse(readFileSync(new URL(`${message}/${name}`, samples), 'utf8'));
      assert.deepEqual(pathsOf(payload, '').filter((path) => !known.has(path)), [], `${message}/${name}`);
    }
  }
});

/** The paths of all fields in a value, as `describe` writes them. */
function pathsOf(value, before) {
  if (Array.isArray(value)) return value.flatMap((element) => pathsOf(element, `${before.slice(0, -1)}[].`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [before + key, ...pathsOf(inner, `${before}${key}.`)]);
}

test('paths are unique and come after those of the objects around them', () => {
  for (const message of messageNames) {
    const paths = describe(message).map(({ path }) => path);
    assert.equal(new Set(paths).size, paths.length, message);
    for (const [place, path] of paths.entries()) {
      const around = path.slice(0, Math.max(path.lastIndexOf('.'), 0)).replace(/\[\]$/, '');
      assert.ok(around === '' || paths.slice(0, place).includes(around), `${message} ${path}`);
      assert.equal(path.split('.').at(-1), describe(message)[place].field);
    }
  }
});

test('labels, choices and descriptions are there in both languages', () => {
  const labels = messageNames.flatMap((message) => describe(message)).flatMap((field) => [
    field.labels, ...(field.description ? [field.description] : []), ...(field.choices ?? []).map((choice) => choice.labels),
  ]);
  for (const label of labels) {
    assert.deepEqual(Object.keys(label), ['zh-CN', 'en']);
    assert.match(label['zh-CN'], /\p{Script=Han}/u);
    assert.match(label.en, /^[ -~–…]+$/);
    assert.doesNotMatch(label.en, /[A-Z]{2,}_|\.$/);
  }
});

test('a field by its members', () => {
  const field = (message, path) => describe(message).find((field) => field.path === path);
  assert.deepEqual(field('booking', 'packages[].weight'), {
    path: 'packages[].weight',
    field: 'weight',
    labels: { 'zh-CN': '包裹总重量', en: 'weight' },
    type: 'number',
    presence: 'mandatory',
    exclusiveMinimum: 0,
    exclusiveMaximum: 1e15,
    decimals: 2,
    unitField: 'packages[].weightUnit',
    description: { 'zh-CN': '整行总重', en: 'of all pieces together' },
    section: '4.1 Package',
  });
  assert.deepEqual(field('return', 'contact').presence, {
    requiredWhen: { returnType: ['WAREHOUSE_RETURN'] },
    unusedWhen: { returnType: ['SELF_PICKUP'] },
  });
  assert.deepEqual(field('booking.response', 'errorCode').presence, { requiredWhen: { isSuccess: [false] }, severity: 'warning' });
  assert.deepEqual(field('createDelivery.response', 'requestId').presence, { requiredWhen: { 'result.resultStatus': ['S'] } });
  assert.deepEqual(field('notifyBizEvent', 'extInfo.packages[].unit').onlyWhen, { eventCode: ['CHECK_WEIGHT'] });
  assert.deepEqual(field('booking', 'packages[].unit').choices[3], { value: 'in', labels: { 'zh-CN': '英寸', en: 'inch' } });
  assert.equal(field('booking', 'packages[].unit').preferred, 'cm');
  assert.equal(field('booking', 'packages[].unit').choices.length, 5);
  const [pickedUp] = field('notifyTrace', 'traceInfos[].traceCode').choices;
  assert.deepEqual(pickedUp, { value: 'S_CARRIER_PICKUP', labels: { 'zh-CN': '承运商已收件', en: 'picked up by the carrier' } });
  assert.equal(field('booking', 'needInsurance').default, false);
  assert.equal(field('return.response', 'isSuccess').section, '4.3');
  assert.equal(field('notifyBizEvent', 'extInfo.chargeItemArray[].code').section, '5.2 chargeItem');
});

test('the list is the same every time and nobody can change it', () => {
  const fields = describe('booking');
  assert.equal(describe('booking'), fields);
  assert.throws(() => fields.push(fields[0]), TypeError);
  assert.throws(() => { fields[0].labels.en = ''; }, TypeError);
  assert.throws(() => { describe('return').find(({ path }) => path === 'contact').presence.unusedWhen.returnType.push(''); }, TypeError);
});

test('an unknown message is wrong use', () => {
  for (const message of ['bookings', '', undefined, 'toString', '__proto__']) {
    assert.throws(() => describe(message), { name: 'TypeError', message: /^message: / });
  }
});
