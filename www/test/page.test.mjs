// Every view in both languages, by day and by night, wide and narrow: nothing breaks, nothing is out of reach.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inChromium, screenshots, type } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = ['text', 'form', 'prepare', 'codes', 'file'];
const unknownAnswer = 'valid-unknown';
const looks = [
  { name: 'en-light', lang: 'en', options: { colorScheme: 'light' } },
  { name: 'zh-dark', lang: 'zh-CN', options: { colorScheme: 'dark' } },
  { name: 'zh-narrow', lang: 'zh-CN', options: { colorScheme: 'light', viewport: { width: 360, height: 740 } } },
  { name: 'en-narrow-dark', lang: 'en', options: { colorScheme: 'dark', viewport: { width: 360, height: 740 } } },
];

const { check, browserTest, visit } = inChromium();

/** Brings a view to where there is something to see. */
const prepared = {
  codes: (page) => page.getByRole('button', { name: unknownAnswer, exact: true }).click(),
  prepare: (page) => page.locator('#sample-prepare').selectOption('valid-with-warnings'),
  file: async (page) => {
    await page.locator('.settings .row button').nth(1).click();
    await page.locator('.charts table').first().waitFor();
    await page.locator('.rows').waitFor();
  },
};

for (const { name, lang, options } of looks) {
  for (const view of views) {
    check(`${view} in ${name}: no fault, nothing inaccessible, nothing cut off`, `#view=${view}&lang=${lang}&message=booking`, async (page) => {
      await prepared[view]?.(page);
      await page.screenshot({ path: `${screenshots}/${view}-${name}.png`, fullPage: true });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(overflow <= 0, `the page is wider than the screen by ${overflow}`);
    }, options);
  }
}

browserTest('a cold start loads and checks within a second, and moves nothing', async () => {
  const starts = [];
  // The best of three, each with an empty profile: what else the machine does is not the page's time.
  for (let attempt = 0; attempt < 3; attempt++) starts.push(await visit('', coldStart));
  const painted = Math.min(...starts.map((measured) => measured.painted));
  assert.ok(painted < 1000, `first paint, with the verdict, after ${painted} ms`);
  for (const { shift } of starts) assert.ok(shift < 0.01, `layout shift of ${shift}`);
});

/** The first paint has the verdict: nothing is painted before the first check is made. @param {import('playwright-core').Page} page */
async function coldStart(page) {
  assert.match(await page.locator('.summary').innerText(), /Not valid · 11 errors/);
  return page.evaluate(async () => {
    let shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (shift += entry.value))).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { painted: performance.getEntriesByName('first-contentful-paint')[0].startTime, shift };
  });
}

check('everything can be done with the keyboard', '#view=text&lang=en&message=booking', async (page) => {
  const focused = () => page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { id: element?.id, text: element?.textContent?.slice(0, 60), classes: String(element?.className), name: element?.tagName };
  });
  await page.locator('body').press('Tab');
  assert.equal((await focused()).text, 'Skip to the content');
  await page.keyboard.press('Enter');
  assert.equal((await focused()).id, 'main');
  const passed = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    passed.push(await focused());
  }
  const names = passed.map(({ id, classes, text }) => id || classes || text);
  for (const wanted of ['message-text', 'sample-text', 'strict-text']) assert.ok(names.includes(wanted), `${wanted} in ${names}`);
  assert.ok(names.some((name) => name.includes('cm-content')), 'the editor is on the way, and lets go of the focus');
  const issue = names.indexOf('issue');
  assert.ok(issue > names.findIndex((name) => name.includes('cm-content')), 'the problems come after the editor');
  await page.locator('.issue').nth(2).focus();
  await page.keyboard.press('Enter');
  assert.match((await focused()).classes, /cm-content/);
  await page.locator('#view-text').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.form').waitFor();
  assert.equal((await focused()).id, 'view-form');
  await page.locator('#language').focus();
  await page.keyboard.press('Enter');
  assert.equal((await focused()).id, 'language');
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
});

check('a link shows what was seen, and another one what it says', '#view=text&lang=en&message=cancel', async (page) => {
  await type(page, '{ "aliOrderNo": "ALS20260318005821", "remark": "改地址" , "more": 1 }');
  await page.locator('#strict-text').check();
  await page.waitForFunction(() => location.hash.includes('text=') && location.hash.includes('strict=1'));
  await visit(new URL(page.url()).hash, async (other) => {
    assert.match(await other.locator('.cm-content').innerText(), /改地址/);
    assert.match(await other.locator('.summary').innerText(), /Not valid · 1 error, 0 warnings/);
    assert.equal(await other.locator('#strict-text').isChecked(), true);
    await other.evaluate(() => (location.hash = '#view=codes&lang=zh-CN&search=4012&message=return'));
    await other.locator('.codes tbody tr').first().waitFor();
    assert.equal(await other.locator('.codes tbody tr').count(), 1);
  });
});

check('the page opens again without a network, with what was typed', '#view=text&lang=en&message=cancel', async (page) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await type(page, '{ "aliOrderNo": "ALS20260318005821", "remark": "typed offline" }');
  await page.context().setOffline(true);
  assert.match(await page.locator('.notice').innerText(), /offline/);
  await page.reload();
  await page.locator('main > div').waitFor();
  assert.match(await page.locator('.cm-content').innerText(), /typed offline/);
  await page.locator('#view-file').click();
  await page.locator('#file-message').selectOption('booking');
  await page.getByRole('button', { name: 'Try a few orders' }).click();
  await page.locator('.file-view .summary', { hasText: 'messages checked' }).waitFor();
});
