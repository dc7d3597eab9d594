import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { countTests, tallyOf } from '../tally.mjs';

const CARGO = `running 3 tests
test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
   Doc-tests freight_preflight
test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.20s
`;

test('the results of all of cargo test are added up', () => {
  assert.deepEqual(countTests(CARGO), { passed: 6, failed: 1 });
});

test('the summary of this very Node is understood', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  const file = join(folder, 'x.test.mjs');
  writeFileSync(file, `import test from 'node:test'; test('a', () => {}); test('b', () => {}); test('c', () => { throw 1; });`);
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: '1' };
  const { stdout, status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', file], { encoding: 'utf8', env });
  rmSync(folder, { recursive: true });
  assert.equal(status, 1);
  assert.deepEqual(countTests(stdout), { passed: 2, failed: 1 });
});

test('a step that fails without a failed test counts as one failure', () => {
  assert.deepEqual(tallyOf({ status: 1, output: 'error: could not compile' }), { passed: 0, failed: 1 });
  assert.deepEqual(tallyOf({ status: 101, output: CARGO }), { passed: 6, failed: 1 });
  assert.deepEqual(tallyOf({ status: 0, output: '' }), { passed: 0, failed: 0 });
});
