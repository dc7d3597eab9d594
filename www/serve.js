// Serves the built page as any static server would, with the policy that a careful one adds.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { policy } from './policy.js';

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/**
 * @param {string} folder
 * @param {number} port 0 for any that is free
 * @param {string} [base] the path that the page is served under
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve(folder, port, base = '/') {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://page').pathname);
    const file = path.startsWith(base) ? fileAt(folder, path.slice(base.length)) : undefined;
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
      const close = () => new Promise((done) => (server.close(() => done(undefined)), server.closeAllConnections()));
      resolve({ address: `http://localhost:${bound}${base}`, close: /** @type {() => Promise<void>} */ (close) });
    });
  });
}

/** Nothing outside the folder. @param {string} folder @param {string} path */
function fileAt(folder, path) {
  const file = normalize(join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder + sep))) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
