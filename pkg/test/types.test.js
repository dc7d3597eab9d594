// The type tests as a strict user's compiler runs them, the declarations themselves included; and the issues that the
// engine really gives, held against the type of an issue.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validate } from 'freight-preflight';
import { bytesOf, casesIn, files } from '../../tests/corpus.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'freight-preflight-types-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string[]} files */
function compile(files) {
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc');
  const config = join(folder, 'tsconfig.json');
  const compilerOptions = {
    noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true,
    skipLibCheck: false, target: 'es2022', module: 'nodenext', lib: ['es2022', 'dom'], types: [], verbatimModuleSyntax: false,
  };
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('the type tests hold for a strict compiler that checks declarations too', () => {
  assert.deepEqual(compile([at('types.test-d.ts'), at('payloads.test-d.ts')]), { status: 0, output: '' });
});

/** The issues of every case. */
function* issuesOfCases() {
  for (const given of files.flatMap(casesIn)) {
    yield* validate(given.message, bytesOf(given), { maxIssues: Infinity, ...given.options }).issues;
  }
}

/** One issue for each rule and each set of parameters and their types (of `type` their values, which are names). */
function differentIssues() {
  const found = new Map();
  for (const issue of issuesOfCases()) {
    const types = Object.entries(issue.params).map(([name, value]) => `${name}:${issue.rule === 'type' ? value : typeof value}`);
    found.set([issue.rule, ...types].join(' '), issue);
  }
  return [...found.values()];
}

/** The names of a union in the declarations. @param {string} name */
function union(name) {
  const declarations = readFileSync(at('../src/generated/messages.d.ts'), 'utf8');
  const [, members] = new RegExp(`export type ${name} =([^;]*);`).exec(declarations);
  return [...members.matchAll(/'(\w+)'/g)].map(([, member]) => member).sort();
}

test('the issues of all rules have the type that their rule gives them', () => {
  const issues = differentIssues();
  assert.deepEqual([...new Set(issues.map(({ rule }) => rule))].sort(), union('Rule'));
  const file = join(folder, 'issues.ts');
  const types = JSON.stringify(at('../src/index.js'));
  writeFileSync(file, `import type { Issue } from ${types};\nexport const issues: Issue[] = ${JSON.stringify(issues, null, 1)};\n`);
  assert.deepEqual(compile([file]), { status: 0, output: '' });
});

test('no check gives another code than those declared', () => {
  const codes = [...union('AliCode'), ...union('WorldFirstCode')];
  const given = new Set(Array.from(issuesOfCases(), ({ code }) => code));
  assert.ok(given.size > 30);
  assert.deepEqual([...given].filter((code) => !codes.includes(code)), []);
});
