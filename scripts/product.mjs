// All that has to be there before the package can run: dependencies, the wasm module, pkg/dist.
import { installDependencies } from './dependencies.mjs';
import { buildPackage } from './package.mjs';
import { buildWasm } from './wasm.mjs';

/** Sets up and builds what is missing or out of date; does nothing, in a fraction of a second, when all is current. */
export async function buildProduct() {
  await installDependencies();
  await buildWasm();
  await buildPackage();
}
