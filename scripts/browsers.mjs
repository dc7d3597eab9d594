// The browsers that the page is tested in; CHROMIUM and FIREFOX name other ones.
import { existsSync } from 'node:fs';

/** @typedef {{ name: string, package: string, paths: (string | undefined)[] }} Browser */

/** @type {Browser} */
export const CHROMIUM = { name: 'Chromium', package: 'chromium', paths: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] };
/** @type {Browser} */
export const FIREFOX = { name: 'Firefox', package: 'firefox-esr', paths: [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'] };

/** @param {Browser} browser */
export function fileOf({ paths }) {
  return paths.find((path) => path && existsSync(path));
}

/** What to do where there is none. @param {Browser} browser */
export function remedy(browser) {
  return `install it (apt-get install ${browser.package}), or name it in ${browser.name.toUpperCase()}`;
}
