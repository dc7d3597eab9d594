// The fields of a message as a form needs them, put together from the tables that hold each object once.

import { listed, wrongUse } from './errors.js';
import { kinds, tables } from './generated/fields.js';
import { traces } from './generated/traces.js';
import { rows as units } from './generated/units.js';
import { messageNames } from './names.js';

/**
 * @typedef {import('./index.js').FieldInfo} FieldInfo
 * @typedef {import('./index.js').FieldCondition} FieldCondition
 * @typedef {readonly [chinese: string, english: string]} Texts
 * @typedef {readonly [value: string, chinese: string, english?: string]} Choice
 */

/**
 * What all fields of a kind have in common; a string without `type`.
 * @typedef {Partial<Pick<FieldInfo, 'type' | 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'decimals' | 'pattern' | 'preferred' | 'example'>> & { description?: Texts }} Kind
 */

/**
 * What one row has beside its kind.
 * @typedef {object} More
 * @property {string} [en] the English label, if it is not the field's name in words
 * @property {FieldCondition} [requiredWhen]
 * @property {FieldCondition} [unusedWhen]
 * @property {'warning'} [severity]
 * @property {number} [minLength]
 * @property {number} [maxLength]
 * @property {readonly Choice[] | string} [choices] or the name of a list: `traces`, or a dimension of units
 * @property {string | boolean} [default]
 * @property {string} [unitField]
 * @property {Texts} [description]
 * @property {Record<string, Record<string, string>>} [tables] by the deciding field and its value
 */

/**
 * The kind is its name, `?` for an optional field, and the table of the object there.
 * @typedef {readonly [field: string, kind: string, chinese: string, more?: More]} Row
 * @typedef {readonly [section: string, rows: readonly Row[]]} Table
 */

/** @type {Map<string, readonly FieldInfo[]>} */
const described = new Map();

/** @type {typeof import('./index.js').describe} */
export function describe(message) {
  if (!messageNames.includes(message)) throw wrongUse('message', message, listed(messageNames));
  let fields = described.get(message);
  if (fields === undefined) {
    const [section] = tables[message.replace('.response', '')];
    fields = frozen(fieldsOf(tables[message] ?? tables.response, section, ''));
    described.set(message, fields);
  }
  return fields;
}

/**
 * @param {Table} table
 * @param {string} section
 * @param {string} before the path of the object, with what joins a field to it
 * @param {FieldCondition} [onlyWhen]
 * @returns {FieldInfo[]}
 */
function fieldsOf([, rows], section, before, onlyWhen) {
  return rows.flatMap((row) => [fieldOf(row, section, before, onlyWhen), ...innerFields(row, before, onlyWhen)]);
}

/**
 * @param {Row} row
 * @param {string} section
 * @param {string} before
 * @param {FieldCondition | undefined} onlyWhen
 * @returns {FieldInfo}
 */
function fieldOf([field, kindOfRow, chinese, more = {}], section, before, onlyWhen) {
  const [, kind, optional] = /** @type {RegExpExecArray} */ (/^(\w+)(\??)/.exec(kindOfRow));
  const { en = words(field), requiredWhen, unusedWhen, severity, choices, unitField, tables: _, ...rest } = more;
  const type = kinds[kind].type ?? 'string';
  const { description, ...facts } = { ...kinds[kind], ...rest };
  return present({
    path: before + field,
    field,
    labels: texts([chinese, en]),
    type,
    format: type === 'string' && kind !== 'text' ? /** @type {FieldInfo['format']} */ (kind) : undefined,
    presence: optional ? 'optional' : presenceOf(before, requiredWhen, unusedWhen, severity),
    onlyWhen,
    ...facts,
    choices: choices === undefined ? undefined : choicesOf(choices).map(choiceOf),
    unitField: unitField && before + unitField,
    description: description && texts(description),
    section,
  });
}

/**
 * @param {string} before
 * @param {FieldCondition | undefined} requiredWhen
 * @param {FieldCondition | undefined} unusedWhen
 * @param {'warning' | undefined} severity
 * @returns {FieldInfo['presence']}
 */
function presenceOf(before, requiredWhen, unusedWhen, severity) {
  if (requiredWhen === undefined && unusedWhen === undefined) return 'mandatory';
  return present({ requiredWhen: under(before, requiredWhen), unusedWhen: under(before, unusedWhen), severity });
}

/**
 * A condition with the deciding fields' whole paths.
 * @template {FieldCondition | undefined} C
 * @param {string} before
 * @param {C} condition
 */
function under(before, condition) {
  return condition && Object.fromEntries(Object.entries(condition).map(([field, values]) => [before + field, values]));
}

/**
 * The fields of the object or objects that stand in a row.
 * @param {Row} row
 * @param {string} before
 * @param {FieldCondition | undefined} onlyWhen
 */
function innerFields([field, kind, , more], before, onlyWhen) {
  const name = kind.split(' ')[1];
  if (name) return tableFields(name, `${before}${field}${kind.startsWith('array') ? '[]' : ''}.`, onlyWhen);
  return Object.entries(more?.tables ?? {}).flatMap(([decider, chosen]) =>
    Object.entries(chosen).flatMap(([value, table]) => tableFields(table, `${before}${field}.`, { [before + decider]: [value] })),
  );
}

/**
 * @param {string} name
 * @param {string} before
 * @param {FieldCondition | undefined} onlyWhen
 */
function tableFields(name, before, onlyWhen) {
  const table = tables[name];
  return fieldsOf(table, `${table[0]} ${name}`, before, onlyWhen);
}

/**
 * @param {readonly Choice[] | string} choices
 * @returns {readonly Choice[]}
 */
function choicesOf(choices) {
  if (typeof choices !== 'string') return choices;
  if (choices === 'traces') return traces.map(([code, chinese, english]) => [code, unfilled(chinese), unfilled(english)]);
  return units.filter(([, dimension]) => dimension === choices).map(([symbol, , chinese, english]) => [symbol, chinese, english]);
}

/** @param {string} text with places for values */
function unfilled(text) {
  return text.replace(/\$\{\w+\}/g, '…');
}

/** @param {Choice} choice */
function choiceOf([value, chinese, english = value.toLowerCase().replaceAll('_', ' ')]) {
  return { value, labels: texts([chinese, english]) };
}

/** @param {string} field */
function words(field) {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/**
 * @param {Texts} texts
 * @returns {import('./index.js').Label}
 */
function texts([chinese, english]) {
  return { 'zh-CN': chinese, en: english };
}

/**
 * Without the members that are undefined.
 * @template {object} T
 * @param {T} members
 */
function present(members) {
  return /** @type {T} */ (Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));
}

/**
 * The answer is kept and given again: nobody may change it.
 * @template T
 * @param {T} value
 * @returns {T}
 */
function frozen(value) {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
