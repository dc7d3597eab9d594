// Runs other programs: quietly, their output kept for the case that they fail.
import { spawn } from 'node:child_process';
import { fromRoot } from './project.mjs';

/** Shows the output of every program as it comes. */
export const verbose = process.argv.includes('--verbose');

/** @typedef {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean }} RunOptions */
/** @typedef {{ status: number, output: string, stdout: string }} Outcome */

export class CommandError extends Error {
  /** @param {string} message @param {string} output */
  constructor(message, output) {
    super(message);
    this.name = 'CommandError';
    this.output = output;
  }
}

/**
 * The outcome of a program, whatever its status; 127 when there is no such program.
 * @param {string} program @param {readonly string[]} args @param {RunOptions} [options] @returns {Promise<Outcome>}
 */
export function attempt(program, args, { cwd = fromRoot(), env = {}, show = verbose } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const outcome = { status: 0, output: '', stdout: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      outcome.stdout += text;
      outcome.output += text;
      if (show) process.stderr.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      outcome.output += text;
      if (show) process.stderr.write(text);
    });
    child.on('error', (error) => resolve({ ...outcome, status: 127, output: error.message }));
    child.on('close', (status, signal) => {
      if (signal) outcome.output += `\nended by ${signal}\n`;
      resolve({ ...outcome, status: status ?? 1 });
    });
  });
}

/**
 * The outcome of a program that has to succeed.
 * @param {string} program @param {readonly string[]} args @param {RunOptions} [options]
 */
export async function run(program, args, options) {
  const outcome = await attempt(program, args, options);
  if (outcome.status === 0) return outcome;
  throw new CommandError(`${[program, ...args].join(' ')} ended with status ${outcome.status}`, outcome.output);
}

/**
 * A program of the user's terminal: same input and output, its status as the answer.
 * @param {string} program @param {readonly string[]} args @param {RunOptions} [options] @returns {Promise<number>}
 */
export function runAttached(program, args, { cwd = fromRoot(), env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}
