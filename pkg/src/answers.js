// What an answer of a platform means, and what to do next.

import { hasPlaceholder, responseCode } from './codes.js';
import { assertKeys, listed, wrongUse } from './errors.js';
import { messageNames } from './names.js';
import { isChinese } from './options.js';
import { attemptOf } from './prepare.js';
import { validate } from './validate.js';

/**
 * @typedef {import('./index.js').Outcome} Outcome
 * @typedef {import('./index.js').MessageName} MessageName
 * @typedef {import('./index.js').ResponseCode} ResponseCode
 * @typedef {{ attempt: number, chinese: boolean }} Settings
 */

const ANSWER = '.response';
const WORLDFIRST = 'createDelivery';
const KEYS = ['attempt', 'locale'];

/** @type {typeof import('./index.js').readAnswer} */
export function readAnswer(message, answer, options = {}) {
  const name = /** @type {MessageName} */ (answerName(message));
  const settings = settingsOf(options);
  const report = validate(name, answer, { locale: options.locale });
  const read = valueOf(name, answer, report);
  if (read === undefined) return { kind: 'unreadable', issues: report.issues };
  const outcome = name.startsWith(WORLDFIRST) ? worldFirstOutcome(read, settings) : aliOutcome(read, settings);
  const warnings = report.issues.filter((issue) => issue.severity === 'warning');
  return warnings.length > 0 ? { ...outcome, issues: warnings } : outcome;
}

/**
 * The answer with `true` for `"true"` and without blank fields; nothing if it is none.
 * @param {MessageName} name
 * @param {unknown} answer
 * @param {import('./index.js').Report} report
 */
function valueOf(name, answer, { valid, issues }) {
  const { text } = attemptOf(name, answer, undefined);
  if (text === undefined || issues.some((issue) => issue.rule === 'duplicateKey')) return undefined;
  return valid ? JSON.parse(text) : fromOtherShape(name, JSON.parse(text));
}

/**
 * Alibaba answers a provider with `success` and `errorMsg` too.
 * @param {MessageName} name
 * @param {any} value
 */
function fromOtherShape(name, value) {
  if (name.startsWith(WORLDFIRST) || value?.success === undefined || value.isSuccess !== undefined) return undefined;
  const { success, errorMsg, ...rest } = value;
  const attempt = attemptOf(name, { isSuccess: success, message: errorMsg, ...rest }, undefined);
  return attempt.valid ? JSON.parse(String(attempt.text)) : undefined;
}

/** @param {unknown} message */
function answerName(message) {
  const name = String(message).endsWith(ANSWER) ? String(message) : `${message}${ANSWER}`;
  if (!messageNames.some((known) => known === name)) {
    throw wrongUse('message', message, listed(messageNames.filter((known) => !known.endsWith(ANSWER))));
  }
  return name;
}

/**
 * @param {any} options
 * @returns {Settings}
 */
function settingsOf(options) {
  assertKeys('options', options, KEYS);
  const { attempt = 0 } = options;
  if (!Number.isInteger(attempt) || attempt < 0) throw wrongUse('options.attempt', attempt, 'the number of retries made so far, 0 or more');
  return { attempt, chinese: isChinese(options) };
}

/**
 * @param {any} answer in its prepared form
 * @param {Settings} settings
 * @returns {Outcome}
 */
function aliOutcome({ isSuccess, errorCode = '', message = '', result }, settings) {
  if (isSuccess) return result === undefined ? { kind: 'success' } : { kind: 'success', result };
  const known = ownCode('ali', errorCode);
  const told = known && !(hasPlaceholder(known) && message) ? textOf(known, settings) : message;
  const [owner, action] = aliMove(errorCode, settings);
  return { kind: 'failure', code: errorCode, text: told || NO_TEXT[Number(settings.chinese)], action, owner, requestId: 'same' };
}

const NO_TEXT = ['the answer does not say why', '应答未说明原因'];

