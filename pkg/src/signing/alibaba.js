// Requests through Alibaba's gateway, signed with the app's secret: HMAC-SHA1 over path and parameters.
import { isWellFormed, quote, receivedText, requireObject, requireString, requireText } from "./argument.js";
import { fromHex, toHex, utf8 } from "./bytes.js";
import { subtle } from "./subtle.js";

const SIGNATURE = "_aop_signature";
const GATEWAY = "https://gw.api.alibaba.com/openapi/";
const HMAC = { name: "HMAC", hash: "SHA-1" };

/** What needs no encoding in a URL, so that the path that is signed is the path that is sent. */
const SEGMENT = /^(?!\.{1,2}$)[\w.-]+$/;

/**
 * @param {import("../signing.js").AlibabaRequest} request
 * @returns {Promise<import("../signing.js").SignedAlibabaRequest>}
 */
export async function signAlibaba(request) {
  const { version = "1", namespace, name, appKey, params, secret, gateway = GATEWAY } = requireObject(request, "request");
  const key = await keyFrom(secret, "sign");
  const path = pathOf({ version, namespace, name, appKey }, secret);
  const unsigned = entriesOf(params, secret);
  requireWellFormed(unsigned, secret);
  const mac = await subtle().sign("HMAC", key, utf8(contentOf(path, unsigned)));
  return requestOf(requireGateway(gateway), path, unsigned, toHex(new Uint8Array(mac)).toUpperCase());
}

/**
 * @param {{ path: string, params: Record<string, string>, signature: string, secret: string }} request
 * @returns {Promise<boolean>}
 */
export async function verifyAlibaba(request) {
  const { path, params, signature, secret } = requireObject(request, "request");
  const key = await keyFrom(secret, "verify");
  const content = contentOf(requireString(path, "path"), entriesOf(params, secret));
  const mac = receivedText(signature, "signature");
  if (!/^[0-9A-Fa-f]{40}$/.test(mac) || !isWellFormed(content)) return false;
  return subtle().verify("HMAC", key, fromHex(mac), utf8(content));
}

/**
 * Sorted by UTF-16 units, which is JavaScript's order and that of Java's strings, in which the gateway and its SDK
 * are written; by UTF-8 bytes U+1F600 would come after U+FF21, here it comes before.
 * @param {string} path
 * @param {[string, string][]} params
 */
function contentOf(path, params) {
  return path + params.map(([name, value]) => name + value).sort().join("");
}

/**
 * @param {string} gateway
 * @param {string} path
 * @param {[string, string][]} unsigned
 * @param {string} signature
 */
function requestOf(gateway, path, unsigned, signature) {
  /** @type {[string, string][]} */
  const params = [...unsigned, [SIGNATURE, signature]];
  return {
    method: /** @type {const} */ ("POST"),
    url: gateway + path,
    headers: { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" },
    body: new URLSearchParams(params).toString(),
    path,
    params: Object.fromEntries(params),
    signature,
  };
}

/**
 * @param {{ version: string, namespace: string, name: string, appKey: string }} api
 * @param {string} secret
 */
function pathOf(api, secret) {
  for (const [part, value] of Object.entries(api)) {
    if (SEGMENT.test(requireString(value, part))) continue;
    const shown = part === "appKey" ? `a text of ${value.length} characters` : quote(value, secret);
    throw new TypeError(`\`${part}\` is ${shown}: only letters, digits, \`.\`, \`_\` and \`-\` are allowed`);
  }
  return `param2/${api.version}/${api.namespace}/${api.name}/${api.appKey}`;
}

/**
 * The parameters that are signed: all but the signature itself.
 * @param {Record<string, string>} params
 * @param {string} secret
 * @returns {[string, string][]}
 */
function entriesOf(params, secret) {
  if (Symbol.iterator in requireObject(params, "params")) {
    throw new TypeError("`params` is a list or map: give an object of names and values, such as `Object.fromEntries(new URLSearchParams(body))`");
  }
  const entries = Object.entries(params).filter(([name]) => name !== SIGNATURE);
  for (const [name, value] of entries) {
    if (name === "") throw new TypeError("`params` has a parameter without a name: remove it");
    requireString(value, placeOf(name, secret), "the string that is sent");
  }
  return entries;
}

/**
 * Only for what is sent: a received parameter without a UTF-8 form is a forgery, not wrong use.
 * @param {[string, string][]} entries
 * @param {string} secret
 */
function requireWellFormed(entries, secret) {
  for (const [name, value] of entries) {
    requireText(name, "params");
    requireText(value, placeOf(name, secret));
  }
}

/**
 * Where an error is, without showing a name that might be something else than a name.
 * @param {string} name
 * @param {string} secret
 */
const placeOf = (name, secret) => (/^\w{1,40}$/.test(name) && !name.includes(secret) ? `params.${name}` : "params");

/**
 * @param {unknown} secret
 * @param {"sign" | "verify"} usage
 */
async function keyFrom(secret, usage) {
  const text = requireText(secret, "secret", "the app's secret, a string");
  if (text === "") throw new TypeError("`secret` is empty: give the app's secret");
  if (text !== text.trim()) throw new TypeError("`secret` has white space at its start or end: remove it, such as the line break of a file");
  return subtle().importKey("raw", utf8(text), HMAC, false, [usage]);
}

/**
 * @param {unknown} gateway
 * @returns {string} with a slash at its end
 */
function requireGateway(gateway) {
  const text = requireString(gateway, "gateway", `a URL such as \`${GATEWAY}\``);
  if (/^https?:\/\/[^\s?#]+$/.test(text) && URL.canParse(text)) return text.replace(/\/*$/, "/");
  throw new TypeError(`\`gateway\` is no http(s) URL without query: give one such as \`${GATEWAY}\``);
}
