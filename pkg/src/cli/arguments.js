// What the user asked for, or in one sentence why it cannot be done.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
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
 * @typedef {{ kind: 'help', locale: Locale } | { kind: 'version' } | CheckRequest} Request
 */

/** @type {readonly Format[]} */
const FORMATS = ['pretty', 'json', 'ndjson'];
const COMMANDS = ['check'];

const OPTIONS = /** @type {const} */ ({
  strict: { type: 'boolean' },
  tolerate: { type: 'string', multiple: true },
  context: { type: 'string' },
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
  const [command, message, ...files] = positionals;
  if (command === undefined) throw new WrongUse('no command; use freight-preflight check <message> [file...], or --help');
  if (command !== 'check') throw new WrongUse(`unknown command ${JSON.stringify(command)}; use ${listed(COMMANDS)}`);
  const format = oneOf('--format', values.format ?? 'pretty', FORMATS);
  const name = messageName(message);
  const options = checkOptions(name, values, locale);
  return { kind: 'check', message: name, files: files.length > 0 ? files : ['-'], format, all: values.all ?? false, locale, options };
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
 * @param {ReturnType<typeof split>['values']} values
 * @param {Locale} locale
 */
function checkOptions(message, values, locale) {
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
