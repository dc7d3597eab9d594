// The documents keep their word: the examples of README.md and pkg/README.md run, what they show is what comes, every
// command exists, every link and path leads somewhere, and nothing that the package offers goes unmentioned.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import * as api from 'freight-preflight';
import * as signing from 'freight-preflight/signing';
import { fromRoot, readJson } from '../scripts/project.mjs';
import { commandLine } from '../scripts/samples.mjs';

/** @typedef {{ document: string, line: number, language: string, file: string | undefined, text: string }} Block */

const EXAMPLES = ['README.md', 'pkg/README.md'];
const DOCUMENTS = [...EXAMPLES, 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'benches/README.md'];
const read = (/** @type {string} */ path) => readFileSync(fromRoot(path), 'utf8').replaceAll('\r\n', '\n');
const blocks = DOCUMENTS.flatMap(blocksOf);
const examples = blocks.filter(({ document }) => EXAMPLES.includes(document));

// Inside the repository, so that the package is found by its name; with the files that the examples speak of.
const workspace = fromRoot('target', 'readme');
rmSync(workspace, { recursive: true, force: true });
mkdirSync(workspace, { recursive: true });
cpSync(fromRoot('samples'), join(workspace, 'samples'), { recursive: true });
const lend = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(join(workspace, name), text);
lend('order.json', read('samples/booking/valid.json'));
lend('limits.json', read('samples/context.json'));
lend('traces.ndjson', `${JSON.stringify(readJson(fromRoot('samples/notifyTrace/valid.json')))}\n`);
for (const { file, text } of examples) if (file !== undefined) lend(file, text);
/** @type {import('node:child_process').ChildProcess[]} */
const servers = [];
after(() => {
  for (const server of servers) server.kill();
  rmSync(workspace, { recursive: true, force: true });
});

/** The fenced blocks of a document; a second word behind the language is the name of a file.
 * @param {string} document @returns {Block[]} */
function blocksOf(document) {
  const source = read(document);
  return [...source.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)].map(({ 1: language, 2: file, 3: text, index }) => ({
    document, language, file, text, line: source.slice(0, index).split('\n').length,
  }));
}

/** @param {string} language */
const inLanguage = (language) => examples.filter((block) => block.language === language);
/** @param {Block} block */
const placeOf = ({ document, line }) => `${document}:${line}`;

/** @param {string} program @param {string[]} args @param {{ input?: string, cwd?: string }} [options] */
function run(program, args, { input = '', cwd = workspace } = {}) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, input, encoding: 'utf8' });
  if (error) throw error;
  return { status, stdout, stderr };
}

/* -------------------------------------------------------------- JavaScript */

