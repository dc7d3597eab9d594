// Writes the code of the peers that compile before they run: Ajv standalone and typia.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compile } from './peers/ajv-tuned.js';

const require = createRequire(import.meta.url);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** One CommonJS file for each message and purpose, so that a bundle holds only what it uses. */
function generateAjv() {
  const standaloneCode = require('ajv/dist/standalone').default;
  for (const message of ['booking', 'return', 'createDelivery']) {
    for (const [purpose, allErrors] of /** @type {const} */ ([['is', false], ['report', true]])) {
      const { ajv, validate } = compile(message, { allErrors, code: { source: true } });
      writeFileSync(here(`generated/ajv-${message}-${purpose}.cjs`), standaloneCode(ajv, validate));
    }
  }
}

/** The TypeScript compiler with typia's transformer, which is what its setup for TypeScript before 7 installs. */
function generateTypia() {
  const ts = require('typescript');
  const transform = require('typia/lib/transform').default;
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  const program = ts.createProgram([here('peers/typia-types.ts')], options);
  const problems = [...ts.getPreEmitDiagnostics(program)];
  const extras = { addDiagnostic: (problem) => problems.push(problem) };
  const write = (_path, text) => writeFileSync(here('generated/typia.js'), text);
  program.emit(undefined, write, undefined, false, { before: [transform(program, {}, extras)] });
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, host(ts)));
}

const host = (ts) => ({ getCanonicalFileName: (name) => name, getCurrentDirectory: () => here('.'), getNewLine: () => '\n' });

mkdirSync(here('generated'), { recursive: true });
generateAjv();
generateTypia();
