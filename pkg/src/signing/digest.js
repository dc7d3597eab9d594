// The digest that tells a repeated request from a changed one.
import { kindOf, requireText } from "./argument.js";
import { toHex, utf8 } from "./bytes.js";
import { subtle } from "./subtle.js";

/**
 * @param {string | Uint8Array} body
 * @returns {Promise<string>}
 */
export async function bodyDigest(body) {
  return toHex(new Uint8Array(await subtle().digest("SHA-256", bytesOf(body))));
}

/**
 * @param {unknown} body
 * @returns {Uint8Array<ArrayBuffer>}
 */
function bytesOf(body) {
  if (typeof body === "string") return utf8(requireText(body, "body"));
  // The tag instead of instanceof: bytes from another realm (a frame, a test runner's) count as well. The copy is for
  // views on shared memory, which digest refuses.
  if (ArrayBuffer.isView(body) && Object.prototype.toString.call(body) === "[object Uint8Array]") return new Uint8Array(/** @type {Uint8Array} */ (body));
  throw new TypeError(`\`body\` is ${kindOf(body)}: give the exact text or bytes (Uint8Array) that are sent`);
}
