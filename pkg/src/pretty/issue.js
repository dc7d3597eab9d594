// One issue as a person reads it: a line with its place and codes, the sentence, the line of the text with carets.

import { visible } from './visible.js';

/**
 * @typedef {(format: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string} Paint
 * @typedef {{ paint: Paint, say: { error: string, warning: string }, columns: number }} View
 */

/**
 * A line of the text with its number, and how to cut it out for so many columns.
 * @typedef {{ number: number, excerptIn: (columns: number) => import('./excerpt.js').Excerpt }} Source
 */

/**
 * @param {import('../index.js').Issue} issue
 * @param {string} place
 * @param {Source | undefined} source
 * @param {View} view
 */
export function issueText(issue, place, source, view) {
  const { paint, say } = view;
  const colour = issue.severity === 'error' ? 'red' : 'yellow';
  const reading = issue.reading && paint('dim', issue.reading);
  const head = [place && paint('bold', place), paint(colour, say[issue.severity]), issue.code, issue.rule, reading];
  return `${head.filter(Boolean).join(' ')}\n  ${visible(issue.message)}\n${source ? sourceText(source, colour, view) : ''}`;
}

/**
 * @param {Source} source
 * @param {'red' | 'yellow'} colour
 * @param {View} view
 */
function sourceText({ number, excerptIn }, colour, { paint, columns }) {
  const label = `  ${number}`;
  const margin = ' '.repeat(label.length);
  const { line, marks } = excerptIn(columns - label.length - 3);
  const carets = marks.trimStart();
  const indent = marks.slice(0, marks.length - carets.length);
  return `${paint('dim', `${label} |`)} ${line}\n${paint('dim', `${margin} |`)} ${indent}${paint(colour, carets)}\n`;
}
