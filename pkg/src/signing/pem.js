// PEM text to keys of WebCrypto, which takes PKCS #8 and SPKI; what else users hold is named, with the way out of it.
import { requireString } from "./argument.js";
import { fromBase64, toHex } from "./bytes.js";
import { subtle } from "./subtle.js";

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** The object identifier of RSA keys (RFC 8017, appendix A.1), which stands near the start of PKCS #8 and SPKI. */
const RSA_ENCRYPTION = "2a864886f70d010101";

const NEEDS_RSA = "RSA256 needs an RSA key, which `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem` makes";
const IS_PUBLIC = "is public: signing needs your private key, `-----BEGIN PRIVATE KEY-----`";
const IS_PRIVATE = "is private: verifying needs the public key of the one who signed; keep the private one to yourself (`openssl pkey -in key.pem -pubout -out public.pem` writes its public half)";

/**
 * @typedef {{ label: string, format: "pkcs8" | "spki", form: string, usage: "sign" | "verify", others: Record<string, string> }} Kind
 */

/** @type {Kind} */
const PRIVATE = {
  label: "PRIVATE KEY",
  format: "pkcs8",
  form: "PKCS #8",
  usage: "sign",
  others: {
    "RSA PRIVATE KEY": "is PKCS #1: convert it to PKCS #8 with `openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.pkcs8.pem`",
    "ENCRYPTED PRIVATE KEY": "is encrypted: decrypt it with `openssl pkcs8 -in key.pem -out key.pkcs8.pem`",
    "OPENSSH PRIVATE KEY": "is in OpenSSH's own form: convert a copy of it with `ssh-keygen -p -m PKCS8 -f key.pem`",
    "EC PRIVATE KEY": `is an elliptic curve key: ${NEEDS_RSA}`,
    "PUBLIC KEY": IS_PUBLIC,
    "RSA PUBLIC KEY": IS_PUBLIC,
    CERTIFICATE: IS_PUBLIC,
  },
};

/** @type {Kind} */
const PUBLIC = {
  label: "PUBLIC KEY",
  format: "spki",
  form: "SPKI",
  usage: "verify",
  others: {
    "RSA PUBLIC KEY": "is PKCS #1: convert it to SPKI with `openssl rsa -RSAPublicKey_in -in key.pem -pubout -out key.spki.pem`",
    CERTIFICATE: "is a certificate: take its key out with `openssl x509 -in key.pem -noout -pubkey -out key.spki.pem`",
    "PRIVATE KEY": IS_PRIVATE,
    "RSA PRIVATE KEY": IS_PRIVATE,
    "EC PRIVATE KEY": IS_PRIVATE,
    "ENCRYPTED PRIVATE KEY": IS_PRIVATE,
    "OPENSSH PRIVATE KEY": IS_PRIVATE,
  },
};

/**
 * @param {unknown} pem
 * @param {string} name the argument it came in
 */
export const privateKeyFrom = (pem, name) => keyFrom(pem, name, PRIVATE);

/**
 * @param {unknown} pem
 * @param {string} name
 */
export const publicKeyFrom = (pem, name) => keyFrom(pem, name, PUBLIC);

/**
 * @param {unknown} pem
 * @param {string} name
 * @param {Kind} kind
 */
async function keyFrom(pem, name, kind) {
  const text = requireString(pem, name, `PEM text, \`-----BEGIN ${kind.label}-----\``);
  const der = derFrom(text, name, kind);
  if (!toHex(der.subarray(0, 64)).includes(RSA_ENCRYPTION)) {
    throw new TypeError(`\`${name}\` holds no RSA key in ${kind.form} form: ${NEEDS_RSA}`);
  }
  const platform = subtle();
  try {
    return await platform.importKey(kind.format, der, ALGORITHM, false, [kind.usage]);
  } catch {
    throw damaged(name);
  }
}

/**
 * In place of an engine's error, which is not handed on as the cause either: what it says is out of our hands.
 * @param {string} name
 */
export const damaged = (name) => new TypeError(`\`${name}\` is damaged or cut short: copy the whole file anew`);

/**
 * @param {string} text
 * @param {string} name
 * @param {Kind} kind
 */
function derFrom(text, name, kind) {
  const block = blockOf(text, kind);
  const [first, last] = [`\`-----BEGIN ${kind.label}-----\``, `\`-----END ${kind.label}-----\``];
  if (!block) throw new TypeError(`\`${name}\` is no PEM text: give it whole, from ${first} to ${last}; add these two lines around bare base64`);
  const { label, body } = block;
  if (label !== kind.label) throw new TypeError(`\`${name}\` ${kind.others[label] ?? `is of another kind: give ${first}`}`);
  const der = fromBase64(body.replace(/\s+/g, ""));
  if (der) return der;
  const remedy = body.includes("\\n") ? "write real line breaks instead of \\n" : "copy the whole file anew";
  throw new TypeError(`\`${name}\` is no base64 between its first and last line: ${remedy}`);
}

/**
 * The block that is wanted, else the one that says most about what was given instead.
 * @param {string} text
 * @param {Kind} kind
 */
function blockOf(text, kind) {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^]*?)-----END \1-----/g)].map(([, label = "", body = ""]) => ({ label, body }));
  return blocks.find(({ label }) => label === kind.label) ?? blocks.find(({ label }) => label in kind.others) ?? blocks[0];
}
