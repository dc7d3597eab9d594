// The formats: each turns one result at a time into text, so that the threads can do it on their own.

import { jsonPrinter } from './json.js';
import { ndjsonPrinter } from './ndjson.js';
import { prettyPrinter } from './pretty.js';

/**
 * @typedef {import('./check.js').Result} Result
 *
 * @typedef {object} Printer
 * @property {(result: Result) => string} result empty if there is nothing to say
 * @property {boolean} saysValidLines has something to say about a line without any issue
 * @property {string} opening before the first result
 * @property {string} separator between results
 * @property {string} closing after the last result
 * @property {string} nothing instead of all these when there was no result
 *
 * @typedef {object} Look
 * @property {import('./arguments.js').Format} format
 * @property {boolean} all
 * @property {import('./words.js').Locale} locale
 * @property {boolean} colour
 * @property {number} [columns] of the terminal
 */

/**
 * @param {Look} look
 * @returns {Printer}
 */
export function printerFor(look) {
  switch (look.format) {
    case 'json':
      return jsonPrinter();
    case 'ndjson':
      return ndjsonPrinter(look.all);
    case 'pretty':
      return prettyPrinter(look);
  }
}
