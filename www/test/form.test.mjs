// The form: drawn from what the package says of a message, one payload with the text view.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { describe, messageNames } from 'freight-preflight';
import { inChromium, type } from './browser.mjs';

const { check } = inChromium();

const field = (page, path) => page.locator(`[id="field/${path}"]`);
const said = (page, path) => page.locator(`[id="field/${path}-said"]`);
const text = async (page) => {
  await page.locator('#view-text').click();
  const lines = await page.locator('.cm-line').allInnerTexts();
  await page.locator('#view-form').click();
  return lines.join('\n');
};

test('no field of any message is named in the code of the form', () => {
  const names = new Set(messageNames.flatMap((message) => describe(message).map((info) => info.field)));
  const folder = new URL('../src/form/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const quoted = readFileSync(new URL(file, folder), 'utf8').match(/(?<=')[A-Za-z0-9]+(?=')/g) ?? [];
    // A word of HTML or of the package that happens to be a field's name too is not one of those that a form asks for.
    assert.deepEqual(quoted.filter((word) => names.has(word) && !['unit', 'code', 'name', 'length', 'status'].includes(word)), [], file);
  }
});

for (const message of ['booking', 'return', 'createDelivery']) {
  check(`${message}: every field that can be filled in is there, with its label`, `#view=form&lang=en&message=${message}&sample=valid`, async (page) => {
    for (const { path, labels, type } of describe(message)) {
      if (type === 'object' || type === 'array') continue;
      const id = path.replaceAll('[]', '.0').replaceAll('.', '/');
      const control = field(page, id);
      if ((await control.count()) === 0 && path.includes('[]')) continue;
      assert.equal(await control.count(), 1, path);
      const label = page.locator(`label[for="field/${id}"]`);
      assert.ok((await label.innerText()).startsWith(labels.en), path);
    }
    assert.match(await page.locator('.summary').innerText(), /^Valid/);
  });
}

check('a field is checked on leaving it, tied to what is said', '#view=form&lang=en&message=booking&sample=valid', async (page) => {
  const mobile = field(page, 'consignor/mobile');
  await mobile.fill('call me');
  await mobile.blur();
  assert.equal(await mobile.getAttribute('aria-invalid'), 'true');
  assert.equal(await mobile.getAttribute('aria-describedby'), 'field/consignor/mobile-said');
  assert.match(await said(page, 'consignor/mobile').innerText(), /"call me" is not a phone number.*4023/s);
  await mobile.fill('13823661180');
  assert.equal(await mobile.getAttribute('aria-invalid'), null);
  assert.match(await text(page), /"mobile": "13823661180"/);
});

check('an empty form blames nobody before a field is left', '#view=form&lang=en&message=booking&sample=valid', async (page) => {
  await page.getByRole('button', { name: 'Empty form' }).click();
  assert.equal(await page.locator('[aria-invalid=true]').count(), 0);
  const order = field(page, 'aliOrderNo');
  await order.focus();
  await order.blur();
  assert.match(await said(page, 'aliOrderNo').innerText(), /4001/);
  assert.equal(await page.locator('[aria-invalid=true]').count(), 1);
  await page.getByRole('button', { name: 'Check all fields' }).click();
  assert.equal(await page.locator('[aria-invalid=true]').count(), 4);
  assert.match(await said(page, 'consignor').innerText(), /4001/);
});

check('a condition counts at once', '#view=form&lang=en&message=return&sample=valid', async (page) => {
  const contact = page.locator('[id="field/contact"] > legend');
  assert.match(await contact.innerText(), /\*/);
  await field(page, 'returnType').selectOption('SELF_PICKUP');
  assert.match(await contact.innerText(), /not used here/);
  assert.match(await said(page, 'contact').innerText(), /contact/);
  await field(page, 'returnType').selectOption('WAREHOUSE_RETURN');
  assert.match(await contact.innerText(), /\*/);
  assert.equal(await said(page, 'contact').innerText(), '');
});

check('the other voucher shows other fields', '#view=form&lang=en&message=createDelivery&sample=valid', async (page) => {
  assert.equal(await field(page, 'entryOrderNo').isVisible(), false);
  await field(page, 'logisticsVoucherType').selectOption('ENTRY_BILL');
  assert.equal(await field(page, 'entryOrderNo').isVisible(), true);
  assert.equal(await field(page, 'entryOrderNo').getAttribute('aria-required'), 'true');
});

check('inches and pounds show what will be sent', '#view=form&lang=en&message=booking&sample=valid', async (page) => {
  const shown = (path) => field(page, path).locator('xpath=..').locator('output').innerText();
  await field(page, 'packages/0/unit').selectOption('in');
  await field(page, 'packages/0/length').fill('10');
  assert.equal(await shown('packages/0/length'), '= 25.4 cm');
  await field(page, 'packages/0/weightUnit').selectOption('lb');
  await field(page, 'packages/0/weight').fill('2.5');
  assert.equal(await shown('packages/0/weight'), '= 1.13 kg');
  await field(page, 'packages/0/unit').selectOption('cm');
  assert.equal(await shown('packages/0/length'), '');
});

check('packages and products can be added, copied and taken away', '#view=form&lang=en&message=booking&sample=valid', async (page) => {
  const items = page.locator('[id="field/packages"] > .item');
  const before = await items.count();
  await page.getByRole('button', { name: 'Duplicate package 1' }).click();
  assert.equal(await items.count(), before + 1);
  await page.getByRole('button', { name: 'Add package' }).click();
  assert.equal(await items.count(), before + 2);
  const focused = await page.evaluate(() => document.activeElement?.id);
  assert.ok(focused?.startsWith(`field/packages/${before + 1}/`), focused);
  for (let count = before + 2; count > 1; count--) await page.getByRole('button', { name: `Remove package ${count}` }).click();
  await page.getByRole('button', { name: 'Remove package 1' }).click();
  assert.match(await said(page, 'packages').innerText(), /4001/);
});

check('what a form does not touch stays as it was typed', '#view=text&lang=en&message=booking', async (page) => {
  const typed = '{\n  "customsDeclaration": { "totalAmount": 10.50, "mine": 1e2 },\n  "remarks": "a"\n}';
  await type(page, typed);
  await page.locator('#view-form').click();
  assert.equal(await field(page, 'customsDeclaration/totalAmount').inputValue(), '10.50');
  await field(page, 'remarks').fill('b');
  assert.equal(await text(page), typed.replace('"a"', '"b"'));
  await field(page, 'customsDeclaration/currencyCode').fill('CNY');
  assert.match(await text(page), /"totalAmount": 10\.50, "currencyCode": "CNY", "mine": 1e2/);
  assert.match(await page.locator('.elsewhere').innerText(), /mine/);
});
