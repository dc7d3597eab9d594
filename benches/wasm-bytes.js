// Which sections and crates the bytes of a wasm module belong to.
// https://webassembly.github.io/spec/core/binary/modules.html

const SECTIONS = [
  'custom', 'type', 'import', 'function', 'table', 'memory', 'global', 'export', 'start', 'element', 'code', 'data',
  'data count', 'tag',
];
const text = new TextDecoder();

/** @typedef {{ bytes: Uint8Array, at: number }} Cursor */

/** An unsigned number in LEB128. @param {Cursor} cursor */
function number(cursor) {
  let [value, shift, byte] = [0, 0, 0];
  do {
    byte = cursor.bytes[cursor.at++];
    value += (byte & 0x7f) * 2 ** shift;
    shift += 7;
  } while (byte & 0x80);
  return value;
}

/** @param {Cursor} cursor */
function name(cursor) {
  const length = number(cursor);
  cursor.at += length;
  return text.decode(cursor.bytes.subarray(cursor.at - length, cursor.at));
}

/** @param {Uint8Array} bytes a module @returns {{ title: string, size: number, content: Uint8Array }[]} */
export function sectionsOf(bytes) {
  const cursor = { bytes, at: 8 };
  const sections = [];
  while (cursor.at < bytes.length) {
    const start = cursor.at;
    const kind = SECTIONS[bytes[cursor.at++]];
    const end = number(cursor) + cursor.at;
    const title = kind === 'custom' ? `custom ${name(cursor)}` : kind;
    sections.push({ title, size: end - start, content: bytes.subarray(cursor.at, end) });
    cursor.at = end;
  }
  return sections;
}

/** @param {Uint8Array} content of the import section @returns {number} how many functions the module imports */
function importedFunctions(content) {
  const cursor = { bytes: content, at: 0 };
  let functions = 0;
  for (let left = number(cursor); left > 0; left--) {
    name(cursor);
    name(cursor);
    if (content[cursor.at++] !== 0) throw new Error('a module that imports more than functions is not read here');
    number(cursor);
    functions++;
  }
  return functions;
}

/** @param {Uint8Array} content of the code section @returns {number[]} */
function functionSizes(content) {
  const cursor = { bytes: content, at: 0 };
  return Array.from({ length: number(cursor) }, () => {
    const size = number(cursor);
    cursor.at += size;
    return size;
  });
}

/** @param {Uint8Array} content of the name section @returns {Map<number, string>} the names of the functions by index */
function functionNames(content) {
  const cursor = { bytes: content, at: 0 };
  const names = new Map();
  while (cursor.at < content.length) {
    const kind = content[cursor.at++];
    const end = number(cursor) + cursor.at;
    if (kind === 1) for (let left = number(cursor); left > 0; left--) names.set(number(cursor), name(cursor));
    cursor.at = end;
  }
  return names;
}

/** The functions, without those that only tell wasm-bindgen about the others.
 * @param {Uint8Array} bytes a module with names @returns {{ symbol: string, size: number }[]} */
export function functionsOf(bytes) {
  const contents = new Map(sectionsOf(bytes).map(({ title, content }) => [title, content]));
  const names = functionNames(contents.get('custom name') ?? new Uint8Array());
  const imported = importedFunctions(contents.get('import') ?? new Uint8Array(1));
  return functionSizes(contents.get('code') ?? new Uint8Array(1))
    .map((size, index) => ({ symbol: names.get(imported + index) ?? '', size }))
    .filter(({ symbol }) => !symbol.startsWith('__wbindgen_describe'));
}

/** The crate that a symbol's path starts with; generic code counts for the crate that wrote it. @param {string} symbol */
export function crateOf(symbol) {
  const v0 = /^_R.*?C(?:s[0-9a-zA-Z]*_)?(\d+)_?(.*)/.exec(symbol);
  if (v0) return v0[2].slice(0, Number(v0[1]));
  const legacy = /^_ZN(\d+)(.*)/.exec(symbol);
  if (legacy) return crateOfComponent(legacy[2].slice(0, Number(legacy[1])));
  return /^(mem|bcmp|__(?:multi|udiv|umod|div|mod|ash|lsh))/.test(symbol) ? 'compiler_builtins' : 'exports and others';
}

/** The first part of a mangled path: the crate itself, or a type as `$LT$alloc..string..String$u20$as...`.
 * @param {string} component */
function crateOfComponent(component) {
  return /([a-z]\w*)\.\./.exec(component)?.[1] ?? component;
}

/** @param {{ symbol: string, size: number }[]} functions @returns {{ crate: string, size: number }[]} largest first */
export function byCrate(functions) {
  const sizes = new Map();
  for (const { symbol, size } of functions) sizes.set(crateOf(symbol), (sizes.get(crateOf(symbol)) ?? 0) + size);
  return [...sizes].map(([crate, size]) => ({ crate, size })).sort((a, b) => b.size - a.size);
}
