// The retries that may still come, on a line. Each waits twice as long as the one before: evenly drawn, the line is one
// of doublings.

import { readAnswer } from 'freight-preflight';
import { h } from '../elements.js';
import { language, t } from '../language.js';

/** @typedef {import('freight-preflight').MessageName} MessageName */

/** The waits as the package gives them, from the first to the last retry. @param {MessageName} message @param {string} answer */
function waits(message, answer) {
  const minutes = [];
  for (let attempt = 0; ; attempt++) {
    const outcome = readAnswer(message, answer, { attempt });
    if (outcome.kind !== 'retry') return minutes;
    minutes.push(outcome.afterMinutes);
  }
}

/** Nothing where no retry is due at all. @param {MessageName} message @param {string} answer @param {number} attempt retries made so far */
export function retryLine(message, answer, attempt) {
  const minutes = waits(message, answer);
  if (minutes.length === 0) return undefined;
  const now = Date.now();
  let passed = 0;
  const stops = minutes.map((wait, index) => {
    const isOver = index < attempt;
    if (!isOver) passed += wait;
    return h(
      'li',
      { class: isOver ? 'over' : index === attempt ? 'next' : undefined },
      h('b', {}, t('retry', { n: index + 1 })),
      h('span', {}, t('wait', { time: spanText(wait) })),
      h('span', { class: 'clock' }, isOver ? t('over') : clockText(now + passed * 60_000)),
    );
  });
  return h('section', { class: 'retry', 'aria-label': t('schedule') }, h('h3', {}, t('schedule')), h('ol', {}, h('li', { class: 'over' }, h('b', {}, t('sent')), h('span', {}, t('now'))), ...stops, h('li', {}, h('b', {}, t('then')), h('span', {}, t('support')))));
}

/** @param {number} minutes */
function spanText(minutes) {
  if (minutes < 60) return t('minutes', { n: minutes });
  const rest = minutes % 60;
  return rest === 0 ? t('hours', { h: minutes / 60 }) : t('hoursMinutes', { h: Math.floor(minutes / 60), n: rest });
}

/** @param {number} time */
const clockText = (time) => new Date(time).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit' });
