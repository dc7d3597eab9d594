// Requests to WorldFirst and its answers: RSA with SHA-256 (PKCS #1 v1.5) over path, client, time and body.
import { isWellFormed, kindOf, quote, receivedText, requireObject, requireString, requireText } from "./argument.js";
import { utf8 } from "./bytes.js";
import { isReceivedTime, requireTime } from "./clock.js";
import { damaged, privateKeyFrom, publicKeyFrom } from "./pem.js";
import { readSignature, writeSignature } from "./signature-header.js";
import { subtle } from "./subtle.js";

const RSA = "RSASSA-PKCS1-v1_5";

/** From the first slash, query included, fragment not; a line end would move the borders of what is signed. */
const PATH = /^\/[!"$-~]*$/;

/** No brace, quote or colon: with these a client id could swallow the time and the start of a body. */
const CLIENT_ID = /^[\w.-]+$/;

/**
 * @param {import("../signing.js").WorldFirstRequest} request
 * @returns {Promise<{ headers: Record<string, string>, body: string }>}
 */
export async function signWorldFirst(request) {
  const { path, clientId, requestTime, body, privateKey, keyVersion = 1 } = requireObject(request, "request");
  const key = await privateKeyFrom(privateKey, "privateKey");
  const time = requireTime(requestTime, "requestTime");
  const content = contentOf(requirePath(path), requireClientId(clientId), time, requireBody(body));
  requireKeyVersion(keyVersion);
  const signature = await subtle().sign(RSA, key, utf8(content)).catch(() => {
    throw damaged("privateKey"); // some damage shows only in use
  });
  return {
    headers: {
      "Client-Id": clientId,
      "Request-Time": time,
      Signature: writeSignature(new Uint8Array(signature), keyVersion),
      "Content-Type": "application/json; charset=UTF-8",
    },
    body,
  };
}

/**
 * @param {import("../signing.js").WorldFirstAnswer} answer
 * @returns {Promise<boolean>}
 */
export async function verifyWorldFirst(answer) {
  const { path, clientId, responseTime, body, signature, publicKey } = requireObject(answer, "answer");
  const key = await publicKeyFrom(publicKey, "publicKey");
  const time = receivedText(responseTime, "responseTime");
  const value = readSignature(receivedText(signature, "signature"));
  const content = contentOf(requireString(path, "path"), requireString(clientId, "clientId"), time, requireString(body, "body"));
  const readable = PATH.test(path) && CLIENT_ID.test(clientId) && isReceivedTime(time) && isWellFormed(body);
  return readable && value !== undefined && subtle().verify(RSA, key, value, utf8(content));
}

/**
 * @param {string} path
 * @param {string} clientId
 * @param {string} time
 * @param {string} body
 */
const contentOf = (path, clientId, time, body) => `POST ${path}\n${clientId}.${time}.${body}`;

/** @param {unknown} path */
function requirePath(path) {
  const text = requireString(path, "path", "the path of the URL");
  if (PATH.test(text)) return text;
  throw new TypeError("`path` is not the path of a URL: give it without the host and URL-encoded, such as `/amsin/api/v1/business/worldtrade/createDelivery`");
}

/** @param {unknown} clientId */
function requireClientId(clientId) {
  const text = requireString(clientId, "clientId");
  if (CLIENT_ID.test(text)) return text;
  throw new TypeError("`clientId` is empty or has other characters than letters, digits, `.`, `_` and `-`: give the Client-Id that WorldFirst assigned");
}

/** @param {unknown} body */
const requireBody = (body) => requireText(body, "body", "the exact text that is sent, such as `text` of `prepare`");

/** @param {unknown} keyVersion */
function requireKeyVersion(keyVersion) {
  if (typeof keyVersion === "number" && Number.isSafeInteger(keyVersion) && keyVersion > 0) return;
  const shown = typeof keyVersion === "number" ? quote(String(keyVersion)) : kindOf(keyVersion);
  throw new TypeError(`\`keyVersion\` is ${shown}: give a whole number from 1`);
}
