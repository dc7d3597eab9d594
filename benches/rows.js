// The rows of the table: what is done, with which inputs, by whom.
import { readFileSync } from 'node:fs';
import { changed } from './corpus.js';
import { SIZES, booking, createDelivery, escaped, goodsReturn, shuffled } from './payloads.js';

const small = SIZES['1.9 KB'];
const variants = (make, count = 16) => Array.from({ length: count }, (_, index) => make(index + 1));
const plain = (value) => JSON.stringify(value);
const bytes = (text) => Buffer.from(text);
/** What JSON.parse gives, so that objects have the shape that real ones have. */
const parsed = (text) => JSON.parse(text);

const EIGHT_PROBLEMS = [
  ['/aliOrderNo', '1531471592262'],
  ['/consignor/mobile', '138 0013 8000'],
  ['/consignor/countryCode', 'XZ'],
  ['/consignee/city', undefined],
  ['/packages/0/length', 12.345],
  ['/products/1/productNameEn', '耳机 earphones'],
  ['/products/2/hsCode', '851830'],
  ['/customsDeclaration/currencyCode', 'ABC'],
];
const withProblems = (count) => (seed) =>
  EIGHT_PROBLEMS.slice(0, count).reduce((value, [pointer, bad]) => changed(value, pointer, bad), booking(seed));

const ofSize = (size) => (seed) => booking(seed, ...SIZES[size]);
const few = { '1.9 KB': 16, '16 KB': 8, '180 KB': 2, '1 MB': 1 };

function row(group, title, message, make, { form = plain, count = 16, way, as }) {
  return { id: `${group} ${title}`, group, title, message, way, inputs: () => variants(make, count).map(form).map(as) };
}

const fromBytes = (title, message, make, more = {}) =>
  row('bytes', title, message, make, { ...more, way: 'fromBytes', as: bytes });
const fromString = (title, message, make, more = {}) =>
  row('string', title, message, make, { ...more, way: 'fromString', as: (text) => text });
const fromObject = (title, message, make, more = {}) =>
  row('object', title, message, make, { ...more, way: 'fromObject', as: parsed });
const report = (title, make) =>
  row('report', title, 'booking', make, { way: 'reportFromBytes', as: bytes });

export const ROWS = [
  ...Object.keys(SIZES).map((size) => fromBytes(size, 'booking', ofSize(size), { count: few[size] })),
  fromBytes('1.9 KB \\u', 'booking', booking, { form: escaped }),
  fromBytes('16 KB \\u', 'booking', ofSize('16 KB'), { form: escaped, count: 8 }),
  fromBytes('1.9 KB shuffled', 'booking', (seed) => shuffled(booking(seed))),
  fromBytes('return', 'return', goodsReturn),
  fromBytes('createDelivery', 'createDelivery', createDelivery),
  fromString('1.9 KB', 'booking', booking),
  fromString('16 KB', 'booking', ofSize('16 KB'), { count: 8 }),
  fromString('1.9 KB \\u', 'booking', booking, { form: escaped }),
  fromString('return', 'return', goodsReturn),
  fromString('createDelivery', 'createDelivery', createDelivery),
  fromObject('1.9 KB', 'booking', booking),
  fromObject('16 KB', 'booking', ofSize('16 KB'), { count: 8 }),
  fromObject('return', 'return', goodsReturn),
  fromObject('createDelivery', 'createDelivery', createDelivery),
  report('1 problem', withProblems(1)),
  report('8 problems', withProblems(8)),
];

/** Reads every message of a report, because some peers word them only when asked. */
function wholeReport(check) {
  return (input) => {
    let length = 0;
    for (const issue of check.reportFromBytes(input)) length += (issue.message ?? issue.expected).length;
    return length;
  };
}

/** The contestants of a row; a report is one and the same for both of ours, so it runs once. */
export function contestantsOf({ message, way, inputs }, { ours, peers }) {
  const shared = inputs();
  const entrants = way === 'reportFromBytes' ? [...ours.slice(-1), ...peers] : [...ours, ...peers];
  return entrants.map(({ name, checks }) => {
    const check = checks[message];
    return { name, inputs: shared, fn: way === 'reportFromBytes' ? wholeReport(check) : check[way] };
  });
}

/** (module (func (export "same") (param i32) (result i32) local.get 0)) */
const EMPTY_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0,
  7, 8, 1, 4, 115, 97, 109, 101, 0, 0, 10, 6, 1, 4, 0, 32, 0, 11,
]);

/** What the language itself takes for the parts of the work: the floor of every peer. */
export function floor() {
  const texts = variants(ofSize('1.9 KB')).map(plain);
  const buffers = texts.map(bytes);
  const { same } = /** @type {any} */ (new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE)).exports);
  const decoder = new TextDecoder();
  return [
    { name: 'Buffer.toString', inputs: buffers, fn: (input) => input.toString().length },
    { name: 'TextDecoder.decode', inputs: buffers, fn: (input) => decoder.decode(input).length },
    { name: 'JSON.parse', inputs: texts, fn: JSON.parse },
    { name: 'JSON.parse(buffer.toString())', inputs: buffers, fn: (input) => JSON.parse(input.toString()) },
    { name: 'JSON.stringify', inputs: texts.map(parsed), fn: (input) => JSON.stringify(input).length },
    { name: 'empty wasm call', inputs: [1, 2], fn: same },
  ];
}

/** The versions that were measured, from what is installed. */
export function peerVersions() {
  const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return devDependencies;
}
