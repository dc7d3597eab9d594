// Signatures against vectors made with OpenSSL, every way to tamper with them, wrong use, and what errors may say.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { bodyDigest, signAlibaba, signWorldFirst, verifyAlibaba, verifyWorldFirst } from "../src/signing.js";

const vectors = JSON.parse(readFileSync(new URL("vectors/signing.json", import.meta.url), "utf8"));
/** @param {string} name */
const pem = (name) => readFileSync(new URL(`vectors/keys/test-only-${name}.pem`, import.meta.url), "utf8");
const privateKey = pem("rsa.pkcs8");
const publicKey = pem("rsa.spki");
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** @param {{ signature: string }} vector */
const headerOf = ({ signature }) => `algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(signature)}`;

/** A good call of each function, to be broken in one place at a time. */
const good = {
  signAlibaba: { namespace: "system", name: "currentTime", appKey: "1000000", params: { b: "2", a: "1" }, secret: "test123" },
  verifyAlibaba: { path: "param2/1/system/currentTime/1000000", params: { b: "2", a: "1" }, signature: "33E54F4F7B989E3E0E912D3FBD2F1A03CA7CCE88", secret: "test123" },
  signWorldFirst: { path: "/api/v1/createDelivery", clientId: "TEST_1", requestTime: "2022-04-28T12:31:30+08:00", body: '{"a":1.5}', privateKey },
  verifyWorldFirst: { ...pick(vectors.worldfirst[0]), publicKey },
};

/** @param {any} vector */
function pick(vector) {
  const { path, clientId, time, body } = vector;
  return { path, clientId, responseTime: time, body, signature: headerOf(vector) };
}

/** @type {Record<string, (argument: any) => Promise<any>>} */
const functions = { signAlibaba, verifyAlibaba, signWorldFirst, verifyWorldFirst };

/* ---------------------------------------------------------------- vectors */

for (const vector of vectors.alibaba) {
  test(`Alibaba: ${vector.about}`, async () => {
    const { params, secret, signature, content } = vector;
    const signed = await signAlibaba(vector);
    assert.equal(signed.signature, signature);
    assert.ok(content.startsWith(signed.path));
    assert.equal(await verifyAlibaba({ path: signed.path, params, signature, secret }), true);
  });
}

for (const vector of vectors.worldfirst) {
  test(`WorldFirst: ${vector.about}`, async () => {
    const { path, clientId, time, body } = vector;
    const signed = await signWorldFirst({ path, clientId, requestTime: time, body, privateKey });
    assert.deepEqual(signed, {
      headers: { "Client-Id": clientId, "Request-Time": time, Signature: headerOf(vector), "Content-Type": "application/json; charset=UTF-8" },
      body,
    });
    assert.equal(await verifyWorldFirst({ ...pick(vector), publicKey }), true);
  });
}

test("bodyDigest is SHA-256 of the exact bytes", async () => {
  for (const { content, digest } of vectors.digest) {
    assert.equal(await bodyDigest(content), digest);
    assert.equal(await bodyDigest(new TextEncoder().encode(content)), digest);
  }
  assert.notEqual(await bodyDigest('{"a":1}'), await bodyDigest('{"a": 1}'));
});

test("bodyDigest takes a part of a buffer, a Buffer and shared memory", async () => {
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  assert.equal(await bodyDigest(new Uint8Array([120, 97, 98, 99, 120]).subarray(1, 4)), abc);
  assert.equal(await bodyDigest(Buffer.from("abc")), abc);
  const shared = new Uint8Array(new SharedArrayBuffer(3));
  shared.set([97, 98, 99]);
  assert.equal(await bodyDigest(shared), abc);
});

test("the vectors are what OpenSSL makes", { skip: !hasOpenssl && "openssl is not installed" }, () => {
  execFileSync(process.execPath, [fileURLToPath(new URL("vectors/fill.mjs", import.meta.url)), "--check"]);
});

/* ------------------------------------------------- building and reading requests */

test("signAlibaba gives the whole request, and its form body reads back and verifies", async () => {
  const vector = vectors.alibaba[2];
  const signed = await signAlibaba(vector);
  assert.equal(signed.method, "POST");
  assert.equal(signed.url, `https://gw.api.alibaba.com/openapi/${signed.path}`);
  assert.equal(signed.headers["Content-Type"], "application/x-www-form-urlencoded; charset=UTF-8");
  assert.deepEqual(signed.params, { ...vector.params, _aop_signature: vector.signature });
  const received = Object.fromEntries(new URLSearchParams(signed.body));
  assert.deepEqual(received, signed.params);
  assert.equal(await verifyAlibaba({ path: signed.path, params: received, signature: received._aop_signature ?? "", secret: vector.secret }), true);
});

