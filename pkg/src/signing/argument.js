// Wrong use, told without giving a secret away: values are named, and quoted only where no key or secret can stand.

/** Longer texts are never quoted: a key or token in the wrong place is longer than anything asked for here. */
const LONGEST_QUOTE = 40;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Whether a text has a UTF-8 form; TextEncoder would silently write U+FFFD for an unpaired surrogate.
 * @param {string} text
 */
export const isWellFormed = (text) => !LONE_SURROGATE.test(text);

/**
 * @param {unknown} value
 * @returns {string} what it is, never what it holds
 */
export function kindOf(value) {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/**
 * @param {string} text
 * @param {string} [secret] a text that holds it is not shown
 */
export function quote(text, secret) {
  if (text === "") return "empty";
  if (text.length > LONGEST_QUOTE || (secret && text.includes(secret))) return `a text of ${text.length} characters`;
  return `\`${JSON.stringify(text).slice(1, -1)}\``;
}

/**
 * @template {object} T
 * @param {T} value
 * @param {string} name
 * @returns {T}
 */
export function requireObject(value, name) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new TypeError(`\`${name}\` is ${kindOf(value)}: give an object`);
}

/**
 * @param {unknown} value
 * @param {string} name
 * @param {string} [what] what the text should be
 * @returns {string}
 */
export function requireString(value, name, what = "a string") {
  if (typeof value === "string") return value;
  throw new TypeError(`\`${name}\` is ${kindOf(value)}: give ${what}`);
}

/**
 * @param {unknown} value
 * @param {string} name
 * @param {string} [what]
 * @returns {string} a text that can be sent as UTF-8
 */
export function requireText(value, name, what) {
  const text = requireString(value, name, what);
  if (isWellFormed(text)) return text;
  throw new TypeError(`\`${name}\` holds an unpaired surrogate: it has no UTF-8 form, so the bytes sent would differ from the text`);
}

/**
 * What a header or parameter of a received message says, where the absence of one is an answer, not wrong use.
 * @param {unknown} value
 * @param {string} name
 * @returns {string} empty when there is none (`headers.get` gives null)
 */
export const receivedText = (value, name) => requireString(value ?? "", name);
