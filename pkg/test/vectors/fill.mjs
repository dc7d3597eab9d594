// Fills signatures and digests of signing.json with what OpenSSL makes of each hand-written `content`:
//   openssl dgst -sha1 -mac HMAC -macopt hexkey:<secret>                   (Alibaba)
//   openssl dgst -sha256 -sign keys/test-only-rsa.pkcs8.pem | base64       (WorldFirst)
//   openssl dgst -sha256                                                   (digests)
// Run `bash make.sh && node fill.mjs`; with `--check` nothing is written and a difference fails.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = new URL("signing.json", import.meta.url);
const key = fileURLToPath(new URL("keys/test-only-rsa.pkcs8.pem", import.meta.url));
const before = readFileSync(file, "utf8");
const { alibaba, worldfirst, digest } = JSON.parse(before);

const dgst = (options, content) => execFileSync("openssl", ["dgst", "-binary", ...options], { input: content });
const hmac = ({ secret, content }) => dgst(["-sha1", "-mac", "HMAC", "-macopt", `hexkey:${Buffer.from(secret).toString("hex")}`], content);

// In the file's order, so that the hand-written layout can stay and only the values change.
const made = [
  ...alibaba.map((vector) => hmac(vector).toString("hex").toUpperCase()),
  ...worldfirst.map(({ content }) => dgst(["-sha256", "-sign", key], content).toString("base64")),
  ...digest.map(({ content }) => dgst(["-sha256"], content).toString("hex")),
];
const after = before.replace(/("(?:signature|digest)": )"[^"]*"/g, (_, name) => `${name}"${made.shift()}"`);

if (!process.argv.includes("--check")) writeFileSync(file, after);
else if (after !== before) throw new Error("signing.json differs from what OpenSSL makes: run `node fill.mjs`");
