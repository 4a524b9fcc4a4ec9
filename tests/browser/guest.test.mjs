// A guest's own telephone, without scripts: from the link in a message to thank you, within a minute; and nothing of the case on the way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isValid } from './audit.mjs';
import { send } from './forms.mjs';
import { fits, openBrowser, openHouse, signIn, visit } from './harness.mjs';

let house;
let browser;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** Anouk asks a GP for twenty minutes; the code, and the case's pseudonym. */
async function asked() {
  const anouk = await visit(browser, house);
  const { page } = anouk;
  await signIn(page, 'Anouk Terwolde');
  await page.goto('/team/molenpad');
  await page.locator('#gekozen ~ ul a[href^="/casus/"], section[aria-labelledby="gekozen"] h3 a').first().click();
  const pseudonym = await page.locator('h1').innerText();
  await page.goto(`${new URL(page.url()).pathname}/gasten`);
  await send(page, 'vragen', { profession: 'gp', minutes: '20' });
  const sms = await page.locator('a[href^="sms:"]').getAttribute('href');
  const message = decodeURIComponent(sms.split('body=')[1]);
  assert.doesNotMatch(message, /jeugd|zorg|casus|team|gezin/i, 'the message names no help');
  assert.equal(new URL(/https?:\S+/.exec(message)[0]).pathname, '/m', 'no key in an address');
  const signs = await page.locator('.wl-code__signs').innerText();
  assert.match(message, new RegExp(signs));
  await fits(page);
  await anouk.leave();
  return { signs, name: pseudonym.replace(/^Casus /, '') };
}

/** Words on the page that are not folded away. */
const wordsOn = (page) =>
  page.locator('main').evaluate((main) => main.innerText.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length);

test('a guest answers by three taps within a minute, without scripts', async () => {
  const { signs, name } = await asked();
  const visitor = await visit(browser, house, { way: 'without scripts', size: 'phone' });
  const { page } = visitor;
  const took = { words: 0, presses: 1, pages: 0 };
  const look = async () => {
    took.words += await wordsOn(page);
    took.pages += 1;
    await fits(page);
    await isValid(page);
    assert.doesNotMatch(await page.content(), new RegExp(name), 'nothing of the case');
    assert.doesNotMatch(page.url(), /[0-9a-f]{64}/, 'the key stands in no address');
  };
  await page.goto('/m');
  await page.locator('input[name=code]').fill(signs);
  await look();
  await page.getByRole('button', { name: 'Openen' }).click();
  took.presses += 1;
  await look();
  assert.match(await page.locator('main').innerText(), /Meepraten duurt 20 minuten/, 'told beforehand what is asked');
  for (const [field, mark] of [['communication', '4'], ['added_value', '6'], ['energy', '5']]) {
    await page.locator(`label.wl-mark:has(input[name=${field}][value="${mark}"])`).click();
    took.presses += 1;
  }
  await page.getByRole('button', { name: 'Versturen' }).click();
  took.presses += 1;
  await page.getByText('Dank u wel').waitFor();
  const { words, presses, pages } = took;
  const typed = signs.replace(' ', '').length;
  const seconds = Math.round((words / 200) * 60 + presses * 1.35 + typed * 0.35 + pages);
  console.log(`a guest: ${presses} presses, ${typed} signs, ${words} words, ${seconds} seconds, goal <= 60`);
  assert.ok(seconds <= 60, `${seconds} seconds`);
  await page.getByRole('button', { name: 'Sluiten' }).click();
  await page.goto('/m/begin');
  assert.equal(new URL(page.url()).pathname, '/m');
  await visitor.leave();
});
