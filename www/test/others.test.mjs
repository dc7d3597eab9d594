// Preparation, codes and answers, whole files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { convert, prepare, responseCodes, validate } from 'freight-preflight';
import { inChromium } from './browser.mjs';

const { check } = inChromium();

const sample = (path) => readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');

check('the text to send, its changes marked, and copied exactly', '#view=prepare&lang=en&message=booking&sample=valid-with-warnings', async (page) => {
  const { text, changes } = prepare('booking', sample('booking/valid-with-warnings.json'));
  assert.match(await page.locator('.verdict .summary').innerText(), /^Ready to send/);
  assert.equal(await page.locator('.changed li').count(), changes.length);
  assert.ok((await page.locator('.prepared mark').count()) > 5);
  const inches = changes.find(({ why, path }) => why === 'unit' && path.at(-1) === 'length');
  assert.ok(inches && (await page.locator('.prepared mark').allInnerTexts()).includes(convert(inches.from, 'in', 'cm', { scale: 2, rounding: 'half-up' }).replace(/\.?0+$/, '')));
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await page.locator('.copied', { hasText: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  await page.getByLabel('exactly as sent').check();
  assert.equal(await page.locator('.prepared').textContent(), text);
}, { permissions: ['clipboard-read', 'clipboard-write'] });

check('errors that nobody else can mend are listed instead of a text', '#view=prepare&lang=en&message=booking&sample=invalid-fields', async (page) => {
  assert.match(await page.locator('.verdict .summary').innerText(), /^Not ready: \d+ errors/);
  assert.equal(await page.getByRole('button', { name: 'Copy the text' }).isDisabled(), true);
  assert.ok((await page.locator('.left .error').count()) > 5);
});

check('codes of both platforms and of tracking are found', '#view=codes&lang=en', async (page) => {
  const rows = page.locator('.codes tbody tr');
  assert.ok((await rows.count()) > responseCodes.length);
  for (const [query, expected] of [['4012', '4012'], ['PARAM_ILLEGAL', 'PARAM_ILLEGAL'], ['DELIVERY_SIGNED', 'S_DELIVERY_SIGNED']]) {
    await page.locator('#code-search').fill(query);
    assert.ok((await rows.locator('th code').allInnerTexts()).includes(expected), query);
  }
  await page.locator('#code-search').fill('no such code at all');
  assert.match(await page.locator('.search').innerText(), /0 codes/);
});

check('an answer of unknown outcome draws the schedule', '#view=codes&lang=en', async (page) => {
  await page.locator('#answer-text').fill(sample('createDelivery.response/valid-unknown.json'));
  assert.match(await page.locator('.outcome .summary').innerText(), /send the same again in 5 minutes/);
  const stops = await page.locator('.retry li').allInnerTexts();
  assert.equal(stops.length, 9);
  assert.match(stops[7], /Retry 7\s+after 5 h 20 min/);
  await page.locator('#answer-attempt').selectOption('3');
  assert.match(await page.locator('.outcome .summary').innerText(), /in 40 minutes/);
  await page.locator('#answer-attempt').selectOption('7');
  assert.doesNotMatch(await page.locator('.outcome .summary').innerText(), /again in/);
});

check('a failure says whose move it is, a success its result, anything else why it is no answer', '#view=codes&lang=en', async (page) => {
  await page.locator('#answer-text').fill(sample('createDelivery.response/valid-failure.json'));
  assert.match(await page.locator('.outcome').innerText(), /Failed[\s\S]*Whose move/);
  await page.locator('#answer-text').fill(sample('createDelivery.response/valid.json'));
  assert.match(await page.locator('.outcome').innerText(), /^Success/);
  await page.locator('#answer-text').fill('<html>');
  assert.match(await page.locator('.outcome').innerText(), /no answer to that message/);
});

check('100,000 orders are checked beside the page, which goes on answering', '#view=file&lang=en&message=booking', async (page) => {
  await page.evaluate(() => {
    let last = performance.now();
    globalThis.longest = 0;
    const beat = () => {
      const now = performance.now();
      globalThis.longest = Math.max(globalThis.longest, now - last);
      last = now;
      setTimeout(beat, 10);
    };
    setTimeout(beat, 10);
  });
  await page.getByRole('button', { name: 'Try 100,000 orders' }).click();
  await page.locator('.file-view .summary', { hasText: '100,000 messages checked' }).waitFor({ timeout: 120_000 });
  const longest = await page.evaluate(() => globalThis.longest);
  assert.ok(longest < 1000, `the page did not answer for ${longest} ms`);
  assert.equal(await page.locator('.lines tbody tr').count(), 50);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.locator('.rows [role=status]', { hasText: '51 to 100' }).waitFor();
});

check('a file is checked line by line, its report downloads, and a line opens as text', '#view=file&lang=en&message=booking', async (page) => {
  const lines = [sample('booking/valid.json'), sample('booking/invalid-fields.json')].map((text) => JSON.stringify(JSON.parse(text)));
  const content = [...lines, '', '{"broken":', lines[0]].join('\r\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'orders.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(content) });
  await page.locator('.file-view .summary', { hasText: '4 messages checked: 2 not valid' }).waitFor();
  assert.equal(await page.locator('.lines tbody tr').count(), 2);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the report' }).click();
  const downloaded = await downloading;
  assert.equal(downloaded.suggestedFilename(), 'orders-report.csv');
  const report = readFileSync(await downloaded.path(), 'utf8');
  const { issues } = validate('booking', lines[1]);
  assert.equal(report.split('\r\n').length, 1 + issues.length + 1 + 1);
  assert.match(report, /^\uFEFFline,severity,code,rule,place,reading,message\r\n2,error,/);
  await page.getByRole('button', { name: 'Open line 2 as text' }).click();
  await page.locator('.text-view .summary', { hasText: 'Not valid · 11 errors' }).waitFor();
});

check('a check can be cancelled, and keeps what it found', '#view=file&lang=en&message=booking', async (page) => {
  await page.getByRole('button', { name: 'Try 100,000 orders' }).click();
  await page.locator('.charts table').first().waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.file-view .summary', { hasText: 'Cancelled after' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Download the report' }).isEnabled(), true);
});

check('a binary file is refused', '#view=file&lang=en&message=booking', async (page) => {
  await page.locator('input[type=file]').setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
  await page.locator('.notice', { hasText: 'a.zip is not a text file' }).waitFor();
});
