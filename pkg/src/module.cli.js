// How the command line, bundled into pkg/dist/cli, compiles the engine: from the file, which needs no decoding.

import { readFileSync } from 'node:fs';

export function compile() {
  return new WebAssembly.Module(readFileSync(new URL('../freight_preflight.wasm', import.meta.url)));
}
