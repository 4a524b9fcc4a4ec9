// One meeting, eight browsers at once: a bad line, one without scripts, one by keyboard alone; in the end everybody reads what the database holds, and nothing that was sent is missing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fill, formOf, send } from './forms.mjs';
import { openBrowser, openHouse, signIn, tabTo, visit } from './harness.mjs';
import { begin, inDays } from './meeting.mjs';

/** Five people, three of them with a telephone too. */
const ROOM = [
  { name: 'Anouk Terwolde' },
  { name: 'Bram Oosterling' },
  { name: 'Chaima Elkadi', way: 'without scripts' },
  { name: 'Dirk Hoogvelt', hand: 'keys' },
  { name: 'Esra Yildirak', hand: 'bad line', offline: true },
  { name: 'Anouk Terwolde', size: 'phone' },
  { name: 'Bram Oosterling', size: 'phone', hand: 'slow line', offline: true },
  { name: 'Esra Yildirak', size: 'phone', way: 'with wasm blocked' },
];

/** What each of them writes: nothing that looks like a person or a place. */
const HELPED = ['rust', 'ruimte', 'tijd', 'overleg', 'duidelijkheid', 'vertrouwen', 'humor', 'thee'];

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

test('eight browsers hold one meeting and lose nothing', async () => {
  const all = await Promise.all(ROOM.map(async (one, n) => {
    const visitor = await visit(browser, house, one);
    await signIn(visitor.page, one.name);
    return { ...one, ...visitor, mark: `Dit hielp: ${HELPED[n]}` };
  }));
  const meeting = await begin(all[0].page, { there: 5 });
  await Promise.all(all.map(({ page }) => page.goto(meeting.casePage)));
  await Promise.all(all.map((one) => write(one)));
  await promises(all, meeting);
  for (const { page } of all) {
    await page.goto(meeting.casePage);
    const shown = await page.locator('main').innerText();
    for (const { mark } of all) assert.ok(shown.includes(mark), `${mark} is read`);
  }
  const [{ page }] = all;
  await page.goto(`${meeting.address}/sluiten`);
  await send(page, 'sluiten');
  const minutes = await Promise.all(all.map(async (one) => {
    await one.page.goto(`${meeting.address}/notulen`);
    return one.page.locator('main').innerText();
  }));
  const stored = database("select text from insights where text like 'Dit hielp%'");
  assert.equal(stored.length, all.length, 'each word once');
  for (const read of minutes) {
    assert.equal(read, minutes[0], 'everybody reads the same');
    for (const text of stored) assert.ok(read.includes(text), text);
  }
  assert.equal(database('select id from drafts').length, 0, 'nothing typed is left behind');
  for (const one of all) await one.leave();
});

/** What the house keeps. */
function database(query) {
  const file = path.join(house.data, 'wijkbreed.sqlite');
  return execFileSync('sqlite3', ['-readonly', file, query], { encoding: 'utf8' }).split('\n').filter(Boolean);
}

/** Everybody writes an insight at the same time, each in their own way. */
async function write({ page, context, mark, hand }) {
  const form = formOf(page, 'inzicht');
  const words = form.locator('textarea[name=insight]');
  if (hand === 'keys') {
    await tabTo(page, words);
    await page.keyboard.type(mark);
    await tabTo(page, form.locator('button[type=submit]').last());
    await page.keyboard.press('Enter');
    await page.waitForURL(/gelukt/);
    return;
  }
  if (hand === 'slow line') {
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 20_000 });
  }
  if (hand === 'bad line') {
    // Sockets are dropped, then there is no line at all, and then it is back.
    let dropped = 0;
    await context.route('**/concept', (route) => ((dropped += 1) <= 2 ? route.abort('connectionreset') : route.continue()));
    await words.pressSequentially(mark.slice(0, 8));
    await context.setOffline(true);
    await words.pressSequentially(mark.slice(8));
    await form.locator('button[type=submit]').last().click();
    await form.locator('[data-bewaar-zegt]').filter({ hasText: /geen verbinding/i }).waitFor();
    assert.equal(await words.inputValue(), mark, 'what was typed stays');
    await context.setOffline(false);
    await form.locator('[data-bewaar-zegt]').filter({ hasText: 'nu bewaard' }).waitFor({ timeout: 45_000 });
  }
  await send(page, 'inzicht', { insight: mark });
}

/** Three promises fit; of five who make one at the same time three are heard, and the others keep their words. */
async function promises(all, meeting) {
  const five = all.slice(0, 5);
  const made = await Promise.all(five.map(async ({ page, mark }) => {
    await page.goto(meeting.address);
    const form = formOf(page, 'actie');
    const owner = await form.locator('select[name=owner] option', { hasText: 'Bram' }).getAttribute('value');
    await fill(form, { text: `Belt: ${mark}`, owner, due_on: inDays(14) });
    return form;
  }));
  const heard = await Promise.all(made.map(async (form, n) => {
    const { page, mark } = five[n];
    const answer = page.waitForResponse((one) => one.request().method() === 'POST' && one.request().isNavigationRequest());
    await form.locator('button[type=submit]').last().click();
    const status = (await answer).status();
    await page.waitForLoadState('load');
    if (status !== 303) assert.match(await page.content(), new RegExp(`Belt: ${mark}`), 'who came too late keeps their words');
    return status === 303;
  }));
  assert.equal(heard.filter(Boolean).length, 3);
  assert.equal(database("select text from actions where text like 'Belt: Dit hielp%'").length, 3);
}
