// traceDescEn and traceDescCn from traceCode, in the very text that is to be sent.

import { members } from './json-text.js';
import { filled, missingIn, templatesOf } from './trace.js';

/**
 * @typedef {import('./index.js').Prepared<any>['changes'][number]} Change
 * @typedef {import('./index.js').Issue} Issue
 * @typedef {import('./json-text.js').Place} Place
 * @typedef {Place & { text: string }} Edit
 * @typedef {{ path: (string | number)[], from?: string, template: string, labels: Labels }} Description
 * @typedef {readonly [field: string, language: 'en' | 'zh', label: string, labelZh: string]} Labels
 */

/** @type {readonly Labels[]} */
const DESCRIPTIONS = [
  ['traceDescEn', 'en', 'English description', '轨迹英文描述信息'],
  ['traceDescCn', 'zh', 'Chinese description', '轨迹中文描述信息'],
];

/** @type {'R73'} The reading about descriptions with places for values. */
const READING = 'R73';

/**
 * A description that is missing becomes the text of the code; of one that is there only the placeholders are filled.
 * @param {string} text a notifyTrace in the form to send, valid or not
 * @param {import('./index.js').TraceValues} values
 * @param {import('./index.js').Options['locale']} locale
 * @returns {{ text: string, changes: Change[], issues: Issue[] }}
 */
export function fillTraces(text, values, locale) {
  /** @type {{ edits: Edit[], changes: Change[], issues: Issue[] }} */
  const work = { edits: [], changes: [], issues: [] };
  const list = new Map(members(text, 0)).get('traceInfos');
  for (const [index, trace] of list ? members(text, list.start) : []) {
    const fields = new Map(members(text, trace.start));
    const given = { location: stringAt(text, fields.get('location')), ...values };
    for (const description of descriptions(text, fields, Number(index))) {
      const { path, from, template } = description;
      const missing = missingIn(template, given);
      if (missing === undefined) {
        const to = filled(template, given);
        work.edits.push(edit(String(path[2]), to, fields, trace));
        work.changes.push({ path, from, to, why: from === undefined ? 'default' : READING });
      } else if (from === undefined) work.issues.push(missingValue(description, missing, locale));
    }
  }
  return { text: edited(text, work.edits), changes: work.changes, issues: work.issues };
}

/**
 * The descriptions that are to be written.
 * @param {string} text
 * @param {Map<string | number, Place>} fields
 * @param {number} index
 * @returns {Description[]}
 */
function descriptions(text, fields, index) {
  const templates = templatesOf(stringAt(text, fields.get('traceCode')));
  if (templates === undefined) return [];
  return DESCRIPTIONS.flatMap((labels) => {
    const [field, language] = labels;
    const from = stringAt(text, fields.get(field));
    if (fields.has(field) && !from?.includes('${')) return [];
    return { path: ['traceInfos', index, field], from, template: from ?? templates[language], labels };
  });
}

/**
 * @param {string} text
 * @param {Place | undefined} place
 * @returns {string | undefined}
 */
function stringAt(text, place) {
  return place && text[place.start] === '"' ? JSON.parse(text.slice(place.start, place.end)) : undefined;
}

/**
 * In the place of the value that is there, or as the first member; the order is put right when the text is read again.
 * @param {string} field
 * @param {string} value
 * @param {Map<string | number, Place>} fields
 * @param {Place} trace
 * @returns {Edit}
 */
function edit(field, value, fields, trace) {
  const place = fields.get(field);
  if (place) return { ...place, text: JSON.stringify(value) };
  return { start: trace.start + 1, end: trace.start + 1, text: `"${field}":${JSON.stringify(value)},` };
}

/**
 * @param {string} text
 * @param {Edit[]} edits
 */
function edited(text, edits) {
  let made = '';
  let copied = 0;
  for (const { start, end, text: other } of edits.sort((a, b) => a.start - b.start)) {
    made += text.slice(copied, start) + other;
    copied = end;
  }
  return made + text.slice(copied);
}

/**
 * @param {Description} description
 * @param {string} name
 * @param {import('./index.js').Options['locale']} locale
 * @returns {Issue}
 */
function missingValue({ path, template, labels: [, , label, labelZh] }, name, locale) {
  const number = Number(path[1]) + 1;
  const message =
    locale === 'zh-CN'
      ? `轨迹描述${number}的${labelZh}：数据格式不正确，“${template}”缺少 ${name} 的值；请在 options.trace.${name} 中提供`
      : `trace ${number} ${label}: "${template}" has no value for ${name}; give it in options.trace.${name}`;
  const params = { actual: template };
  return { path, pointer: `/${path.join('/')}`, rule: 'placeholder', code: '4028', severity: 'error', reading: READING, params, message };
}