test("another gateway changes the URL only, with or without a slash at its end", async () => {
  const expected = await signAlibaba(good.signAlibaba);
  for (const gateway of ["http://127.0.0.1:8080/openapi", "http://127.0.0.1:8080/openapi/"]) {
    assert.deepEqual(await signAlibaba({ ...good.signAlibaba, gateway }), { ...expected, url: `http://127.0.0.1:8080/openapi/${expected.path}` });
  }
});

test("a signature among the parameters is neither signed nor sent twice", async () => {
  const signed = await signAlibaba({ ...good.signAlibaba, params: { _aop_signature: "old", b: "2", a: "1" } });
  assert.equal(signed.signature, good.verifyAlibaba.signature);
  assert.equal(signed.body, `b=2&a=1&_aop_signature=${signed.signature}`);
});

test("`sign` is a parameter like any other", async () => {
  const signed = await signAlibaba({ ...good.signAlibaba, params: { b: "2", a: "1", sign: "x" } });
  assert.notEqual(signed.signature, good.verifyAlibaba.signature);
});

test("a parameter named __proto__ is signed and sent", async () => {
  const params = Object.fromEntries([["__proto__", "x"]]);
  const signed = await signAlibaba({ ...good.signAlibaba, params });
  assert.match(signed.body, /^__proto__=x&/);
  assert.notEqual(signed.signature, (await signAlibaba({ ...good.signAlibaba, params: {} })).signature);
});

test("both requests arrive over HTTP as they were signed", async () => {
  const requests = await received(async (origin) => {
    const ali = await signAlibaba({ ...vectors.alibaba[2], gateway: `${origin}/openapi` });
    await fetch(ali.url, ali);
    const { path, clientId, time, body } = vectors.worldfirst[1];
    await fetch(origin + path, { method: "POST", ...(await signWorldFirst({ path, clientId, requestTime: time, body, privateKey, keyVersion: 3 })) });
  });
  const [ali, world] = requests;
  const params = Object.fromEntries(new URLSearchParams(ali.body));
  assert.equal(await verifyAlibaba({ path: ali.url.slice("/openapi/".length), params, signature: params._aop_signature ?? "", secret: "test123" }), true);
  assert.match(world.headers.signature, /^algorithm=RSA256,keyVersion=3,signature=[A-Za-z0-9%]+$/);
  const answer = { path: world.url, clientId: world.headers["client-id"], responseTime: world.headers["request-time"], body: world.body, signature: world.headers.signature, publicKey };
  assert.equal(await verifyWorldFirst(answer), true);
});

