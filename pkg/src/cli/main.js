// From the arguments to the exit status: 0 all valid, 1 something invalid, 2 wrong use or an unreadable file.

import { createRequire } from 'node:module';
import { check } from './check.js';
import { codeText } from './code.js';
import { prepareFiles } from './prepare.js';
import { WrongUse, parse } from './arguments.js';
import { help, localeOf } from './words.js';
import { endQuietlyWhenNobodyReads, writeTo } from './output.js';

const WRONG_USE = 2;

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function main(args) {
  endQuietlyWhenNobodyReads(process.stdout);
  endQuietlyWhenNobodyReads(process.stderr);
  try {
    const request = parse(args, localeOf(process.env));
    if (request.kind === 'help') return await said(help[request.locale]);
    if (request.kind === 'version') return await said(`${version()}\n`);
    if (request.kind === 'code') return await said(codeText(request));
    return await (request.kind === 'prepare' ? prepareFiles(request) : check(request));
  } catch (error) {
    process.stderr.write(`freight-preflight: ${error instanceof WrongUse ? error.message : /** @type {Error} */ (error).stack}\n`);
    return WRONG_USE;
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
