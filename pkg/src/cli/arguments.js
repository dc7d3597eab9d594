// What the user asked for, or in one sentence why it cannot be done.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { responseCode, responseCodes } from '../codes.js';
import { isValid } from '../validate.js';
import { listed } from '../errors.js';
import { locales, messageNames, readings } from '../names.js';
import { nearest } from './nearest.js';
import { readFailure } from './source.js';

/** Wrong use of the command line; the message says what is allowed. */
export class WrongUse extends Error {}

/**
 * @typedef {import('../index.js').MessageName} MessageName
 * @typedef {import('./words.js').Locale} Locale
 * @typedef {'pretty' | 'json' | 'ndjson'} Format
 * @typedef {import('../index.js').Options & { locale: Locale, maxBytes: number }} CheckOptions
 * @typedef {{ kind: 'check', message: MessageName, files: string[], format: Format, all: boolean, locale: Locale, options: CheckOptions }} CheckRequest
 * @typedef {import('../index.js').PrepareOptions & { locale: Locale, maxBytes: number }} PrepareOptions
 * @typedef {{ kind: 'prepare', message: MessageName, files: string[], format: Format, locale: Locale, options: PrepareOptions }} PrepareRequest
 * @typedef {{ kind: 'code', codes: readonly import('../index.js').ResponseCode[], isList: boolean, format: Format, locale: Locale }} CodeRequest
 * @typedef {{ kind: 'help', locale: Locale } | { kind: 'version' } | CheckRequest | PrepareRequest | CodeRequest} Request
 * @typedef {ReturnType<typeof split>['values']} Values
 */

/** @type {readonly Format[]} */
const FORMATS = ['pretty', 'json', 'ndjson'];

/** The commands, and the options that only some of them take. @type {Record<string, readonly string[]>} */
const COMMANDS = {
  check: ['strict', 'tolerate', 'context', 'envelope', 'all', 'max-bytes'],
  prepare: ['strict', 'tolerate', 'context', 'trace', 'max-bytes'],
  code: ['list'],
};
const EVERYWHERE = ['locale', 'format'];

const OPTIONS = /** @type {const} */ ({
  strict: { type: 'boolean' },
  tolerate: { type: 'string', multiple: true },
  context: { type: 'string' },
  envelope: { type: 'boolean' },
  trace: { type: 'string', multiple: true },
  list: { type: 'boolean' },
  locale: { type: 'string' },
  format: { type: 'string' },
  all: { type: 'boolean' },
  'max-bytes': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
});

/**
 * @param {string[]} args
 * @param {Locale} usualLocale
 * @returns {Request}
 */
export function parse(args, usualLocale) {
  const { values, positionals } = split(args);
  const locale = oneOf('--locale', values.locale ?? usualLocale, locales);
  if (values.help) return { kind: 'help', locale };
  if (values.version) return { kind: 'version' };
  const [command, ...names] = positionals;
  if (command === undefined) throw new WrongUse('no command; use freight-preflight check <message> [file...], or --help');
  if (!Object.hasOwn(COMMANDS, command)) throw new WrongUse(`unknown command ${JSON.stringify(command)}; use ${listed(Object.keys(COMMANDS))}`);
  rejectOptionsOfOthers(command, values);
  const format = oneOf('--format', values.format ?? 'pretty', FORMATS);
  if (command === 'code') return { kind: 'code', codes: codesOf(names, values), isList: values.list ?? false, format, locale };
  const message = messageName(names[0]);
  const files = names.length > 1 ? names.slice(1) : ['-'];
  const options = messageOptions(message, values, locale);
  if (command === 'prepare') return { kind: 'prepare', message, files, format, locale, options: { ...options, trace: traceOf(values.trace) } };
  return { kind: 'check', message, files, format, all: values.all ?? false, locale, options: { ...options, envelope: envelopeOf(message, values) } };
}

/**
 * @param {string} command
 * @param {Values} values
 */
function rejectOptionsOfOthers(command, values) {
  const taken = [...COMMANDS[command], ...EVERYWHERE];
  const other = Object.keys(values).find((name) => !taken.includes(name));
  if (other !== undefined) throw new WrongUse(`option --${other} is not for ${command}; use ${listed(taken.map((name) => `--${name}`))}`);
}

/**
 * @param {string[]} names
 * @param {Values} values
 */
function codesOf(names, values) {
  if (values.list) return responseCodes;
  if (names.length === 0) throw new WrongUse('no code named; use a code such as 4012 or PROCESS_FAIL, or --list for all of them');
  return names.map((name) => responseCode(name) ?? unknownCode(name));
}

/**
 * @param {string} name
 * @returns {never}
 */
