// The platform's own cryptography; looked up at each call, so that importing the entry never fails.

/** @returns {SubtleCrypto} */
export function subtle() {
  const found = globalThis.crypto?.subtle;
  if (found) return found;
  throw new Error("`crypto.subtle` is missing: it needs Node 20 or newer, or a page served over https or from localhost");
}