/** @type {readonly (readonly [codes: RegExp, owner: 'ISV' | 'ISP', english: string, chinese: string])[]} */
const ALI_MOVES = [
  [/^40/, 'ISV', 'Correct what the text names, then send again', '按提示修正后重新发送'],
  [/^41/, 'ISV', 'Check the order and the service against the text, then send again if they allow it', '按提示核对订单和服务，允许时再重新发送'],
  [/^50/, 'ISP', 'The receiving side could not process it: ask there to have it resolved', '接收方处理失败，请联系对方解决'],
  [/(?:)/, 'ISP', 'The code is not one of the platform: ask the receiving side what it means', '该响应码不在平台的响应码表中，请向接收方确认其含义'],
];

/**
 * @param {string} code
 * @param {Settings} settings
 * @returns {['ISV' | 'ISP', string]}
 */
function aliMove(code, { chinese }) {
  const [, owner, actionEn, actionZh] = ALI_MOVES.find(([codes]) => codes.test(code)) ?? ALI_MOVES[ALI_MOVES.length - 1];
  return [owner, chinese ? actionZh : actionEn];
}

/** The k-th retry comes after so many minutes; then a person has to help. */
const FIRST_RETRY_MINUTES = 5;
const RETRIES = 7;

/**
 * @param {any} answer in its prepared form
 * @param {Settings} settings
 * @returns {Outcome}
 */
function worldFirstOutcome({ result: { resultStatus, resultCode, resultMessage = '' }, requestId, deliveryBatchId }, settings) {
  if (resultStatus === 'S') return { kind: 'success', result: { requestId, deliveryBatchId } };
  const { attempt } = settings;
  const known = ownCode('worldfirst', resultCode);
  const text = (known ? textOf(known, settings) : resultMessage) || NO_TEXT[Number(settings.chinese)];
  if (resultStatus === 'F') return { kind: 'failure', code: resultCode, text, ...worldFirstMove(known, settings) };
  if (attempt < RETRIES) {
    return { kind: 'retry', code: resultCode, text, afterMinutes: FIRST_RETRY_MINUTES * 2 ** attempt, requestId: 'same' };
  }
  return { kind: 'failure', code: resultCode, text, action: SUPPORT[Number(settings.chinese)], owner: 'WorldFirst', requestId: 'same' };
}

const SUPPORT = [
  'The outcome is still unknown after seven retries: ask WorldFirst technical support',
  '重试七次后结果仍未知，请联系万里汇技术支持',
];

/** After these failures nothing in the body has to change; a body that was changed needs a new requestId (R114). */
const SAME_BODY = [
  'PROCESS_FAIL',
  'INVALID_SIGNATURE',
  'REPEAT_REQ_INCONSISTENT',
  'CONTRACT_CHECK_FAIL',
  'SYSTEM_EXCEPTION',
  'OPERATION_PROHIBITED',
  'BATCH_EXCEED_LIMIT',
  'UNKNOWN_EXCEPTION',
];

const ASK = [
  'The code is not one of the documented ones: ask WorldFirst technical support what it means',
  '该结果码不在文档中，请向万里汇技术支持确认其含义',
];

/**
 * @param {ResponseCode | undefined} known
 * @param {Settings} settings
 * @returns {{ action: string, owner: ResponseCode['owner'], requestId: 'same' | 'new' }}
 */
function worldFirstMove(known, { chinese }) {
  if (known === undefined) return { action: ASK[Number(chinese)], owner: 'WorldFirst', requestId: 'new' };
  const action = (chinese ? known.actionZh : known.actionEn) ?? ASK[Number(chinese)];
  return { action, owner: known.owner, requestId: SAME_BODY.includes(known.code) ? 'same' : 'new' };
}

/**
 * @param {ResponseCode['platform']} platform
 * @param {string} code
 */
function ownCode(platform, code) {
  const known = responseCode(code);
  return known?.platform === platform ? known : undefined;
}

/**
 * @param {ResponseCode} code
 * @param {Settings} settings
 */
function textOf({ textZh, textEn }, { chinese }) {
  return chinese ? textZh : textEn;
}
