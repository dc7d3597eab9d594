// npm run build: everything that the package needs besides its own sources, and the demo page as a static folder.
import { buildPage } from './page.mjs';
import { buildProduct } from './product.mjs';
import { fail, say } from './progress.mjs';

await buildProduct().catch(fail);
await buildPage().catch(fail);
say('pkg/dist and www/dist are up to date');
