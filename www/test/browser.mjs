// Starts the browser and opens the built page in it; whatever the page does wrong on the way is collected.
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, firefox } from 'playwright-core';
import { serve } from '../serve.js';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));
export const dist = process.env.PAGE_DIST || local('../dist');
export const screenshots = local('../screenshots');

export const browserFile = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
/** What keeps the tests from running, if anything does. */
export const missing = !browserFile ? 'no Chromium: install it (apt-get install chromium) or name it in CHROMIUM' : !existsSync(dist) ? 'the page is not built: npm run build' : undefined;

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const firefoxFile = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));
export const missingFirefox = !firefoxFile ? 'no Firefox: install it (apt-get install firefox-esr) or name it in FIREFOX' : missing?.includes('not built') ? missing : undefined;
/** Firefox as it comes is driven by WebDriver BiDi, which has no such emulation yet. */
const asItComes = { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };

/** The page is served under a path that is not the root: it has to work from any. */
export async function start() {
  mkdirSync(screenshots, { recursive: true });
  const server = await serve(dist, 0, '/some/path/');
  const browser = await chromium.launch({ executablePath: browserFile, args });
  return { server, browser, stop: () => browser.close().then(() => server.close()) };
}

/** The same in Firefox. */
export async function startFirefox() {
  mkdirSync(screenshots, { recursive: true });
  const server = await serve(dist, 0, '/some/path/');
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: firefoxFile });
  return { server, browser, options: asItComes, stop: () => browser.close().then(() => server.close()) };
}

/**
 * A new page with an empty profile. `faults` collects what nobody wants to see: errors, and requests to other hosts.
 * @param {{ server: { address: string }, browser: import('playwright-core').Browser, options?: import('playwright-core').BrowserContextOptions }} running
 * @param {string} hash
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function open({ server, browser, options: always }, hash, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...always, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`));
  context.on('request', (request) => {
    const own = request.url().startsWith(server.address) || request.url().startsWith(`blob:${new URL(server.address).origin}/`);
    if (!own) faults.push(`request: ${request.url()}`);
  });
  await page.goto(server.address + hash);
  await page.locator('main > div').waitFor();
  return { page, context, faults };
}

/** Types over all that stands in the editor, as a person does. @param {import('playwright-core').Page} page @param {string} text */
export async function type(page, text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}
