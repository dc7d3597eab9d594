// Entry "freight-preflight/signing": signatures of both platforms, all of it on WebCrypto, so the same in browsers,
// Node, Deno, Bun and workers. Nothing runs at import. Secrets and keys stay in the call: they are in no error.
export { signAlibaba, verifyAlibaba } from "./signing/alibaba.js";
export { signWorldFirst, verifyWorldFirst } from "./signing/worldfirst.js";
export { bodyDigest } from "./signing/digest.js";
