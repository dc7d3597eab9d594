// The engine's compiled form, from the bytes inlined in the package: no file to locate, nothing to fetch.

import { wasmBytes } from '../dist/wasm.js';

/** @returns {WebAssembly.Module} */
export function compile() {
  return new WebAssembly.Module(wasmBytes());
}
