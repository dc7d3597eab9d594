// Proves on the corpus that all contestants give the same verdicts: a fast wrong answer must not count.
import { corpus } from './corpus.js';

/** The verdict by every way in; a report must be empty exactly when the message is valid. */
function verdicts(check, text) {
  const bytes = Buffer.from(text);
  const errors = [...check.reportFromBytes(bytes)].filter((issue) => issue.severity !== 'warning');
  return [check.fromObject(JSON.parse(text)), check.fromString(text), check.fromBytes(bytes), errors.length === 0];
}

/** @returns {number} how many messages were compared; throws with every difference when there is one */
export function proveAgreement(contestants) {
  const cases = corpus();
  const differences = cases.flatMap(({ title, message, text, valid }) =>
    contestants
      .filter(({ checks }) => verdicts(checks[message], text).some((verdict) => verdict !== valid))
      .map(({ name }) => `${name} does not find ${title} ${valid ? 'valid' : 'invalid'}`));
  if (differences.length > 0) throw new Error(`the verdicts differ:\n  ${differences.join('\n  ')}`);
  return cases.length;
}
