// From the arguments to the exit status.

import { createRequire } from 'node:module';
import { WrongUse, parse } from './arguments.js';
import { FAILED } from './exit-status.js';
import { help, localeOf } from './words.js';
import { endQuietlyWhenNobodyReads, writeTo } from './output.js';

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function main(args) {
  endQuietlyWhenNobodyReads(process.stdout);
  endQuietlyWhenNobodyReads(process.stderr);
  try {
    return await answer(parse(args, localeOf(process.env)));
  } catch (error) {
    process.stderr.write(`freight-preflight: ${error instanceof WrongUse ? error.message : /** @type {Error} */ (error).stack}\n`);
    return FAILED;
  }
}

/**
 * Loads only what the command needs.
 * @param {import('./arguments.js').Request} request
 * @returns {Promise<number>}
 */
async function answer(request) {
  switch (request.kind) {
    case 'help':
      return said(help[request.locale]);
    case 'version':
      return said(`${version()}\n`);
    case 'code':
      return said((await import('./code.js')).codeText(request));
    case 'prepare':
      return (await import('./prepare.js')).prepareFiles(request);
    case 'check':
      return (await import('./check.js')).check(request);
  }
}

/** @param {string} text */
async function said(text) {
  await writeTo(process.stdout, text);
  return 0;
}

/** @returns {string} */
function version() {
  return createRequire(import.meta.url)('../../package.json').version;
}
