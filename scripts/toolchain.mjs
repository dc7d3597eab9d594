// Finds or installs a Rust that compiles for wasm32-unknown-unknown. Three ways, tried in this order:
// 1 installed  the standard library for the target is there
// 2 rustup     rustup can add it
// 3 debian     where it cannot be downloaded: Debian's Rust with the library's sources, which cargo then compiles too
import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { attempt } from './command.mjs';
import { say, step } from './progress.mjs';
import { fromRoot, readJson } from './project.mjs';

export const TARGET = 'wasm32-unknown-unknown';
const DEBIAN_PACKAGES = ['rustc-web', 'cargo-web', 'rust-web-src'];
const TESTED_LINKER = 'lld-19';
const memory = fromRoot('target', 'tools', 'wasm-toolchain.json');

/** @typedef {'installed' | 'rustup' | 'debian' | 'debian-install'} Way */
/**
 * What is known of the machine before anything is tried.
 * @typedef {object} Facts
 * @property {boolean} target the target's standard library is installed for the active Rust
 * @property {boolean} rustup there is a rustup
 * @property {boolean} debianRust /usr/bin/rustc, /usr/bin/cargo, the library's sources and a wasm-ld are there
 * @property {boolean} apt there is an apt-get, and we are root or may become it without a password
 * @property {Way} [remembered] the way that worked last time
 */

/** @typedef {{ way: Way, cargo: string, rustc: string, env: Record<string, string>, args: string[] }} Toolchain */

/** The ways worth trying on such a machine, in order.
 * @param {Facts} facts @returns {Way[]} */
export function waysToTry(facts) {
  if (facts.target) return ['installed'];
  if (facts.debianRust && facts.remembered === 'debian') return ['debian'];
  /** @type {Way[]} */
  const ways = [];
  if (facts.rustup) ways.push('rustup');
  if (facts.debianRust) ways.push('debian');
  else if (facts.apt) ways.push('debian-install');
  return ways;
}

/** The toolchain to compile with, set up if need be. @returns {Promise<Toolchain>} */
export async function wasmToolchain() {
  const facts = await probe();
  const failures = [];
  for (const way of waysToTry(facts)) {
    const failure = await tryWay(way);
    if (failure === undefined) return remember(toolchainOf(way));
    failures.push(`${way}: ${failure}`);
  }
  throw new Error(adviceWhenNothingWorks(facts, failures));
}

/** @returns {Promise<Facts>} */
async function probe() {
  return {
    target: await targetInstalled(),
    rustup: onPath('rustup'),
    debianRust: debianRustPresent(),
    apt: onPath('apt-get') && (await becomeRoot()) !== undefined,
    remembered: existsSync(memory) ? readJson(memory).way : undefined,
  };
}

async function targetInstalled() {
  if (!onPath('rustc') || !onPath('cargo')) return false;
  const { status, stdout } = await attempt('rustc', ['--print', 'target-libdir', '--target', TARGET], { show: false });
  return status === 0 && existsSync(stdout.trim());
}

/** @param {Way} way @returns {Promise<string | undefined>} why it failed */
async function tryWay(way) {
  if (way === 'rustup') return addTarget();
  if (way === 'debian-install') return installDebianRust();
  return undefined;
}

async function addTarget() {
  const title = `adding the Rust target ${TARGET} (rustup)`;
  const outcome = await step(title, () => attempt('rustup', ['target', 'add', TARGET]));
  if (outcome.status === 0 && (await targetInstalled())) return undefined;
  say('  not available; trying another way');
  return reasonOf(outcome);
}

async function installDebianRust() {
  const title = "installing Debian's Rust and its library sources (apt-get, some 170 MB)";
  const outcome = await step(title, runAptGet);
  if (outcome.status !== 0) return reasonOf(outcome);
  return debianRustPresent() ? undefined : 'installed, but /usr/bin/rustc or its library sources are not there';
}

