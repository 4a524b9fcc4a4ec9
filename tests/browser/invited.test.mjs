// The client's own telephone: from the code to sending, by keyboard and without scripts, and away at once with nothing to go back to.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { hasNoBarriers, isValid } from './audit.mjs';
import { caseOfAnouk, invite, seconds, wordsOn } from './client.mjs';
import { send, tick } from './forms.mjs';
import { fits, openBrowser, openHouse, shot, tabTo, visit } from './harness.mjs';
import { keyboard } from './keys.mjs';

let house;
let browser;
let elsewhere;
let id;
before(async () => {
  elsewhere = http.createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<title>Weer</title><p>Het weer</p>'));
  await new Promise((ready) => elsewhere.listen(0, '127.0.0.1', ready));
  house = await openHouse({ more: ['--away', `http://127.0.0.1:${elsewhere.address().port}/weer`] });
  browser = await openBrowser();
  const anouk = await visit(browser, house);
  id = await caseOfAnouk(anouk.page);
  await anouk.leave();
});
after(async () => {
  await browser?.close();
  await house?.close();
  elsewhere?.close();
});

async function invited(who) {
  const anouk = await visit(browser, house);
  const code = await invite(anouk.page, id, who);
  await fits(anouk.page);
  await shot(anouk.page, 'uitnodiging');
  await anouk.leave();
  return code;
}

const SIX = { better: '4', got_help: '6', taken_seriously: '3', story_once: '2', knew_whom: '7', worked_together: '5' };
const SAID = 'Ik wil één iemand die mij belt.';

/** From the code to the last page, with whatever hand; counts what the way in with its first page takes, and what answering takes. */
async function answer(page, signs, hand, look = async () => {}) {
  const nothing = { fields: 0, words: 0, presses: 0, signs: 0, pages: 0 };
  const took = { before: { ...nothing }, answering: { ...nothing }, after: { ...nothing } };
  const step = async (part, form, fields, to) => {
    const values = Object.values(fields).flat();
    const typed = values.filter((value) => value === SAID || value.length >= 8);
    took[part].words += await wordsOn(page);
    await look(page);
    assert.equal(await hand.send(page, form, fields), to);
    took[part].fields += Object.keys(fields).length;
    took[part].presses += values.length + 1;
    took[part].signs += typed.join('').length;
    took[part].pages += 1;
  };
  await step('before', 'binnen', { code: signs.toLowerCase() }, '/v/begin');
  took.before.words += await wordsOn(page);
  await look(page);
  await hand.press(page, page.getByRole('link', { name: 'Beginnen' }));
  await page.waitForURL('**/v/vragen');
  took.before.presses += 1;
  took.before.pages += 1;
  await step('answering', 'vragen', SIX, '/v/hulp');
  await step('answering', 'hulp', { well: ['school'], badly: ['gp'] }, '/v/woorden');
  await step('answering', 'woorden', { words: SAID, share: 'circle' }, '/v/nakijken');
  await step('answering', 'versturen', {}, '/v/verstuurd');
  await step('after', 'woord', { word: 'zonnebloem' }, '/v/klaar');
  return took;
}

const mouse = { send, press: (_, thing) => thing.click() };

test('coming in by a code leaves nothing on the device', async () => {
  const { signs } = await invited('jongere');
  const visitor = await visit(browser, house, { size: 'phone' });
  await visitor.page.goto('/v');
  await send(visitor.page, 'binnen', { code: signs });
  await visitor.page.waitForURL('**/v/begin');
  assert.deepEqual(await visitor.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
  await visitor.leave();
});

const WAYS_OUT = {
  'by a press': (page) => page.getByRole('link', { name: 'Snel weg' }).click(),
  'by a press without scripts': (page) => page.getByRole('link', { name: 'Snel weg' }).click(),
  'by Escape twice': async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  },
};

