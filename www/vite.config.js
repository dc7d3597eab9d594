// The page as a static folder that works from any path, and offline once it has been open.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { policy } from './policy.js';

/** @param {string} path */
const local = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './',
  // The package is a folder beside this one.
  server: { fs: { allow: ['..'] } },
  build: {
    target: 'es2022',
    // The policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'editor', test: /@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt/ }, { name: 'freight-preflight', test: /[\\/]pkg[\\/]/ }, { name: 'samples', test: /[\\/]samples[\\/]/ }] } },
    },
  },
  worker: { format: 'es' },
  plugins: [policyInPage(), offlineWorker()],
});

/** The policy also where a server sends no headers of its own. Not while developing: Vite's client needs inline styles.
 * @returns {import('vite').Plugin} */
function policyInPage() {
  return {
    name: 'policy in the page',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
  };
}

/** A service worker that knows every file of the page.
 * @returns {import('vite').Plugin} */
function offlineWorker() {
  return {
    name: 'offline worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle).filter((file) => file !== 'index.html');
        const version = createHash('sha256').update(files.join()).update(readFileSync(local('index.html'))).digest('hex').slice(0, 12);
        const head = `self.page = ${JSON.stringify({ version, files: ['./', 'icon.svg', ...files] })};\n`;
        this.emitFile({ type: 'asset', fileName: 'offline.js', source: head + readFileSync(local('src/offline.js'), 'utf8') });
      },
    },
  };
}
