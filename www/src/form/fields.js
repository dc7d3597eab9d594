// The fields of a message as a form shows them: a tree by their paths, and what counts for one of them right now.

import { describe } from 'freight-preflight';

/** @typedef {import('freight-preflight').FieldInfo} FieldInfo */
/** @typedef {import('freight-preflight').FieldCondition} FieldCondition */
/** @typedef {import('freight-preflight').MessageName} MessageName */
/** @typedef {readonly (string | number)[]} Path */
/** @typedef {{ info: FieldInfo, children: FieldNode[] }} FieldNode */
/** @typedef {(path: Path) => unknown} ValueAt */

/** @param {MessageName} message @returns {FieldNode[]} */
export function fieldTree(message) {
  /** @type {FieldNode[]} */
  const roots = [];
  /** @type {Map<string, FieldNode>} */
  const byPath = new Map();
  for (const info of describe(message)) {
    const node = { info, children: [] };
    const parent = byPath.get(info.path.slice(0, -info.field.length - 1).replace(/\[\]$/, ''));
    (parent?.children ?? roots).push(node);
    // Of fields with the same path, each beside another value, the first takes what is inside.
    if (!byPath.has(info.path)) byPath.set(info.path, node);
  }
  return roots;
}

/**
 * A described path with the indexes of the place that is meant: `packages[].unit` beside `packages/0/length` is `packages/0/unit`.
 * @param {string} described
 * @param {Path} beside
 * @returns {Path}
 */
export function placeOf(described, beside) {
  const indexes = beside.filter((step) => typeof step === 'number');
  return described.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), indexes.shift() ?? 0] : [step]));
}

/** @param {FieldCondition | undefined} condition @param {Path} place @param {ValueAt} valueAt */
export function holds(condition, place, valueAt) {
  if (condition === undefined) return false;
  return Object.entries(condition).every(([field, values]) => values.some((value) => value === valueAt(placeOf(field, place))));
}

/** @param {FieldInfo} info @param {Path} place @param {ValueAt} valueAt */
export function isRequired({ presence }, place, valueAt) {
  if (typeof presence === 'string') return presence === 'mandatory';
  return holds(presence.requiredWhen, place, valueAt);
}

/** @param {FieldInfo} info @param {Path} place @param {ValueAt} valueAt */
export function isUnused({ presence, onlyWhen }, place, valueAt) {
  if (onlyWhen && !holds(onlyWhen, place, valueAt)) return true;
  return typeof presence === 'object' && holds(presence.unusedWhen, place, valueAt);
}

/** The fields that a condition of the message looks at: a change there counts everywhere at once. @param {MessageName} message */
export function decidingFields(message) {
  const conditions = describe(message).flatMap(({ presence, onlyWhen }) => [onlyWhen, ...(typeof presence === 'object' ? [presence.requiredWhen, presence.unusedWhen] : [])]);
  return new Set(conditions.flatMap((condition) => Object.keys(condition ?? {})));
}
