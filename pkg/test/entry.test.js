// What the package is before anything is called: both module systems, nothing run at import, nothing kept unused.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const touched = [];
const real = globalThis.WebAssembly;
globalThis.WebAssembly = new Proxy(real, {
  get(target, key) {
    touched.push(key);
    return target[key];
  },
});
const imported = await import('freight-preflight');
const touchedByImport = [...touched];
const required = createRequire(import.meta.url)('freight-preflight');
const touchedByRequire = [...touched];

const names = [
  'EngineError', 'ValidationError', 'assertValid', 'byField', 'convert', 'describe', 'isValid', 'messageNames', 'prepare', 'prettify',
  'readAnswer', 'reply', 'responseCode', 'responseCodes', 'responseText', 'toProblem', 'traceText', 'units', 'validate', 'validateAt',
];

test('import and require give the same names', () => {
  assert.deepEqual(Object.keys(imported).sort(), names);
  assert.deepEqual(Object.keys(required).sort(), names);
});

test('importing compiles nothing; the first check does', () => {
  assert.deepEqual(touchedByImport, []);
  assert.deepEqual(touchedByRequire, []);
  imported.validate('cancel', '{}');
  assert.ok(touched.includes('Module') && touched.includes('Instance'));
});

test('both give the same report', () => {
  const text = '{"aliOrderNo":"1","reason":2}';
  assert.deepEqual(required.validate('cancel', text), imported.validate('cancel', text));
  assert.equal(required.validate('cancel', text).valid, false);
});

test('the names of the messages cannot be changed', () => {
  assert.equal(imported.messageNames.length, 16);
  assert.throws(() => imported.messageNames.push('more'), TypeError);
});

/** What a bundler keeps of a program. @param {string} contents */
async function bundled(contents) {
  const { build } = await import('esbuild');
  const stdin = { contents, resolveDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
  return outputFiles[0].text;
}

test('imports that are not used bundle to nothing', async () => {
  assert.equal((await bundled(`import { ${names} } from 'freight-preflight';`)).trim(), '');
});

test('the engine comes only with what needs it', async () => {
  const withEngine = [];
  for (const name of names) {
    const text = await bundled(`import { ${names} } from 'freight-preflight'; console.log(${name});`);
    if (text.includes('WebAssembly')) withEngine.push(name);
  }
  assert.deepEqual(withEngine, ['assertValid', 'convert', 'isValid', 'prepare', 'readAnswer', 'validate', 'validateAt']);
});
