// The engine's compiled form where code may not be compiled from bytes: workerd compiles the imported file when it
// deploys. The build puts this module in the place of module.js when it makes dist/workerd.js.

import module from '../dist/freight_preflight.wasm';

/** @returns {WebAssembly.Module} */
export function compile() {
  return module;
}