async function runAptGet() {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const [program, ...asRoot] = [...((await becomeRoot()) ?? []), 'apt-get'];
  const update = await attempt(program, [...asRoot, 'update'], options);
  if (update.status !== 0) return update;
  const packages = [...DEBIAN_PACKAGES, await linkerPackage()];
  return attempt(program, [...asRoot, 'install', '-y', '--no-install-recommends', ...packages], options);
}

async function linkerPackage() {
  const { stdout } = await attempt('apt-cache', ['search', '--names-only', '^lld-[0-9]+$'], { show: false });
  return chooseLinkerPackage(stdout.match(/^lld-\d+/gm) ?? []);
}

/** The linker this build was tried with, or the newest there is. @param {readonly string[]} packages */
export function chooseLinkerPackage(packages) {
  return packages.includes(TESTED_LINKER) ? TESTED_LINKER : (newest(packages) ?? 'lld');
}

/** Of names with a version number at the end, the one with the highest.
 * @param {readonly string[]} names @returns {string | undefined} */
export function newest(names) {
  const version = (/** @type {string} */ name) => Number(name.match(/\d+$/)?.[0] ?? 0);
  return [...names].sort((a, b) => version(b) - version(a))[0];
}

/** How to run a command as root: nothing before it, `sudo -n`, or not at all. @returns {Promise<string[] | undefined>} */
async function becomeRoot() {
  if (process.getuid?.() === 0) return [];
  if (onPath('sudo') && (await attempt('sudo', ['-n', 'true'], { show: false })).status === 0) return ['sudo', '-n'];
  return undefined;
}

function debianRustPresent() {
  const files = ['/usr/bin/rustc', '/usr/bin/cargo', '/usr/lib/rustlib/src/rust/library/Cargo.lock'];
  return files.every((file) => existsSync(file)) && debianLinker() !== undefined;
}

function debianLinker() {
  if (!existsSync('/usr/bin')) return undefined;
  const name = newest(readdirSync('/usr/bin').filter((entry) => /^wasm-ld(-\d+)?$/.test(entry)));
  return name && join('/usr/bin', name);
}

/** @param {Way} way @returns {Toolchain} */
function toolchainOf(way) {
  if (way === 'installed' || way === 'rustup') {
    return { way: 'installed', cargo: 'cargo', rustc: 'rustc', env: {}, args: [] };
  }
  return {
    way: 'debian',
    cargo: '/usr/bin/cargo',
    rustc: '/usr/bin/rustc',
    // A stable compiler refuses -Z options; this Debian package exists to be told otherwise.
    env: {
      RUSTC: '/usr/bin/rustc',
      RUSTC_BOOTSTRAP: '1',
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER: String(debianLinker()),
    },
    args: ['-Z', 'build-std=std,panic_abort'],
  };
}

/** @param {Toolchain} toolchain */
function remember(toolchain) {
  const text = `${JSON.stringify({ way: toolchain.way })}\n`;
  if (existsSync(memory) && readFileSync(memory, 'utf8') === text) return toolchain;
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, text);
  return toolchain;
}

/** @param {Facts} facts @param {readonly string[]} failures */
export function adviceWhenNothingWorks(facts, failures) {
  const tried = failures.map((failure) => `\n  tried ${failure}`).join('');
  const rustup = facts.rustup
    ? `rustup target add ${TARGET}`
    : `Rust from https://rustup.rs, then: rustup target add ${TARGET}`;
  const debian = `apt-get install ${DEBIAN_PACKAGES.join(' ')} ${TESTED_LINKER}`;
  return `this machine cannot compile Rust for ${TARGET}${tried}
install one of these and run the command again:
  ${rustup}
  on Debian or Ubuntu, as root: ${debian}`;
}

/** @param {string} program */
export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  return folders.some((folder) => names.some((name) => isExecutable(join(folder, name))));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The line that says why a program failed. @param {{ status: number, output: string }} outcome */
export function reasonOf({ status, output }) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^(error|E:)/.test(line)) ?? lines.at(-1) ?? `it ended with status ${status}`;
}
