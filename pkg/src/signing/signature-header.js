// The header Signature: algorithm=RSA256,keyVersion=<n>,signature=<URL-encoded base64>.
import { fromBase64, toBase64 } from "./bytes.js";

/**
 * @param {Uint8Array} signature
 * @param {number} keyVersion
 */
export function writeSignature(signature, keyVersion) {
  return `algorithm=RSA256,keyVersion=${keyVersion},signature=${encodeURIComponent(toBase64(signature))}`;
}

/**
 * The parts may come in any order and with spaces around the commas. `algorithm` and `keyVersion` have defaults in
 * WorldFirst's documents, so only `signature` must be there.
 * @param {string} header
 * @returns {Uint8Array<ArrayBuffer> | undefined} undefined when there is no RSA256 signature to read
 */
export function readSignature(header) {
  const parts = partsOf(header);
  if ((parts?.get("algorithm") ?? "RSA256").toUpperCase() !== "RSA256") return undefined;
  return fromBase64(urlDecoded(parts?.get("signature") ?? ""));
}

/**
 * @param {string} header
 * @returns {Map<string, string> | undefined} undefined when a part has no name or comes twice: which one counts would be a guess
 */
function partsOf(header) {
  const pairs = header.split(",").map((part) => /^\s*(\w+)=(.*?)\s*$/s.exec(part));
  const parts = new Map(pairs.map((pair) => [pair?.[1]?.toLowerCase() ?? "", pair?.[2] ?? ""]));
  return parts.has("") || parts.size < pairs.length ? undefined : parts;
}

/** @param {string} text */
function urlDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
