// Threads that check the blocks of a large input at the same time; what they find is passed on in the order of the lines.

import { Worker } from 'node:worker_threads';
import { backlog } from './backlog.js';

/**
 * @typedef {object} Orders what a thread has to know
 * @property {WebAssembly.Module} module
 * @property {import('../index.js').MessageName} message
 * @property {import('../index.js').Options} options
 * @property {import('./printers.js').Look} look
 * @property {SharedArrayBuffer} numbers
 * @property {SharedArrayBuffer} backlog
 * @property {number} seat
 *
 * @typedef {import('./check.js').Finding} Finding
 * @typedef {{ block: import('./blocks.js').Block, number: number, file: string }} Task
 * @typedef {{ part?: Finding, failure?: unknown, isLast: boolean, memory?: ArrayBuffer }} News
 *
 * @typedef {object} Member
 * @property {Worker} worker
 * @property {number} seat
 * @property {boolean} isReady
 * @property {Job[]} jobs that it has been given, the one it is at first
 *
 * @typedef {{ member: Member, news: News[], reuse: (memory: ArrayBuffer) => void }} Job
 *
 * @typedef {object} Crew
 * @property {Member[]} members
 * @property {Job[]} jobs in the order of the blocks
 * @property {import('./backlog.js').Backlog} unwritten
 * @property {(finding: Finding) => Promise<void>} take
 * @property {boolean} isPassing what was found is being passed on
 * @property {unknown} failure
 * @property {() => void} changed wakes who waits
 */

const WORKER = new URL('./crew-worker.js', import.meta.url);
/** One to be at, one in store. */
const JOBS_EACH = 2;

/**
 * @param {number} size
 * @param {Omit<Orders, 'backlog' | 'seat'>} orders
 * @param {(finding: Finding) => Promise<void>} take gets what is found, one after the other
 * @returns {Crew}
 */
export function hire(size, orders, take) {
  const unwritten = backlog(new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT));
  /** @type {Crew} */
  const crew = { members: [], jobs: [], unwritten, take, isPassing: false, failure: undefined, changed: () => {} };
  for (let seat = 0; seat < size; seat++) enlist(crew, { ...orders, backlog: unwritten.shared, seat });
  return crew;
}

/**
 * @param {Crew} crew
 * @param {Orders} orders
 */
function enlist(crew, orders) {
  const worker = new Worker(WORKER, { workerData: orders });
  /** @type {Member} */
  const member = { worker, seat: orders.seat, isReady: false, jobs: [] };
  crew.members.push(member);
  worker.once('message', () => {
    member.isReady = true;
    worker.on('message', (news) => hear(crew, member, news));
  });
  worker.on('error', (error) => fail(crew, error));
}

/** @param {Crew} crew */
export function isReady({ members }) {
  return members.every((member) => member.isReady);
}

/**
 * Waits while enough is under way; throws what a thread failed with.
 * @param {Crew} crew
 * @param {Task} task
 * @param {(memory: ArrayBuffer) => void} reuse gets the memory of the block back
 */
export async function give(crew, task, reuse) {
  await until(crew, () => crew.jobs.length < crew.members.length * JOBS_EACH);
  const member = crew.members.reduce((least, other) => (other.jobs.length < least.jobs.length ? other : least));
  /** @type {Job} */
  const job = { member, news: [], reuse };
  crew.jobs.push(job);
  member.jobs.push(job);
  member.worker.postMessage(task, 'bytes' in task.block ? [task.block.bytes.buffer] : []);
}

/**
 * Waits until all that was found is passed on.
 * @param {Crew} crew
 */
export async function finish(crew) {
  await until(crew, () => crew.jobs.length === 0 && !crew.isPassing);
}

/**
 * @param {Crew} crew
 * @returns {Promise<unknown>} settles when no thread is left
 */
export function dismiss({ members }) {
  return Promise.all(members.map(({ worker }) => worker.terminate()));
}

/**
 * @param {Crew} crew
 * @param {() => boolean} isSo
 */
async function until(crew, isSo) {
  while (crew.failure === undefined && !isSo()) await new Promise((resolve) => (crew.changed = () => resolve(undefined)));
  if (crew.failure !== undefined) throw crew.failure;
}

/**
 * A thread does its jobs in the order in which it got them.
 * @param {Crew} crew
 * @param {Member} member
 * @param {News} news
 */
function hear(crew, { jobs }, news) {
  jobs[0].news.push(news);
  if (news.isLast) jobs.shift();
  if (!crew.isPassing) passOn(crew);
}

/**
 * Passes on what there is about the first block, and so on with those that follow.
 * @param {Crew} crew
 */
async function passOn(crew) {
  crew.isPassing = true;
  try {
    for (let job = crew.jobs[0]; job?.news.length > 0; job = crew.jobs[0]) await passOnNext(crew, job);
  } catch (error) {
    fail(crew, error);
  }
  crew.isPassing = false;
  crew.changed();
}

/**
 * @param {Crew} crew
 * @param {Job} job
 */
async function passOnNext(crew, { member, news, reuse }) {
  const { part, failure, isLast, memory } = /** @type {News} */ (news.shift());
  if (failure !== undefined) throw failure;
  if (part !== undefined) await crew.take(part);
  crew.unwritten.written(member.seat);
  if (memory !== undefined) reuse(memory);
  if (isLast) crew.jobs.shift();
}

/**
 * @param {Crew} crew
 * @param {unknown} error
 */
function fail(crew, error) {
  crew.failure ??= error;
  crew.changed();
}
