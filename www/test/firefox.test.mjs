// The same page in Firefox: every view in both languages, and what each browser does in its own way.
import assert from 'node:assert/strict';
import { inFirefox, screenshots, type } from './browser.mjs';

const { check } = inFirefox();

for (const lang of ['en', 'zh-CN']) {
  for (const view of ['text', 'form', 'prepare', 'codes', 'file']) {
    check(`${view} in ${lang} shows without a fault`, `#view=${view}&lang=${lang}&message=booking`, async (page, faults) => {
      assert.deepEqual(faults, []);
      await page.screenshot({ path: `${screenshots}/firefox-${view}-${lang}.png` });
      faults.length = 0; // Taking a picture adds a style of the driver's own, which the policy refuses.
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    });
  }
}

check('problems appear while typing', '#lang=en&message=cancel&sample=valid', async (page) => {
  await type(page, '{ "aliOrderNo": "ALS2026031800582" }');
  await page.locator('.summary', { hasText: 'Not valid · 1 error' }).waitFor();
  assert.equal(await page.locator('.cm-lintRange-error').innerText(), '"ALS2026031800582"');
});

check('a field of the form is checked on leaving it', '#view=form&lang=en&message=booking&sample=valid', async (page) => {
  const mobile = page.locator('[id="field/consignor/mobile"]');
  await mobile.fill('call me');
  await mobile.blur();
  assert.equal(await mobile.getAttribute('aria-invalid'), 'true');
});

check('a whole file is checked in a worker', '#view=file&lang=en&message=booking', async (page) => {
  await page.getByRole('button', { name: 'Try a few orders' }).click();
  await page.locator('.file-view .summary', { hasText: '12 messages checked' }).waitFor();
});

check('a link brings its text along', '#view=text&lang=en&message=cancel', async (page) => {
  await type(page, '{ "remark": "改地址" }');
  await page.waitForFunction(() => location.hash.includes('text='));
  await page.reload();
  await page.locator('.cm-content', { hasText: '改地址' }).waitFor();
});
