// The JSON editor. It stands in a shadow root: there its styles are style sheet objects, which a page policy without
// inline styles allows.

import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { h } from '../elements.js';

/** @typedef {import('freight-preflight').Issue} Issue */

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-key)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-literal)' },
  { tag: [tags.separator, tags.punctuation, tags.brace, tags.squareBracket], color: 'var(--muted)' },
]);

// The linter's own underlines are pictures in data: addresses, which the policy does not allow.
const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '0.875rem', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.5rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--muted)', border: 'none', paddingInlineStart: '0.25rem' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--line)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--selection)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--match)' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': { backgroundColor: 'var(--match)', color: 'inherit' },
  '.cm-lintRange': { paddingBottom: '0', backgroundImage: 'none', textDecoration: 'underline wavy 1.5px', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecorationColor: 'var(--error)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecorationColor: 'var(--warning)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--match)' },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--error)' },
  '.cm-lintPoint-warning:after': { borderBottomColor: 'var(--warning)' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: '6px', maxWidth: 'min(34rem, 90vw)', fontFamily: 'var(--sans)' },
  '.cm-diagnostic': { padding: '0.4rem 0.6rem', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--error)' },
  '.cm-diagnostic-warning': { borderLeft: '4px solid var(--warning)' },
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--ink)', borderColor: 'var(--edge)' },
  '.cm-panel.cm-search, .cm-panel.cm-panel-lint': { fontFamily: 'var(--sans)' },
  '.cm-textfield': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--control)', fontSize: '0.875rem' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--control)', fontSize: '0.8rem' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--match)' },
});

/** @type {Readonly<Record<string, string>>} */
const chinese = { Find: '查找', Replace: '替换', next: '下一个', previous: '上一个', all: '全部', 'match case': '区分大小写', regexp: '正则', 'by word': '整词', replace: '替换', 'replace all': '全部替换', close: '关闭', Diagnostics: '问题', 'No diagnostics': '没有问题', 'current match': '当前匹配', 'on line': '所在行', 'replaced $ matches': '已替换$处', 'replaced match on line $': '已替换第$行', 'Control character': '控制字符' };

/**
 * Typing over a selection. Left to itself, the browser keeps the looks of what was selected in a style attribute, which
 * the page policy forbids.
 * @param {InputEvent} event
 * @param {EditorView} view
 */
function typeOver(event, view) {
  if (event.inputType !== 'insertText' || event.data === null || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}

/**
 * @param {object} options
 * @param {string} options.text
 * @param {string} options.label
 * @param {import('../store.js').Locale} options.locale
 * @param {(text: string) => void} options.onChange
 */
export function createEditor({ text, label, locale, onChange }) {
  const element = h('div', { class: 'editor' });
  const root = element.attachShadow({ mode: 'open' });
  const wrapping = new Compartment();
  let silent = false;
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), highlightSpecialChars(), history(), drawSelection(), indentOnInput(), bracketMatching(), highlightActiveLine(), highlightActiveLineGutter(), highlightSelectionMatches(),
        search({ top: true }), json(), syntaxHighlighting(colours), theme, wrapping.of(EditorView.lineWrapping),
        EditorState.phrases.of(locale === 'zh-CN' ? chinese : {}),
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
        // Without the tabulator: it leads on to the next control, as everywhere else on the page.
        keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.domEventHandlers({ beforeinput: typeOver }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !silent) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });

  return {
    element,
    /** Puts a text in that came from elsewhere on the page. @param {string} next */
    setText(next) {
      if (view.state.doc.toString() === next) return;
      silent = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, annotations: isolateHistory.of('full') });
      silent = false;
    },
    /** @param {readonly Issue[]} issues */
    mark(issues) {
      const length = view.state.doc.length;
      const diagnostics = issues.map(({ start = 0, end = start, severity, message, code }) => ({
        from: Math.min(start, length),
        to: Math.min(end, length),
        severity,
        message: `${message} [${code}]`,
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    /** @param {Issue} issue */
    goTo({ start = 0, end = start }) {
      const length = view.state.doc.length;
      const range = { anchor: Math.min(start, length), head: Math.min(end, length) };
      view.dispatch({ selection: range, effects: EditorView.scrollIntoView(range.anchor, { y: 'center' }) });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
