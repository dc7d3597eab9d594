// The text view: problems while typing, the way to their places, and input that nobody hopes for.
import assert from 'node:assert/strict';
import { inChromium, type } from './browser.mjs';

const { check } = inChromium();

const summary = (page) => page.locator('.summary').innerText();
const file = (name, content) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

check('problems appear while typing, and go', '#lang=en&message=cancel&sample=valid', async (page) => {
  assert.match(await summary(page), /^Valid/);
  await type(page, '{ "aliOrderNo": "ALS2026031800582" }');
  assert.match(await summary(page), /Not valid · 1 error/);
  assert.equal(await page.locator('.cm-lintRange-error').innerText(), '"ALS2026031800582"');
  assert.match(await page.locator('.issue').innerText(), /16 characters[\s\S]*4014 line 1, column 17 · \/aliOrderNo/);
  await page.locator('.cm-lintRange-error').hover();
  assert.match(await page.locator('.cm-diagnostic').innerText(), /16 characters.*\[4014\]/);
  await type(page, '{ "aliOrderNo": "ALS20260318005821" }');
  assert.match(await summary(page), /^Valid/);
  assert.equal(await page.locator('.cm-lintRange').count(), 0);
});

check('a click on a problem goes to its place', '#lang=en&message=booking&sample=invalid-many', async (page) => {
  const last = page.locator('.issue').last();
  const line = Number(/line (\d+)/.exec(await last.innerText())?.[1]);
  await last.click();
  await page.locator('.cm-activeLineGutter', { hasText: String(line) }).waitFor();
  assert.ok(line > 40);
});

check('warnings stand apart; strict makes errors of them; a reading can be tolerated and checked again', '#lang=en&message=booking&sample=valid-with-warnings', async (page) => {
  assert.match(await summary(page), /^Valid · 0 errors, 11 warnings/);
  assert.equal(await page.locator('.issues.error').count(), 0);
  await page.locator('#strict-text').check();
  assert.match(await summary(page), /^Not valid · 11 errors, 0 warnings/);
  await page.getByRole('button', { name: 'Tolerate R45' }).click();
  assert.match(await summary(page), /10 errors/);
  await page.waitForFunction(() => location.hash.includes('tolerate=R45'));
  await page.getByRole('button', { name: 'Check R45 again' }).click();
  assert.match(await summary(page), /11 errors/);
});

check('the context decides what is checked', '#lang=en&message=booking&sample=valid', async (page) => {
  assert.match(await page.locator('.unchecked').innerText(), /volume/);
  await page.locator('.context summary').click();
  await page.getByLabel('volume', { exact: true }).fill('0.1');
  assert.match(await summary(page), /Not valid · 1 error/);
  assert.match(await page.locator('.issue').innerText(), /4102/);
  await page.getByLabel('longest edge, cm').fill('ten');
  assert.equal(await page.getByLabel('longest edge, cm').getAttribute('aria-invalid'), 'true');
  await page.locator('#message-text').selectOption('createDelivery');
  assert.equal(await page.getByLabel('shipped from').isVisible(), true);
  await page.locator('#message-text').selectOption('cancel');
  assert.equal(await page.locator('.context').isVisible(), false);
});

check('every message and answer has samples that are shown and checked', '#lang=en', async (page) => {
  const messages = await page.locator('#message-text option').evaluateAll((options) => options.map((option) => option.value));
  assert.equal(messages.length, 16);
  for (const message of messages) {
    await page.locator('#message-text').selectOption(message);
    const samples = await page.locator('#sample-text option').evaluateAll((options) => options.map((option) => option.value).filter(Boolean));
    assert.ok(samples.length > 1, message);
    for (const sample of samples) {
      await page.locator('#sample-text').selectOption(sample);
      const expected = sample.startsWith('invalid') ? /^Not valid/ : /^Valid/;
      assert.match(await summary(page), expected, `${message} ${sample}`);
    }
  }
});

