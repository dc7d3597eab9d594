// npm run build: everything that the package needs besides its own sources.
import { buildProduct } from './product.mjs';
import { fail, say } from './progress.mjs';

await buildProduct().catch(fail);
say('pkg/dist is up to date');