function unknownCode(name) {
  const near = nearest(name, responseCodes.map(({ code }) => code));
  const hint = near === undefined ? '' : `did you mean ${near}? `;
  throw new WrongUse(`unknown code ${JSON.stringify(name)}; ${hint}use freight-preflight code --list to see all of them`);
}

const TRACE_VALUES = /** @type {const} */ (['carrier', 'location', 'trackingNo']);

/**
 * @param {string[] | undefined} given each as NAME=VALUE
 * @returns {import('../index.js').TraceValues | undefined}
 */
function traceOf(given) {
  if (given === undefined) return undefined;
  return Object.fromEntries(given.map((part) => {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(part) ?? [part, part, undefined];
    if (value === undefined) throw new WrongUse(`--trace: ${JSON.stringify(part)} has no value; use ${listed(TRACE_VALUES.map((known) => `${known}=...`))}`);
    return [oneOf('--trace', name, TRACE_VALUES), value];
  }));
}

/**
 * @param {MessageName} message
 * @param {Values} values
 */
function envelopeOf(message, values) {
  const envelope = values.envelope ?? false;
  if (envelope && /createDelivery|\.response$/.test(message)) throw new WrongUse(`--envelope: ${message} has no envelope; leave it out`);
  return envelope;
}

/** @param {string[]} args */
function split(args) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(argumentFault(/** @type {NodeJS.ErrnoException} */ (error)));
  }
}

/** @param {NodeJS.ErrnoException} error */
function argumentFault({ code, message }) {
  const option = message.match(/-{1,2}[\w-]+/)?.[0] ?? '';
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `unknown option ${JSON.stringify(option)}; use ${listed(known)}`;
  const wantsValue = OPTIONS[/** @type {keyof typeof OPTIONS} */ (option.slice(2))]?.type === 'string';
  return wantsValue ? `option ${option} needs a value` : `option ${option} takes no value`;
}

/**
 * @template {string} T
 * @param {string} option
 * @param {string} value
 * @param {readonly T[]} accepted
 * @returns {T}
 */
function oneOf(option, value, accepted) {
  const found = accepted.find((name) => name === value);
  if (found === undefined) throw new WrongUse(`${option}: ${JSON.stringify(value)} is not accepted; use ${listed(accepted)}`);
  return found;
}

/**
 * @param {string | undefined} name
 * @returns {MessageName}
 */
function messageName(name) {
  const known = messageNames.find((message) => message === name);
  if (known !== undefined) return known;
  if (name === undefined) throw new WrongUse(`no message named; use ${listed(messageNames)}`);
  const near = nearest(name, messageNames);
  const hint = near === undefined ? '' : `did you mean ${near}? `;
  throw new WrongUse(`unknown message ${JSON.stringify(name)}; ${hint}use ${listed(messageNames)}`);
}

/**
 * @param {MessageName} message
 * @param {Values} values
 * @param {Locale} locale
 */
function messageOptions(message, values, locale) {
  const tolerate = (values.tolerate ?? []).flatMap((list) => list.split(',')).map((name) => name.trim()).filter(Boolean);
  const options = {
    locale,
    strict: values.strict ?? false,
    tolerate: tolerate.map((reading) => oneOf('--tolerate', reading, readings)),
    context: values.context === undefined ? undefined : contextFrom(values.context),
    maxBytes: maxBytes(values['max-bytes']),
  };
  if (values.context !== undefined) rejectMalformedContext(message, options, values.context);
  return options;
}

/** What a message may have unless said otherwise. */
const USUAL_BYTES = 1024 * 1024;
/** No place in the engine's memory, nor a buffer of older versions of Node, is larger. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** @param {string | undefined} text */
function maxBytes(text) {
  if (text === undefined) return USUAL_BYTES;
  const bytes = /^\d+$/.test(text) ? Number(text) : NaN;
  if (bytes >= 1 && bytes <= MOST_BYTES) return bytes;
  throw new WrongUse(`--max-bytes: ${JSON.stringify(text)} is not accepted; use a number of bytes from 1 to ${MOST_BYTES}`);
}

/** @param {string} file */
function contextFrom(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongUse(`--context: ${readFailure(file, error)}`);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new WrongUse(`--context: ${JSON.stringify(file)} is not JSON; use an object with quotedVolume, limits or order`);
  }
}

/**
 * The package itself knows what a context may be: the first of its complaints comes before any file is read.
 * @param {MessageName} message
 * @param {import('../index.js').Options} options
 * @param {string} file
 */
function rejectMalformedContext(message, options, file) {
  try {
    isValid(message, '{}', options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongUse(`--context ${file}: ${error.message.replace(/^options\.context[.:]?\s*/, '')}`);
  }
}