const SHOWN = /^(?<indent>\s*)(?<expression>(?!const |let |\/\/).+); \/\/ (?<value>(?:["'[{`\d-]|true|false|null|undefined).*)$/;

/** The value that a remark begins with, as JavaScript; nothing where it is a sentence. @param {string} remark */
function literal(remark) {
  const [simple] = remark.match(/^(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|undefined)(?=$|,| )/) ?? [];
  return simple ?? (isExpression(remark) ? remark : undefined);
}

/** @param {string} text */
function isExpression(text) {
  try {
    return Boolean(new Function(`return (${text});`));
  } catch {
    return false;
  }
}

/** The example as a program that compares each `expression; // value`. @param {string} text */
function asserting(text) {
  const lines = text.split('\n').map((line, index) => {
    const { indent, expression, value } = line.match(SHOWN)?.groups ?? {};
    const expected = value === undefined ? undefined : literal(value);
    if (expected === undefined) return line;
    return `${indent}same(${expression}, ${expected}, 'line ${index + 1} of the example: ${expression.replaceAll(/['\\]/g, '\\$&')}');`;
  });
  return `import { deepStrictEqual as same } from 'node:assert';\n${lines.join('\n')}`;
}

const scripts = inLanguage('js').filter(({ file }) => file === undefined);

test('there are examples, and they show values', () => {
  assert.ok(scripts.length >= 5, `${scripts.length} examples found`);
  assert.ok(scripts.map(({ text }) => asserting(text).split('same(').length - 1).reduce((sum, count) => sum + count) >= 15);
});

for (const [index, block] of scripts.entries()) {
  test(`the example of ${placeOf(block)} runs and gives what it shows`, () => {
    const file = `example-${index}.mjs`;
    lend(file, asserting(block.text));
    const { status, stderr } = run(process.execPath, [file]);
    assert.equal(status, 0, stderr);
  });
}

test('the examples are correctly typed', () => {
  const files = [...inLanguage('ts'), ...inLanguage('js')].map(({ language, text }, index) => {
    const file = `typed-${index}.${language === 'ts' ? 'mts' : 'mjs'}`;
    lend(file, text);
    return join('target', 'readme', file);
  });
  const options = ['--noEmit', '--strict', '--noImplicitAny', 'false', '--allowJs', '--checkJs', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--types', 'node'];
  const tsc = fromRoot('node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = run(process.execPath, [tsc, '--ignoreConfig', ...options, ...files], { cwd: fromRoot() });
  assert.equal(status, 0, stdout);
});

/* -------------------------------------------------------------- the browser */

for (const block of inLanguage('html')) {
  test(`the page of ${placeOf(block)} shows the problem that it speaks of`, async () => {
    const [importMap, script] = [...block.text.matchAll(/<script type="(?:importmap|module)">([^]*?)<\/script>/g)].map((match) => match[1]);
    const entry = JSON.parse(importMap).imports['freight-preflight'];
    assert.ok(existsSync(fromRoot(entry)), `${entry} is not where the import map says`);
    const shown = await shownBy(script.replace("'freight-preflight'", JSON.stringify(new URL(`../${entry}`, import.meta.url))), block.text);
    assert.ok(shown.length > 0 && block.text.includes(shown), shown);
  });
}

/** The text of #problems once the script has run in a page with these elements. @param {string} script @param {string} html */
async function shownBy(script, html) {
  const elements = new Map([...html.matchAll(/<(?:textarea|pre) id="(\w+)">([^<]*)</g)].map(([, id, value]) =>
    [`#${id}`, { value, textContent: '', addEventListener() {} }]));
  Object.assign(globalThis, { document: { querySelector: (/** @type {string} */ selector) => elements.get(selector) } });
  await import(`data:text/javascript,${encodeURIComponent(script)}`);
  return elements.get('#problems')?.textContent ?? '';
}

/* ----------------------------------------------------------------- commands */

/** The commands of a session with their outputs. @param {string} text */
function sessionOf(text) {
  return text.split(/^\$ /m).slice(1).map((entry) => {
    const [command, ...output] = entry.split('\n');
    return { command, output: output.join('\n').trimEnd() };
  });
}

/** Compares an output with the one shown, in which a line `...` stands for any lines.
 * @param {string} output @param {string} shown */
function compare(output, shown) {
  const parts = shown.split(/^\.\.\.$/m);
  if (parts.length === 1) return assert.equal(output, shown);
  const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  assert.match(output, new RegExp(`^${escaped.join('[^]*')}$`));
}

const program = `"${process.execPath}" "${commandLine()}"`;

/** @param {string} command */
async function outputOf(command) {
  if (command.startsWith('curl ')) return requested(command);
  return run('sh', ['-c', `{ ${command.replaceAll('npx freight-preflight', program)}; } 2>&1`]).stdout.trimEnd();
}

/** What the server of the example answers. @param {string} command of curl, with the body alone */
async function requested(command) {
  const [, file, text] = command.match(/^curl --data-binary (?:@(\S+)|'([^']*)') localhost:3000$/) ?? assert.fail(command);
  const body = file === undefined ? text : readFileSync(join(workspace, file));
  const response = await fetch(`http://localhost:${await serve()}`, { method: 'POST', body });
  return response.text();
}

/** @type {Promise<number> | undefined} */
let port;
/** The port of the example's server, which runs from the first call on. */
const serve = () => (port ??= started());

async function started() {
  const probe = createServer().listen(0);
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  await new Promise((resolve) => probe.close(resolve));
  servers.push(spawn(process.execPath, ['server.mjs'], { cwd: workspace, env: { ...process.env, PORT: String(port) }, stdio: 'inherit' }));
  for (let tries = 0; tries < 100 && !(await isListening(port)); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  return port;
}

/** @param {number} port */
function isListening(port) {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost', () => resolve(Boolean(socket.end())));
    socket.once('error', () => resolve(false));
  });
}

for (const block of inLanguage('console')) {
  for (const { command, output } of sessionOf(block.text)) {
    test(`${placeOf(block)} shows what comes of: ${command}`, { skip: process.platform === 'win32' && 'needs sh' }, async () => {
      compare(await outputOf(command), output);
    });
  }
}

test('npx finds the command line in a clone', () => {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const { stdout } = run(npx, ['--no', '--', 'freight-preflight', '--version'], { cwd: fromRoot() });
  assert.equal(stdout.trim(), readJson(fromRoot('pkg/package.json')).version);
});

const { scripts: npmScripts } = readJson(fromRoot('package.json'));
const targets = () => ['tests', 'benches'].flatMap((folder) => readdirSync(fromRoot(folder))).map((name) => name.replace(/\.rs$/, ''));

/** How to tell whether a command without shown output is right.
 * @type {[RegExp, (match: RegExpMatchArray) => void][]} */
const COMMANDS = [
  [/^npm (start|test)\b/, ([, name]) => assert.ok(npmScripts[name])],
  [/^npm run (\S+)/, ([, name]) => assert.ok(npmScripts[name], `there is no npm script ${name}`)],
  [/^npm install (\S+)$/, ([, name]) => assert.equal(name, readJson(fromRoot('pkg/package.json')).name)],
  [/^(?:UPDATE=1 )?cargo (?:test|bench|clippy|fmt|doc)\b(?:.*--(?:test|bench) (\S+))?/, ([, target]) => assert.ok(!target || targets().includes(target), `there is no target ${target}`)],
  [/^node (?:--\S+ )*(\S+\.(?:m?js))/, ([, file]) => assert.ok(existsSync(fromRoot(file)), `there is no ${file}`)],
  [/^(?:cat .* \| )?npx freight-preflight /, ({ input = '' }) => {
    const { status, stdout, stderr } = run('sh', ['-c', input.replaceAll('npx freight-preflight', program)]);
    assert.ok(status === 0 || status === 1, `status ${status}\n${stdout}${stderr}`);
  }],
];

for (const block of blocks.filter(({ language }) => language === 'sh')) {
  for (const command of block.text.split('\n').map((line) => line.replace(/\s+#.*$/, '')).filter(Boolean)) {
    test(`${placeOf(block)}: ${command}`, () => {
      const [match, check] = COMMANDS.map(([form, judge]) => /** @type {const} */ ([command.match(form), judge])).find(([found]) => found) ?? [];
      assert.ok(match && check, 'no way known to check this command; add one to COMMANDS');
      check(match);
    });
  }
}

/* --------------------------------------------------------------------- Rust */

test('the Rust examples stand in the documentation of the crate, whose tests run them', () => {
  const comments = read('src/lib.rs').split('\n').filter((line) => line.startsWith('//!')).map((line) => line.slice(4));
  const lines = inLanguage('rust').flatMap(({ text }) => text.split('\n').filter(Boolean));
  assert.ok(lines.length > 0);
  assert.deepEqual(lines.filter((line) => !comments.includes(line)), []);
});

/* -------------------------------------------------------------------- cases */

test('the case that CONTRIBUTING.md shows has the issues that it names', () => {
  const shown = blocks.filter(({ document, language }) => document === 'CONTRIBUTING.md' && language === 'json');
  assert.equal(shown.length, 1);
  const { message, text, valid, issues } = JSON.parse(shown[0].text);
  const report = api.validate(message, text);
  assert.equal(report.valid, valid);
  assert.deepEqual(report.issues.map((issue, index) => ({ ...issue, ...issues[index] })), report.issues);
  assert.equal(issues.length, report.issues.length);
});

/* ------------------------------------------------------------- completeness */

/** @param {string} kind @param {Iterable<string>} names @param {string} [document] */
function allNamed(kind, names, document = 'README.md') {
  test(`${document} names every ${kind}`, () => {
    const [list, text] = [[...names], read(document)];
    assert.ok(list.length > 0);
    assert.deepEqual(list.filter((name) => !new RegExp(`(?<![\\w.-])${name.replaceAll('.', '\\.')}(?![\\w-])`).test(text)), []);
  });
}

/** The members of a union of strings in the package's types. @param {string} name */
function union(name) {
  const [, members] = read('pkg/src/generated/messages.d.ts').match(new RegExp(`export type ${name} =([^;]*);`)) ?? [];
  return [...(members ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1]);
}

allNamed('message', api.messageNames);
allNamed('rule', union('Rule'));
allNamed('reading', union('Reading'));
allNamed('name that the package exports', Object.keys(api));
allNamed('name that its signing entry exports', Object.keys(signing));
allNamed('name that the package exports', Object.keys(api), 'pkg/README.md');
allNamed('name that its signing entry exports', Object.keys(signing), 'pkg/README.md');
allNamed('option of the command line', new Set(run(process.execPath, [commandLine(), '--help']).stdout.match(/--[a-z]+(?:-[a-z]+)*/g)));
allNamed('npm script', Object.keys(npmScripts).map((name) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`)), 'CONTRIBUTING.md');

/** The files of a folder by their names. @param {string} folder */
const namesIn = (folder) => readdirSync(fromRoot(folder)).filter((name) => /(?<!\.d)\.(?:rs|[jt]s)$/.test(name));

test('the code map of ARCHITECTURE.md has every module of the core and of the package once, and no other', () => {
  const map = read('ARCHITECTURE.md');
  const first = [...map.matchAll(/^\| ((?:`[\w.-]+`[ ,]*)+)/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([\w.-]+\.(?:rs|d\.ts|js))`/g)].map(([, name]) => name));
  const modules = ['src', 'pkg/src'].flatMap(namesIn);
  assert.deepEqual(modules.filter((name) => !first.includes(name)), []);
  assert.deepEqual(first.filter((name, index) => first.indexOf(name) !== index), []);
  assert.deepEqual(first.filter((name) => !existsSync(fromRoot('src', name)) && !existsSync(fromRoot('pkg/src', name))), []);
});

for (const document of DOCUMENTS) {
  test(`the links and paths of ${document} lead somewhere`, () => {
    const source = read(document).replaceAll(/^```[^]*?^```$/gm, '');
    const folder = join(document, '..');
    const links = [...source.matchAll(/\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g)].map(([, path]) => join(folder, path));
    const paths = [...source.matchAll(/`((?:src|pkg|scripts|tests|benches|samples|www|examples)\/[\w./-]*)`/g)].map(([, path]) => path);
    assert.deepEqual([...links, ...paths].filter((path) => !existsSync(fromRoot(path)) && !path.startsWith('pkg/dist')), []);
    const anchors = [...source.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title.toLowerCase().replaceAll(/[^\w -]/g, '').replaceAll(' ', '-'));
    const wanted = [...source.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    assert.deepEqual(wanted.filter((anchor) => !anchors.includes(anchor)), []);
  });
}
