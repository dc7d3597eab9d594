// What an answer of the platform means: its outcome, and when to try again.

import { readAnswer } from 'freight-preflight';
import { fill, h } from '../elements.js';
import { t } from '../language.js';
import { labelled } from '../settings.js';
import { samplesOf } from '../samples.js';
import { retryLine } from './retry-line.js';

/** @typedef {import('../store.js').Store} Store */
/** @typedef {import('../store.js').State} State */
/** @typedef {import('freight-preflight').MessageName} MessageName */
/** @typedef {import('freight-preflight').Outcome} Outcome */

const MESSAGES = /** @type {const} */ (['createDelivery', 'booking', 'cancel', 'return', 'notifyPaid', 'notifyBizEvent', 'claimCharge', 'notifyTrace']);

/** @param {Store} store */
export function createAnswer(store) {
  const to = h('select', { id: 'answer-to', on: { change: () => store.set({ answerTo: /** @type {MessageName} */ (to.value) }) } }, ...MESSAGES.map((name) => h('option', { value: name }, `${name} · ${t(`message.${name}`)}`)));
  const attempt = h('select', { id: 'answer-attempt', on: { change: () => store.set({ attempt: Number(attempt.value) }) } }, ...Array.from({ length: 8 }, (_, n) => h('option', { value: n }, n)));
  const text = h('textarea', { id: 'answer-text', rows: 6, spellcheck: 'false', placeholder: t('answerExample'), on: { input: () => store.set({ answer: text.value }) } });
  const samples = h('div', { class: 'row samples' });
  const outcome = h('div', { class: 'outcome', role: 'status' });
  const schedule = h('div', { class: 'retry-place' });
  const element = h(
    'section',
    { class: 'answer', 'aria-label': t('answer') },
    h('h2', {}, t('answer')),
    h('div', { class: 'asked' }, h('div', { class: 'row' }, labelled(t('answerTo'), to), labelled(t('attempts'), attempt)), labelled(t('answerText'), text), samples),
    outcome,
    schedule,
  );

  function draw() {
    const state = store.get();
    to.value = state.answerTo;
    attempt.value = String(state.attempt);
    if (text.value !== state.answer) text.value = state.answer;
    fill(samples, h('span', {}, t('try')), ...samplesOf(/** @type {MessageName} */ (`${state.answerTo}.response`)).map(({ name, text: answer }) => h('button', { type: 'button', class: 'small', on: { click: () => store.set({ answer }) } }, name)));
    const outcomeNow = state.answer.trim() === '' ? undefined : readAnswer(state.answerTo, state.answer, { attempt: state.attempt, locale: state.locale });
    fill(outcome, ...(outcomeNow ? outcomeParts(outcomeNow) : [h('p', { class: 'muted' }, t('noAnswerYet'))]));
    fill(schedule, outcomeNow && retryLine(state.answerTo, state.answer, state.attempt));
  }

  draw();
  return {
    element,
    /** @param {State} state @param {State} before */
    update(state, before) {
      if (state.answer !== before.answer || state.answerTo !== before.answerTo || state.attempt !== before.attempt) draw();
    },
  };
}

/** @param {Outcome} outcome */
function outcomeParts(outcome) {
  if (outcome.kind === 'retry') return retryParts(outcome);
  if (outcome.kind === 'failure') return failureParts(outcome);
  if (outcome.kind === 'unreadable') return [title('invalid', t('outcome.unreadable')), h('ul', {}, ...outcome.issues.map(({ message, code }) => h('li', {}, message, ' ', h('code', { class: 'code' }, code))))];
  return [title('valid', t('outcome.success')), outcome.result !== undefined && h('pre', {}, JSON.stringify(outcome.result, null, 2))];
}

/** @param {string} kind @param {string} text */
const title = (kind, text) => h('p', { class: `summary ${kind}` }, text);

/** @param {Extract<Outcome, { kind: 'retry' }>} outcome */
function retryParts({ code, text, afterMinutes }) {
  return [title('waiting', t('outcome.retry', { n: afterMinutes })), h('p', {}, h('code', { class: 'code' }, code), ' ', text), h('p', {}, t('requestId.same'))];
}

/** @param {Extract<Outcome, { kind: 'failure' }>} outcome */
function failureParts({ code, text, action, owner, requestId }) {
  return [
    title('invalid', t('outcome.failure')),
    h('p', {}, h('code', { class: 'code' }, code), ' ', text),
    h('dl', {}, h('dt', {}, t('action')), h('dd', {}, action || '–'), h('dt', {}, t('owner')), h('dd', {}, owner), h('dt', {}, t('requestId')), h('dd', {}, t(`requestId.${requestId}`))),
  ];
}
