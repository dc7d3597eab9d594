// Starts a browser and opens the built page in it, in tests that fail for whatever the page does wrong on the way.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, firefox } from 'playwright-core';
import { CHROMIUM, FIREFOX, fileOf, remedy } from '../../scripts/browsers.mjs';
import { serve } from '../serve.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContextOptions} PageOptions */

const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = process.env.PAGE_DIST || local('../dist');
export const screenshots = local('../screenshots');

const unbuilt = existsSync(dist) ? undefined : 'the page is not built: npm run build';

/**
 * @typedef {object} Kind of browser
 * @property {string} [prefix] of the names of its tests
 * @property {string | undefined} missing what keeps the tests from running, if anything does
 * @property {() => Promise<import('playwright-core').Browser>} launch
 * @property {PageOptions} options of every page
 */

const chromiumFile = fileOf(CHROMIUM);
const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** @type {Kind} */
const ofChromium = {
  missing: chromiumFile ? unbuilt : `no Chromium: ${remedy(CHROMIUM)}`,
  launch: () => chromium.launch({ executablePath: chromiumFile, args: chromiumArgs }),
  options: {},
};

const firefoxFile = fileOf(FIREFOX);
/** @type {Kind} */
const ofFirefox = {
  prefix: 'Firefox: ',
  missing: firefoxFile ? unbuilt : `no Firefox: ${remedy(FIREFOX)}`,
  launch: () => firefox.launch({ channel: 'moz-firefox', executablePath: firefoxFile }),
  // Firefox as it comes is driven by WebDriver BiDi, which has no such emulation yet.
  options: { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null },
};

export const inChromium = () => pagesIn(ofChromium);
export const inFirefox = () => pagesIn(ofFirefox);

/**
 * The ways to a page for one file of tests, which share a browser. The page is served under a path that is not the root:
 * it has to work from any.
 * @param {Kind} kind
 */
function pagesIn({ prefix = '', missing, launch, options: always }) {
  let server;
  let browser;
  before(async () => {
    if (missing) return;
    mkdirSync(screenshots, { recursive: true });
    server = await serve(dist, 0, '/some/path/');
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /**
   * Takes the steps in a new page with an empty profile, and fails if anything was wrong on the way.
   * @template T
   * @param {string} hash
   * @param {(page: Page, faults: string[]) => Promise<T>} steps
   * @param {PageOptions} [options]
   */
  async function visit(hash, steps, options) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...always, ...options });
    const page = await context.newPage();
    const faults = faultsOf(page, server.address);
    await page.goto(server.address + hash);
    await page.locator('main > div').waitFor();
    const outcome = await steps(page, faults);
    assert.deepEqual(faults, []);
    await context.close();
    return outcome;
  }

  /** @param {string} name @param {() => Promise<void>} work */
  const browserTest = (name, work) => test(prefix + name, { skip: missing }, work);
  /** A test of one page. @param {string} name @param {Parameters<typeof visit>} visited */
  const check = (name, ...visited) => browserTest(name, () => visit(...visited));
  return { check, browserTest, visit };
}

/**
 * Collects what nobody wants to see: errors, and requests to other hosts.
 * @param {Page} page
 * @param {string} address
 */
function faultsOf(page, address) {
  /** @type {string[]} */
  const faults = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.context().on('request', (request) => {
    const own = request.url().startsWith(address) || request.url().startsWith(`blob:${new URL(address).origin}/`);
    if (!own) faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** Types over all that stands in the editor, as a person does. @param {Page} page @param {string} text */
export async function type(page, text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}