/** @param {(origin: string) => Promise<void>} send @returns {Promise<any[]>} what a local server got */
async function received(send) {
  /** @type {any[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({ url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
    response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  try {
    await send(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
  } finally {
    server.close();
  }
  return requests;
}

/* -------------------------------------------------------------- tampering */

/** Each replaces fields of a good call; the answer must be `false`, never an error. @type {[string, Record<string, any>][]} */
const forgedAlibaba = [
  ["another path", { path: "param2/1/system/currentTime/1000001" }],
  ["a path with its prefix", { path: "/openapi/param2/1/system/currentTime/1000000" }],
  ["an empty path", { path: "" }],
  ["another value", { params: { b: "2", a: "2" } }],
  ["another name", { params: { b: "2", A: "1" } }],
  ["one parameter less", { params: { b: "2" } }],
  ["one parameter more", { params: { b: "2", a: "1", d: "x" } }],
  ["an unpaired surrogate", { params: { b: "2", a: "1\ud800" } }],
  ["another secret", { secret: "test124" }],
  ["no signature", { signature: "" }],
  ["a signature that is null", { signature: null }],
  ["a signature that is missing", { signature: undefined }],
  ["a signature cut short", { signature: good.verifyAlibaba.signature.slice(0, -2) }],
  ["a longer signature", { signature: `${good.verifyAlibaba.signature}00` }],
  ["one wrong digit", { signature: good.verifyAlibaba.signature.replace(/8$/, "9") }],
  ["no hexadecimal", { signature: "G".repeat(40) }],
  ["white space around", { signature: ` ${good.verifyAlibaba.signature}` }],
  ["a line end after", { signature: `${good.verifyAlibaba.signature}\n` }],
];

for (const [about, change] of forgedAlibaba) {
  test(`verifyAlibaba refuses ${about}`, async () => {
    assert.equal(await verifyAlibaba({ ...good.verifyAlibaba, ...change }), false);
  });
}

test("verifyAlibaba takes small hexadecimal letters too", async () => {
  assert.equal(await verifyAlibaba({ ...good.verifyAlibaba, signature: good.verifyAlibaba.signature.toLowerCase() }), true);
});

const { signature: header, body: signedBody } = good.verifyWorldFirst;
const value = vectors.worldfirst[0].signature;
/** @type {[string, Record<string, any>][]} */
const forgedWorldFirst = [
  ["another path", { path: "/amsin/api/v1/business/worldtrade/other" }],
  ["a path with a line end", { path: `${good.verifyWorldFirst.path}\n` }],
  ["an empty path", { path: "" }],
  ["another client", { clientId: "TEST_5X00000000000001" }],
  ["an empty client", { clientId: "" }],
  ["another time", { responseTime: "2022-04-28T12:31:31+08:00" }],
  ["the same moment written otherwise", { responseTime: "2022-04-28T04:31:30Z" }],
  ["a time of another form", { responseTime: "28/04/2022" }],
  ["no time", { responseTime: "" }],
  ["a time that is null", { responseTime: null }],
  ["another body", { body: signedBody.replace("t-1", "t-2") }],
  ["a body with white space added", { body: `${signedBody} ` }],
  ["an empty body", { body: "" }],
  ["an unpaired surrogate", { body: `${signedBody}\ud800` }],
  ["another key", { publicKey: pem("other.spki") }],
  ["an answer without signature", { body: '{"result":{"resultStatus":"S","resultCode":"SUCCESS"}}', signature: "" }],
  ["a blank signature", { signature: " " }],
  ["a signature that is null", { signature: null }],
  ["a signature that is missing", { signature: undefined }],
  ["a header without its signature", { signature: "algorithm=RSA256,keyVersion=1" }],
  ["an empty signature part", { signature: "algorithm=RSA256,keyVersion=1,signature=" }],
  ["the bare value", { signature: encodeURIComponent(value) }],
  ["another algorithm", { signature: header.replace("RSA256", "ECC224") }],
  ["two signatures", { signature: `${header}, ${header}` }],
  ["a value cut short", { signature: header.slice(0, -12) }],
  ["one wrong letter", { signature: header.replace("signature=L", "signature=M") }],
  ["a broken URL escape", { signature: `${header.slice(0, -1)}%` }],
  ["no base64", { signature: "algorithm=RSA256,keyVersion=1,signature=****" }],
];

for (const [about, change] of forgedWorldFirst) {
  test(`verifyWorldFirst refuses ${about}`, async () => {
    assert.equal(await verifyWorldFirst({ ...good.verifyWorldFirst, ...change }), false);
  });
}

/** A genuine body, and the fields under which the same signed text could pass for another message.
 *  @type {[string, string, (signed: any) => Record<string, string>][]} */
const movedBorders = [
  ["time and body", '{"a":1.5}', ({ responseTime }) => ({ responseTime: `${responseTime}.{"a":1`, body: "5}" })],
  ["client and time", '{"a":"1.2023-01-01T00:00:00Z.x"}', ({ clientId, responseTime }) => ({ clientId: `${clientId}.${responseTime}.{"a":"1`, responseTime: "2023-01-01T00:00:00Z", body: 'x"}' })],
  ["path and client", '{"a":\n1.2023-01-01T00:00:00Z.x}', ({ path, clientId, responseTime }) => ({ path: `${path}\n${clientId}.${responseTime}.{"a":`, clientId: "1", responseTime: "2023-01-01T00:00:00Z", body: "x}" })],
];

for (const [about, body, moved] of movedBorders) {
  test(`the border between ${about} cannot be moved`, async () => {
    const { headers } = await signWorldFirst({ ...good.signWorldFirst, body });
    const { path, clientId, requestTime } = good.signWorldFirst;
    const answer = { path, clientId, responseTime: requestTime, body, signature: headers.Signature ?? "", publicKey };
    assert.equal(await verifyWorldFirst(answer), true);
    const forged = { ...answer, ...moved(answer) };
    assert.equal(signedText(forged), signedText(answer));
    assert.equal(await verifyWorldFirst(forged), false);
  });
}

/** @param {{ path: string, clientId: string, responseTime: string, body: string }} message */
const signedText = ({ path, clientId, responseTime, body }) => `POST ${path}\n${clientId}.${responseTime}.${body}`;

test("an unpaired surrogate does not pass for the U+FFFD that it would be encoded as", async () => {
  const { headers } = await signWorldFirst({ ...good.signWorldFirst, body: "\ufffd" });
  const { path, clientId, requestTime } = good.signWorldFirst;
  const answer = { path, clientId, responseTime: requestTime, signature: headers.Signature ?? "", publicKey };
  assert.equal(await verifyWorldFirst({ ...answer, body: "\ufffd" }), true);
  assert.equal(await verifyWorldFirst({ ...answer, body: "\ud800" }), false);
  const signed = await signAlibaba({ ...good.signAlibaba, params: { a: "\ufffd" } });
  const request = { path: signed.path, signature: signed.signature, secret: good.signAlibaba.secret };
  assert.equal(await verifyAlibaba({ ...request, params: { a: "\ufffd" } }), true);
  assert.equal(await verifyAlibaba({ ...request, params: { a: "\ud800" } }), false);
});

/** @type {[string, string][]} */
const readable = [
  ["spaces after the commas", header.replaceAll(",", ", ")],
  ["another order of the parts", `signature=${encodeURIComponent(value)}, keyVersion=1, algorithm=RSA256`],
  ["capitals otherwise", header.replace("algorithm=RSA256,keyVersion", "Algorithm=rsa256,keyversion")],
  ["no key version and algorithm, which have defaults", `signature=${encodeURIComponent(value)}`],
  ["base64 without URL-encoding", `algorithm=RSA256,keyVersion=1,signature=${value}`],
  ["a part of the future", `${header},x=y`],
];

for (const [about, signature] of readable) {
  test(`a signature header may have ${about}`, async () => {
    assert.equal(await verifyWorldFirst({ ...good.verifyWorldFirst, signature }), true);
  });
}

test("an answer with its time in milliseconds verifies", { skip: !hasOpenssl && "openssl is not installed" }, async () => {
  const keyFile = fileURLToPath(new URL("vectors/keys/test-only-rsa.pkcs8.pem", import.meta.url));
  const signature = execFileSync("openssl", ["dgst", "-sha256", "-sign", keyFile], { input: "POST /x\nTEST_1.1685599933871.{}" }).toString("base64");
  const answer = { path: "/x", clientId: "TEST_1", responseTime: "1685599933871", body: "{}", signature: headerOf({ signature }), publicKey };
  assert.equal(await verifyWorldFirst(answer), true);
});

/* -------------------------------------------------------------- wrong use */

/** Function, fields to replace, and what the TypeError must say. @type {[string, Record<string, any>, RegExp][]} */
const wrongUse = [
  ["signAlibaba", { version: 1 }, /`version` is a number: give a string/],
  ["signAlibaba", { version: "" }, /`version` is empty: only letters/],
  ["signAlibaba", { namespace: undefined }, /`namespace` is undefined/],
  ["signAlibaba", { namespace: "a/b" }, /`namespace` is `a\/b`: only letters/],
  ["signAlibaba", { namespace: ".." }, /`namespace` is `\.\.`/],
  ["signAlibaba", { name: "a\r\nb" }, /`name` is `a\\r\\nb`/],
  ["signAlibaba", { name: "查询" }, /`name` is `查询`/],
  ["signAlibaba", { appKey: 1000000 }, /`appKey` is a number/],
  ["signAlibaba", { appKey: "1 0" }, /`appKey` is a text of 3 characters/],
  ["signAlibaba", { params: undefined }, /`params` is undefined: give an object/],
  ["signAlibaba", { params: null }, /`params` is null/],
  ["signAlibaba", { params: [["a", "1"]] }, /`params` is an array/],
  ["signAlibaba", { params: new URLSearchParams("a=1") }, /`params` is a list or map: give an object .*Object\.fromEntries/],
  ["signAlibaba", { params: new Map([["a", "1"]]) }, /`params` is a list or map/],
  ["signAlibaba", { params: { a: 1 } }, /`params\.a` is a number: give the string that is sent/],
  ["signAlibaba", { params: { a: { b: 1 } } }, /`params\.a` is an object/],
  ["signAlibaba", { params: { "": "1" } }, /`params` has a parameter without a name/],
  ["signAlibaba", { params: { a: "\udc00" } }, /`params\.a` holds an unpaired surrogate/],
  ["signAlibaba", { params: { "a\ud83d": "\ude00" } }, /`params` holds an unpaired surrogate/],
  ["signAlibaba", { secret: undefined }, /`secret` is undefined: give the app's secret/],
  ["signAlibaba", { secret: "" }, /`secret` is empty/],
  ["signAlibaba", { secret: "test123\n" }, /`secret` has white space at its start or end/],
  ["signAlibaba", { secret: "\ud800" }, /`secret` holds an unpaired surrogate/],
  ["signAlibaba", { gateway: "gw.api.alibaba.com" }, /`gateway` is no http\(s\) URL/],
  ["signAlibaba", { gateway: "https://x/?a=1" }, /`gateway` is no http\(s\) URL without query/],
  ["signAlibaba", { gateway: 1 }, /`gateway` is a number/],
  ["verifyAlibaba", { path: undefined }, /`path` is undefined/],
  ["verifyAlibaba", { params: "a=1" }, /`params` is a string/],
  ["verifyAlibaba", { params: { a: ["1", "2"] } }, /`params\.a` is an array/],
  ["verifyAlibaba", { signature: 1 }, /`signature` is a number/],
  ["verifyAlibaba", { secret: "" }, /`secret` is empty/],
  ["signWorldFirst", { path: undefined }, /`path` is undefined/],
  ["signWorldFirst", { path: "" }, /`path` is not the path of a URL/],
  ["signWorldFirst", { path: "https://open-sea.worldfirst.com/x" }, /`path` is not the path of a URL: give it without the host/],
  ["signWorldFirst", { path: "/a\nb" }, /`path` is not/],
  ["signWorldFirst", { path: "/a b" }, /`path` is not/],
  ["signWorldFirst", { path: "/a#b" }, /`path` is not/],
  ["signWorldFirst", { path: "/发货" }, /`path` is not .*URL-encoded/],
  ["signWorldFirst", { clientId: undefined }, /`clientId` is undefined/],
  ["signWorldFirst", { clientId: "" }, /`clientId` is empty or has other characters/],
  ["signWorldFirst", { clientId: "A\r\nX-Other: 1" }, /`clientId` is empty or has other characters/],
  ["signWorldFirst", { body: { a: 1 } }, /`body` is an object: give the exact text/],
  ["signWorldFirst", { body: undefined }, /`body` is undefined/],
  ["signWorldFirst", { body: "\ud800" }, /`body` holds an unpaired surrogate/],
  ["signWorldFirst", { keyVersion: 0 }, /`keyVersion` is `0`: give a whole number from 1/],
  ["signWorldFirst", { keyVersion: 1.5 }, /`keyVersion` is `1\.5`/],
  ["signWorldFirst", { keyVersion: "1" }, /`keyVersion` is a string/],
  ["signWorldFirst", { keyVersion: "1\r\nX: 1" }, /`keyVersion` is a string/],
  ["verifyWorldFirst", { path: 1 }, /`path` is a number/],
  ["verifyWorldFirst", { clientId: undefined }, /`clientId` is undefined/],
  ["verifyWorldFirst", { responseTime: 1685599933871 }, /`responseTime` is a number/],
  ["verifyWorldFirst", { body: Buffer.from("{}") }, /`body` is an object/],
  ["verifyWorldFirst", { signature: 1 }, /`signature` is a number/],
  ...keysOfTheWrongKind(),
];

/** @returns {[string, Record<string, any>, RegExp][]} */
function keysOfTheWrongKind() {
  /** @type {[any, RegExp][]} */
  const forSigning = [
    [undefined, /`privateKey` is undefined: give PEM text, `-----BEGIN PRIVATE KEY-----`/],
    [Buffer.from(privateKey), /`privateKey` is an object: give PEM text/],
    ["", /`privateKey` is no PEM text/],
    [privateKey.replace(/-----[^-]+-----/g, ""), /`privateKey` is no PEM text: .*add these two lines around bare base64/],
    [pem("rsa.pkcs1"), /`privateKey` is PKCS #1: convert it to PKCS #8 with `openssl pkcs8 -topk8/],
    [pem("rsa.pkcs1-encrypted"), /`privateKey` is PKCS #1: convert it/],
    [pem("rsa.pkcs8-encrypted"), /`privateKey` is encrypted: decrypt it with `openssl pkcs8/],
    [pem("ec.sec1"), /`privateKey` is an elliptic curve key: RSA256 needs an RSA key/],
    [pem("ec.pkcs8"), /`privateKey` holds no RSA key in PKCS #8 form: RSA256 needs/],
    [privateKey.replaceAll("PRIVATE KEY", "OPENSSH PRIVATE KEY"), /`privateKey` is in OpenSSH's own form: .*ssh-keygen/],
    [privateKey.replaceAll("PRIVATE KEY", "DSA PRIVATE KEY"), /`privateKey` is of another kind/],
    [publicKey, /`privateKey` is public: signing needs your private key/],
    [pem("rsa.certificate"), /`privateKey` is public/],
    [pem("rsa.pkcs1").replaceAll("RSA PRIVATE", "PRIVATE"), /`privateKey` holds no RSA key in PKCS #8 form/],
    [privateKey.replaceAll("\n", "\\n"), /`privateKey` is no base64 .*: write real line breaks instead of \\n/],
    [privateKey.replace(/\n.{8}/, "\n****"), /`privateKey` is no base64/],
    [privateKey.replace(/(\n.{64}){4}\n.*\n-----END/, "\n-----END"), /`privateKey` is damaged or cut short/],
    [privateKey.replace(/\n.{64}(?=\n[^\n]+\n-----END)/, ""), /`privateKey` is damaged or cut short/],
  ];
  /** @type {[any, RegExp][]} */
  const forVerifying = [
    [null, /`publicKey` is null: give PEM text, `-----BEGIN PUBLIC KEY-----`/],
    ["MIIB", /`publicKey` is no PEM text/],
    [pem("rsa.public-pkcs1"), /`publicKey` is PKCS #1: convert it to SPKI with `openssl rsa/],
    [pem("rsa.certificate"), /`publicKey` is a certificate: take its key out with `openssl x509/],
    [pem("ec.spki"), /`publicKey` holds no RSA key in SPKI form/],
    [privateKey, /`publicKey` is private: verifying needs the public key/],
    [pem("rsa.pkcs1"), /`publicKey` is private/],
    [publicKey.replace(/\n.{64}(?=\n[^\n]+\n-----END)/, ""), /`publicKey` is damaged or cut short/],
  ];
  return [
    ...forSigning.map(([key, expected]) => /** @type {[string, any, RegExp]} */ (["signWorldFirst", { privateKey: key }, expected])),
    ...forVerifying.map(([key, expected]) => /** @type {[string, any, RegExp]} */ (["verifyWorldFirst", { publicKey: key }, expected])),
  ];
}

test("wrong use rejects with a TypeError that names the argument and what is accepted", async () => {
  const failures = [];
  for (const [name, change, expected] of wrongUse) {
    const said = await errorOf(name, change);
    if (!(said instanceof TypeError && expected.test(said.message))) failures.push({ name, change: inspect(change).slice(0, 80), expected, said });
  }
  assert.deepEqual(failures, []);
});

test("no argument at all is wrong use", async () => {
  for (const call of Object.values(functions)) {
    for (const nothing of [undefined, null, "x", []]) await assert.rejects(call(nothing), { name: "TypeError", message: /: give an object$/ });
  }
  for (const nothing of [undefined, null, 1, {}, new ArrayBuffer(1), new Uint16Array(1), new DataView(new ArrayBuffer(1))]) {
    await assert.rejects(bodyDigest(/** @type {any} */ (nothing)), { name: "TypeError", message: /^`body` is .*: give the exact text or bytes/ });
  }
  await assert.rejects(bodyDigest("\ud800"), { name: "TypeError", message: /unpaired surrogate/ });
});

test("a request time is ISO 8601 with an offset, of a moment that exists", async () => {
  const times = ["2022-04-28T12:31:30+08:00", "2022-04-28T12:31:30Z", "2022-04-28T12:31:30.1Z", "2024-02-29T00:00:00.123-14:00"];
  for (const requestTime of times) assert.equal((await signWorldFirst({ ...good.signWorldFirst, requestTime })).headers["Request-Time"], requestTime);
  const others = [
    "", " ", "now()", "1685599933871", "2022-04-28 12:31:30", "2022-04-28T12:31:30", "2022-04-28T12:31:30+0800", "2022-04-28t12:31:30z", "2022-04-28T12:31+08:00",
    "2022/04/28T12:31:30Z", "20220428T123130Z", "Thu, 28 Apr 2022 12:31:30 GMT", "2023-02-29T00:00:00Z", "2022-04-31T00:00:00Z", "2022-13-01T00:00:00Z", "2022-04-28T24:00:00Z", "2022-04-28T12:60:00Z",
    "2022-04-28T12:31:60Z", "2022-04-28T12:31:30+14:01", "2022-04-28T12:31:30+08:60", "2022-04-28T12:31:30Z\r\nX: 1", "2022-04-28T12:31:30Z\n", " 2022-04-28T12:31:30Z", "２022-04-28T12:31:30Z",
  ];
  for (const requestTime of others) {
    await assert.rejects(signWorldFirst({ ...good.signWorldFirst, requestTime }), { name: "TypeError", message: /^`requestTime` is .+: give ISO 8601 with an offset, .*`2022-04-28T12:31:30\+08:00`$/s });
  }
  for (const requestTime of [undefined, 1685599933871, new Date()]) {
    await assert.rejects(signWorldFirst({ ...good.signWorldFirst, requestTime: /** @type {any} */ (requestTime) }), { name: "TypeError", message: /^`requestTime` is .*`2022-04-28T12:31:30\+08:00`$/ });
  }
});

test("PEM text may have CRLF, no line breaks, and other text around it", async () => {
  const expected = await signWorldFirst(good.signWorldFirst);
  const crlf = privateKey.replaceAll("\n", "\r\n");
  const oneLine = privateKey.replaceAll("\n", " ");
  const amid = `Bag Attributes\n    localKeyID: 01\n${pem("rsa.certificate")}${privateKey}\n`;
  for (const key of [crlf, oneLine, amid, privateKey.trim()]) assert.deepEqual(await signWorldFirst({ ...good.signWorldFirst, privateKey: key }), expected);
});

/* ------------------------------------------ the commands that the errors name */

/** @type {[string, string, Record<string, string>][]} */
const conversions = [
  ["signWorldFirst", "rsa.pkcs1", { passin: "" }],
  ["signWorldFirst", "rsa.pkcs1-encrypted", { passin: "pass:test" }],
  ["signWorldFirst", "rsa.pkcs8-encrypted", { passin: "pass:test" }],
  ["verifyWorldFirst", "rsa.public-pkcs1", { passin: "" }],
  ["verifyWorldFirst", "rsa.certificate", { passin: "" }],
];

for (const [name, key, { passin }] of conversions) {
  test(`the command named for ${key} gives a key that works`, { skip: !hasOpenssl && "openssl is not installed" }, async () => {
    const argument = name === "signWorldFirst" ? "privateKey" : "publicKey";
    const command = /`openssl ([^`]+)`/.exec((await errorOf(name, { [argument]: pem(key) }))?.message ?? "")?.[1]?.split(" ") ?? [];
    const folder = mkdtempSync(join(tmpdir(), "signing-"));
    try {
      writeFileSync(join(folder, "key.pem"), pem(key));
      execFileSync("openssl", passin ? [...command, "-passin", passin] : command, { cwd: folder, stdio: "pipe" });
      const converted = readFileSync(join(folder, command[command.indexOf("-out") + 1] ?? ""), "utf8");
      const call = functions[name];
      const input = good[/** @type {"signWorldFirst"} */ (name)];
      assert.deepEqual(await call?.({ ...input, [argument]: converted }), await call?.(input));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/* ---------------------------------------------------------------- secrecy */

/**
 * @param {string} name
 * @param {Record<string, any>} change
 * @returns {Promise<Error | undefined>}
 */
async function errorOf(name, change) {
  try {
    await functions[name]?.({ ...good[/** @type {keyof typeof good} */ (name)], ...change });
  } catch (error) {
    return /** @type {Error} */ (error);
  }
  return undefined;
}

/** Everything an error may end up as in a log. @param {any} error @returns {string} */
function everythingOf(error) {
  const own = Object.getOwnPropertyNames(error).map((name) => String(error[name]));
  return [String(error), error.stack, JSON.stringify(error), inspect(error, { showHidden: true, depth: Infinity }), ...own, error.cause && everythingOf(error.cause)].join("\n");
}

test("no error holds a secret, a token or a line of a key, wherever it was put", async () => {
  const secret = "S3cr3t-Of-The-App";
  const word = "S3cr3tOfLettersAlone"; // could pass for a parameter's name
  const token = "t0ken-T0KEN-t0ken";
  const lines = ["rsa.pkcs8", "rsa.pkcs1", "rsa.pkcs1-encrypted", "rsa.pkcs8-encrypted", "ec.pkcs8", "ec.sec1"].flatMap((name) => pem(name).split("\n").filter((line) => line.length >= 16 && !line.startsWith("-----")));
  const hidden = [secret, word, token, ...lines];
  /** @type {[string, Record<string, any>][]} */
  const swapped = [
    ...["version", "namespace", "name", "appKey", "params", "gateway"].flatMap((field) => [secret, ` ${secret}/`, { [secret]: 1 }, { [`${secret}/ü`]: "\ud800" }].map((value) => /** @type {[string, any]} */ (["signAlibaba", { secret, [field]: value }]))),
    ["signAlibaba", { secret: `${secret}\n` }],
    ["signAlibaba", { secret: { secret } }],
    ["signAlibaba", { secret: word, params: { [word]: 1 } }],
    ["signAlibaba", { secret: [secret] }],
    ["signAlibaba", { secret: `${secret}\ud800` }],
    ["signAlibaba", { secret: "1000000", appKey: `${secret} ` }],
    ["signAlibaba", { params: { access_token: `${token}\ud800` } }],
    ["signAlibaba", { params: { access_token: [token] } }],
    ["verifyAlibaba", { secret, path: { secret } }],
    ["verifyAlibaba", { secret, params: [secret] }],
    ["verifyAlibaba", { secret, params: { [secret]: 1 } }],
    ["verifyAlibaba", { secret, signature: { secret } }],
    ["verifyAlibaba", { secret: ` ${secret}` }],
    ...["path", "clientId", "requestTime", "body", "keyVersion"].flatMap((field) => [privateKey, { privateKey }, `${privateKey.slice(28, 60)}\ud800`].map((value) => /** @type {[string, any]} */ (["signWorldFirst", { [field]: value }]))),
    ...["path", "clientId", "responseTime", "body", "signature"].map((field) => /** @type {[string, any]} */ (["verifyWorldFirst", { [field]: { privateKey } }])),
    ...wrongUse.map(([name, change]) => /** @type {[string, any]} */ ([name, change])),
  ];
  let errors = 0;
  for (const [name, change] of swapped) {
    const error = await errorOf(name, change);
    if (!error) continue;
    errors += 1;
    const said = everythingOf(error);
    for (const text of hidden) assert.ok(!said.includes(text), `${name} tells ${text} in ${error.message}`);
  }
  assert.ok(errors > wrongUse.length + 20, `only ${errors} errors were looked at`);
});

test("nothing is logged, and nothing given back holds the secret or the key", async (t) => {
  const methods = /** @type {const} */ (["log", "info", "debug", "warn", "error", "trace", "dir"]).map((name) => t.mock.method(console, name));
  const signed = [await signAlibaba({ ...good.signAlibaba, secret: "S3cr3t-Of-The-App" }), await signWorldFirst(good.signWorldFirst)];
  for (const [name, change] of wrongUse) await errorOf(name, change);
  assert.deepEqual(methods.map(({ mock }) => mock.callCount()), methods.map(() => 0));
  const text = inspect(signed, { depth: Infinity, showHidden: true });
  assert.ok(!text.includes("S3cr3t-Of-The-App"));
  assert.ok(privateKey.split("\n").every((line) => line === "" || !text.includes(line)));
});

for (const method of /** @type {const} */ (["importKey", "sign"])) {
  test(`what an engine puts into its own error of ${method} is not handed on`, async (t) => {
    t.mock.method(globalThis.crypto.subtle, method, () => Promise.reject(new Error(`bad key ${privateKey}`)));
    const error = await errorOf("signWorldFirst", {});
    assert.match(error?.message ?? "", /`privateKey` is damaged/);
    assert.ok(!everythingOf(error).includes(privateKey.split("\n")[1] ?? "-"));
  });
}

/* --------------------------------------------------------------- platform */

test("the entry needs nothing but the web platform", () => {
  const folder = new URL("../src/signing/", import.meta.url);
  const files = [new URL("../src/signing.js", import.meta.url), ...readdirSync(folder).map((name) => new URL(name, folder))];
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    const imported = [...source.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, specifier = ""]) => specifier);
    assert.deepEqual(imported.filter((specifier) => !/^\.\.?\//.test(specifier)), [], file.pathname);
    assert.doesNotMatch(source, /\b(?:Buffer|process|require)\b[.(]/, file.pathname);
  }
});

test("without WebCrypto the error says what is needed", async (t) => {
  const crypto = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  Object.defineProperty(globalThis, "crypto", { value: undefined, configurable: true });
  t.after(() => Object.defineProperty(globalThis, "crypto", crypto ?? {}));
  for (const [name, argument] of Object.entries(good)) await assert.rejects(Promise.resolve(functions[name]?.(argument)), /`crypto\.subtle` is missing: it needs Node 20/);
  await assert.rejects(bodyDigest("x"), /`crypto\.subtle` is missing/);
});
