// npm run demo: builds the package and the page, serves the page on this machine, and prints its address.
//   PORT=8080 npm run demo   at that port; without it at 4173, or at a free one if that is taken
import { pageFolder, buildPage } from './page.mjs';
import { buildProduct } from './product.mjs';
import { fail } from './progress.mjs';
import { serve } from '../www/serve.js';

const USUAL_PORT = 4173;

await buildProduct().catch(fail);
await buildPage().catch(fail);
const { address } = await listen().catch(fail);
console.log(`the page is at ${address} (end it with Ctrl+C)`);

function listen() {
  if (process.env.PORT) return serve(pageFolder, Number(process.env.PORT));
  return serve(pageFolder, USUAL_PORT).catch(() => serve(pageFolder, 0));
}
