// What a message cannot know by itself, from the fields where a person types it.

import { validate } from 'freight-preflight';

/** @typedef {import('freight-preflight').Context} Context */
/** @typedef {import('freight-preflight').MessageName} MessageName */
/** @typedef {Readonly<Record<string, string>>} Fields */
/** @typedef {{ name: string, choices?: readonly string[] }} ContextField */
/** @typedef {{ name: 'quotedVolume' | 'limits' | 'order', rules: readonly string[], fields: readonly ContextField[] }} ContextGroup */

/** @type {readonly ContextGroup[]} */
export const contextGroups = [
  { name: 'quotedVolume', rules: ['volume'], fields: [{ name: 'value' }, { name: 'unit', choices: ['m3', 'cm3', 'ft3', 'in3'] }, { name: 'tolerancePercent' }] },
  { name: 'limits', rules: ['edge', 'weight', 'girth', 'packageCount'], fields: [{ name: 'edgeCm' }, { name: 'weightKg' }, { name: 'girthCm' }, { name: 'packageCount' }, { name: 'girth', choices: ['lengthPlusGirth', 'girth'] }] },
  { name: 'order', rules: ['voucher'], fields: [{ name: 'shipFrom', choices: ['MAINLAND', 'OVERSEAS'] }, { name: 'amountUsd' }] },
];

/** @param {ContextGroup} group @param {ContextField} field */
export const fieldKey = (group, field) => `${group.name}.${field.name}`;

/** The groups that a message has a use for: those whose rules do not run without them. @param {MessageName} message */
export function groupsFor(message) {
  const rules = validate(message, '{}').notChecked;
  return contextGroups.filter((group) => group.rules.some((rule) => rules.some((unchecked) => unchecked === rule)));
}

/** @param {ContextField} field @param {string} value */
export function isUsable(field, value) {
  if (value === '') return true;
  if (field.choices) return field.choices.includes(value);
  return field.name === 'packageCount' ? /^\d{1,9}$/.test(value) : /^\d{1,12}(\.\d{1,6})?$/.test(value);
}

/** What of the fields can be used; nothing while a group is without what it cannot do without. @param {Fields} fields @returns {Context} */
export function contextOf(fields) {
  const given = Object.fromEntries(contextGroups.map((group) => [group.name, membersOf(group, fields)]));
  const { quotedVolume, limits, order } = given;
  return {
    ...(quotedVolume.value && { quotedVolume: { unit: 'm3', ...quotedVolume } }),
    ...(Object.keys(limits).some((name) => name !== 'girth') && { limits }),
    ...(order.shipFrom && { order }),
  };
}

/** @param {ContextGroup} group @param {Fields} fields */
function membersOf(group, fields) {
  /** @type {Record<string, any>} */
  const members = {};
  for (const field of group.fields) {
    const value = (fields[fieldKey(group, field)] ?? '').trim();
    if (value !== '' && isUsable(field, value)) members[field.name] = field.name === 'packageCount' ? Number(value) : value;
  }
  return members;
}