for (const [how, out] of Object.entries(WAYS_OUT)) {
  test(`away at once ${how}: Back finds the code field and nothing else`, async () => {
    const { signs } = await invited('jongere');
    const way = how.endsWith('without scripts') ? 'without scripts' : 'with scripts';
    const visitor = await visit(browser, house, { size: 'phone', way });
    const { page, context } = visitor;
    await page.goto('/v');
    await send(page, 'binnen', { code: signs });
    await page.goto('/v/woorden');
    await page.locator('textarea').fill(SAID);
    await tabTo(page, page.locator('.wl-exit a'));
    await out(page);
    await page.waitForURL('**/weer');
    const ours = (await context.cookies()).filter((cookie) => cookie.name.startsWith('__Host-'));
    assert.deepEqual(ours, [], 'no cookie is left');
    for (let back = 0; back < 4; back += 1) {
      await page.goBack().catch(() => null);
      if (!page.url().startsWith(house.url)) continue;
      assert.equal(new URL(page.url()).pathname, '/v', `step ${back + 1} back`);
      assert.equal(await page.locator('input[name=code]').inputValue(), '', 'the code is not filled in');
      assert.doesNotMatch(await page.content(), /vaste|vertellen|Beginnen/);
    }
    await page.goto('/v/woorden');
    assert.equal(new URL(page.url()).pathname, '/v');
    await visitor.leave();
  });
}

/** Opens a page again until something on it is as wanted: what was sent while leaving may still be on its way. */
async function finds(page, path, read, wanted) {
  let found;
  for (let times = 0; times < 20 && found !== wanted; times += 1) {
    await page.goto(path);
    found = await read();
  }
  assert.equal(found, wanted);
}

test('what is tapped or typed is there again, however one leaves', async () => {
  const { signs } = await invited('jongere');
  const visitor = await visit(browser, house, { size: 'phone' });
  const { page } = visitor;
  const comesIn = async () => {
    await page.goto('/v');
    await send(page, 'binnen', { code: signs });
  };
  const marked = () => page.locator('input[name=better]:checked').getAttribute('value');
  const typed = () => page.locator('textarea').inputValue();
  await comesIn();
  await page.goto('/v/vragen');
  await tick(page.locator('input[name=better][value="7"]'));
  await page.goto('/v/begin');
  await finds(page, '/v/vragen', marked, '7');
  await page.goto('/v/woorden');
  await page.locator('textarea').pressSequentially('Ik wil');
  await page.goBack();
  await finds(page, '/v/woorden', typed, 'Ik wil');
  await page.locator('textarea').fill(SAID);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForURL('**/weer');
  await comesIn();
  await finds(page, '/v/woorden', typed, SAID);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
  await visitor.leave();
});

// Last: an own answer closes the round, and nobody can be invited for it again.
test('a client answers on a telephone without scripts, every page whole and without barriers', async () => {
  const { signs } = await invited('jongere');
  const visitor = await visit(browser, house, { way: 'without scripts', size: 'phone' });
  await visitor.page.goto('/v');
  const took = await answer(visitor.page, signs, mouse, async (page) => {
    await fits(page);
    await isValid(page);
    await shot(page, `v${new URL(page.url()).pathname.replaceAll('/', '-')}`);
    assert.match(await page.title(), /^Vragen - /);
    assert.equal(new URL(page.url()).search, '', 'nothing in the address');
  });
  for (const [part, counted] of Object.entries(took)) {
    const { fields, presses, signs, words } = counted;
    console.log(`a client ${part}: ${fields} fields, ${presses} presses, ${signs} signs, ${words} words, ${Math.round(seconds(counted))} seconds`);
  }
  assert.ok(seconds(took.answering) <= 180, 'three minutes, every word read calmly');
  await visitor.leave();
});

test('a client answers by keyboard alone, and every page has no barriers', async () => {
  const { signs } = await invited('ouder-1');
  const visitor = await visit(browser, house, { size: 'phone' });
  const hand = keyboard();
  await visitor.page.goto('/v');
  await answer(visitor.page, signs, hand, hasNoBarriers);
  assert.deepEqual([...hand.faults], []);
  await visitor.leave();
});