check('broken JSON is said where it breaks, and nothing typed is lost', '#lang=en&message=cancel&sample=valid', async (page) => {
  const broken = '{ "aliOrderNo": "ALS20260318005821", remark: 1 }';
  await type(page, broken);
  assert.match(await page.locator('.issue').innerText(), /4028 line 1, column 38/);
  await page.locator('#view-form').click();
  assert.match(await page.locator('.form').innerText(), /not a JSON object yet/);
  await page.locator('#view-text').click();
  assert.equal(await page.locator('.cm-content').innerText(), broken);
  await page.locator('#message-text').selectOption('booking');
  await page.locator('#message-text').selectOption('cancel');
  assert.equal(await page.locator('.cm-content').innerText(), broken);
  await page.locator('#sample-text').selectOption('valid');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  assert.equal(await page.locator('.cm-content').innerText(), broken);
  await page.locator('#sample-text').selectOption('valid');
  await page.waitForFunction(() => location.hash.includes('sample=valid'));
  await page.locator('#sample-text').selectOption('');
  assert.equal(await page.locator('.cm-content').innerText(), broken);
});

check('a message of another kind is recognised', '#lang=en&message=booking', async (page) => {
  await type(page, '{"aliOrderNo":"ALS20260318005821","reasonCode":"01","reasonName":"moved","returnType":"SELF_PICKUP"}');
  assert.match(await page.locator('.offer').innerText(), /look like a return message/);
  await page.getByRole('button', { name: 'Check as return' }).click();
  assert.match(await summary(page), /^Valid/);
  assert.equal(await page.locator('#message-text').inputValue(), 'return');
  assert.equal(await page.locator('.offer').innerText(), '');
});

check('a file that is opened or dropped takes the place of the text, which can be had back', '#lang=en&message=cancel&sample=valid', async (page) => {
  await type(page, '{ "aliOrderNo": "typed" }');
  await page.locator('input[type=file]').setInputFiles(file('a.json', '\uFEFF{"aliOrderNo":"ALS20260318005821"}'));
  await page.locator('.summary', { hasText: /^Valid/ }).waitFor();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  assert.match(await page.locator('.cm-content').innerText(), /typed/);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['{"aliOrderNo":"ALS20260318009999"}'], 'b.json'));
    return data;
  });
  await page.locator('.editor').dispatchEvent('drop', { dataTransfer: transfer });
  await page.locator('.cm-content', { hasText: 'ALS20260318009999' }).waitFor();
});

check('a binary file and one of 50 MB change nothing, and it is said why', '#lang=en&message=cancel&sample=valid', async (page) => {
  await type(page, '{ "aliOrderNo": "typed" }');
  await page.locator('input[type=file]').setInputFiles(file('picture.png', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]));
  await page.locator('.notice', { hasText: 'picture.png is not a text file' }).waitFor();
  const large = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([`{"aliOrderNo":"${'A'.repeat(50_000_000)}"}`], 'large.json'));
    return data;
  });
  await page.locator('.editor').dispatchEvent('drop', { dataTransfer: large });
  await page.locator('.notice', { hasText: 'large.json has 50 MB' }).waitFor();
  assert.equal(await page.locator('.cm-content').innerText(), '{ "aliOrderNo": "typed" }');
  await page.getByRole('button', { name: 'Check it as a file of many' }).click();
  await page.locator('.file-view .summary', { hasText: '1 message checked: 1 not valid' }).waitFor();
});

check('a text of 3 MB is refused by the check, not by the page', '#lang=en&message=cancel', async (page) => {
  await page.locator('input[type=file]').setInputFiles(file('a.json', `{"aliOrderNo":"${'A'.repeat(3_000_000)}"}`));
  await page.locator('.issue', { hasText: 'bytes' }).waitFor();
  await page.waitForFunction(() => location.hash.includes('text=unkept'));
  assert.match(await page.locator('.measures').innerText(), /3 MB/);
});

check('the language changes everywhere at once and keeps the text', '#lang=en&message=cancel&sample=valid', async (page) => {
  await type(page, '{ "aliOrderNo": "X" }');
  await page.getByRole('button', { name: '中文' }).click();
  assert.match(await summary(page), /^无效/);
  assert.match(await page.locator('.issue').innerText(), /阿里订单号/);
  assert.equal(await page.locator('.cm-content').innerText(), '{ "aliOrderNo": "X" }');
});
