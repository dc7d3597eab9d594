// The fields of a message as a form needs them, put together from the tables that hold each object once.

import { choicesOf } from './choices.js';
import { placeAmong } from './errors.js';
import { tableNamed } from './fields.js';
import { kinds } from './generated/fields.js';
import { messageNames } from './names.js';

/**
 * @typedef {import('./index.js').FieldInfo} FieldInfo
 * @typedef {import('./index.js').FieldCondition} FieldCondition
 * @typedef {import('./fields.js').Row} Row
 * @typedef {import('./fields.js').Table} Table
 * @typedef {readonly [chinese: string, english: string]} Texts
 */

/**
 * What all fields of a kind have in common; a string without `type`.
 * @typedef {Partial<Pick<FieldInfo, 'type' | 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'decimals' | 'pattern' | 'preferred' | 'example'>> & { description?: Texts }} Kind
 */

/** @type {Map<string, readonly FieldInfo[]>} */
const described = new Map();

/** @type {typeof import('./index.js').describe} */
export function describe(message) {
  placeAmong('message', message, messageNames);
  let known = described.get(message);
  if (known === undefined) {
    const { section } = tableOf(message.replace('.response', ''));
    described.set(message, (known = frozen(fieldsOf(tableOf(message), section, ''))));
  }
  return known;
}

/**
 * The answers that have no table of their own share one.
 * @param {string} name
 */
function tableOf(name) {
  return /** @type {Table} */ (tableNamed(name) ?? tableNamed('response'));
}

/**
 * @param {Table} table
 * @param {string} section
 * @param {string} before the path of the object, with what joins a field to it
 * @param {FieldCondition} [onlyWhen]
 * @returns {FieldInfo[]}
 */
function fieldsOf({ rows }, section, before, onlyWhen) {
  return rows.flatMap((row) => [fieldOf(row, section, before, onlyWhen), ...innerFields(row, before, onlyWhen)]);
}

/**
 * @param {Row} row
 * @param {string} section
 * @param {string} before
 * @param {FieldCondition | undefined} onlyWhen
 * @returns {FieldInfo}
 */
function fieldOf(row, section, before, onlyWhen) {
  const { field, kind, minLength, maxLength, more } = row;
  const { type = 'string', description, ...facts } = kinds[kind];
  const hint = more['!'] ? more['!'].split('=') : description;
  return present({
    path: before + field,
    field,
    labels: texts([row.chinese, row.english]),
    type,
    format: type === 'string' && kind !== 'text' ? /** @type {FieldInfo['format']} */ (kind) : undefined,
    presence: presenceOf(row, before),
    onlyWhen,
    minLength,
    maxLength,
    ...facts,
    choices: more['#'] ? choicesOf(more['#']).map(choiceOf) : undefined,
    default: type === 'boolean' ? more['='] && more['='] === 'true' : more['='],
    unitField: more['@'] && before + more['@'],
    description: hint && texts(hint),
    section,
  });
}

/**
 * @param {Row} row
 * @param {string} before
 * @returns {FieldInfo['presence']}
 */
function presenceOf({ optional, more }, before) {
  if (optional) return 'optional';
  const [requiredWhen, unusedWhen] = [conditionOf(more['+'], before), conditionOf(more['-'], before)];
  if (requiredWhen === undefined && unusedWhen === undefined) return 'mandatory';
  return present({ requiredWhen, unusedWhen, severity: /** @type {'warning' | undefined} */ (more['~']) });
}

/**
 * A condition with the deciding fields' whole paths.
 * @param {string | undefined} text
 * @param {string} before
 * @returns {FieldCondition | undefined}
 */
function conditionOf(text, before) {
  const parts = text?.split(';').map((part) => part.split('='));
  return parts && Object.fromEntries(parts.map(([field, values]) => [before + field, values.split(',').map(decidingValue)]));
}

/** @param {string} text of a string or boolean */
function decidingValue(text) {
  return text === 'true' || (text !== 'false' && text);
}

/**
 * The fields of the object or objects that stand in a row.
 * @param {Row} row
 * @param {string} before
 * @param {FieldCondition | undefined} onlyWhen
 */
function innerFields({ field, kind, inner, more }, before, onlyWhen) {
  if (inner) return tableFields(inner, `${before}${field}${kind === 'array' ? '[]' : ''}.`, onlyWhen);
  const [decider, chosen] = more['*']?.split(':') ?? [];
  return (chosen?.split(';') ?? []).flatMap((choice) => {
    const [value, table] = choice.split('=');
    return tableFields(table, `${before}${field}.`, { [before + decider]: [value] });
  });
}

/**
 * @param {string} name
 * @param {string} before
 * @param {FieldCondition | undefined} onlyWhen
 */
function tableFields(name, before, onlyWhen) {
  const table = tableOf(name);
  return fieldsOf(table, `${table.section} ${name}`, before, onlyWhen);
}

/** @param {import('./choices.js').Choice} choice */
function choiceOf([value, chinese, english]) {
  return { value, labels: texts([chinese, english]) };
}

/**
 * @param {readonly string[]} texts
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
