// Counts passed and failed tests from what the test runners print.

/** @typedef {{ passed: number, failed: number }} Tally */
/** @typedef {{ status: number, output: string }} Result */

/** The sum over every `test result:` line of cargo test, or every summary of node --test.
 * @param {string} output @returns {Tally} */
export function countTests(output) {
  const plain = output.replace(/\x1b\[[0-9;]*m/g, '');
  return {
    passed: sum(plain, /^test result: .*?(\d+) passed/gm) + sum(plain, /^(?:ℹ|#) pass (\d+)$/gm),
    failed: sum(plain, /^test result: .*?(\d+) failed/gm) + sum(plain, /^(?:ℹ|#) (?:fail|cancelled) (\d+)$/gm),
  };
}

/** A step that failed without naming a failed test (it did not compile, it is no test) counts as one failure.
 * @param {Result} result @returns {Tally} */
export function tallyOf({ status, output }) {
  const { passed, failed } = countTests(output);
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} text @param {RegExp} pattern */
const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
