// Cards on the table put together by hand: what one drags the other sees, of two who drag the same card one is told, and nothing is lost; by keys the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { faults, hasNoBarriers } from './audit.mjs';
import { formOf, send } from './forms.mjs';
import { fits, mustHaveIslands, openBrowser, openHouse, shot, signIn, tabTo, visit } from './harness.mjs';
import { round } from './keys.mjs';
import { cramped } from './layout.mjs';
import { begin } from './meeting.mjs';

const CARDS = ['Bellen duurt lang', 'Niemand belt terug', 'Te veel loketten', 'Oma helpt mee', 'School wist het niet'];

let house;
let browser;
let table;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
  table = await lay();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** A meeting with a pile of paper on the table. */
async function lay() {
  const visitor = await visit(browser, house);
  const { page } = visitor;
  const { address, cases } = await begin(page);
  await page.goto(`${address}/schrijven`);
  await send(page, 'beginnen', { case: cases[0], prompt: 'others-missed' });
  await page.goto(`${address}/schrijven`);
  await page.locator('#stapel > summary').click();
  await formOf(page, 'papier').locator('textarea').fill(CARDS.join('\n'));
  await send(page, 'papier');
  await page.goto(`${address}/schrijven`);
  await send(page, 'tonen');
  await visitor.leave();
  return `${address}/groepen`;
}

/** A card by what it says itself: the lists of the others name it too. */
const card = (page, words) => page.locator(`.wl-card:has(.wl-text:text-is("${words}"))`);
const grip = (page, words) => card(page, words).locator('.wl-groups__grip');
const sections = (page, words) => page.locator(`main > section:has(.wl-card .wl-text:text-is("${words}"))`);
const groupOf = (page, words) => sections(page, words).locator('h2').innerText();
/** Waits until a card lies in the group of this name. */
const lies = (page, words, group) => sections(page, words).filter({ has: page.locator(`h2:text-is("${group}")`) }).waitFor();
/** What a group of this one card is called before anybody names it. */
const nameless = (words) => `Groep met ‘${words}’`;
/** Waits until two cards lie in one group without a name: it is known by one of them, for notes of paper have an order of chance. */
const lieTogether = (page, one, other) =>
  sections(page, one).filter({ has: card(page, other) }).filter({ has: page.locator('h2', { hasText: 'Groep met ‘' }) }).waitFor();
const place = (page, value) => page.locator(`.wl-groups__places > [data-place="${value}"]`);
const held = (page) => page.locator('.wl-groups__held');
const hint = (page) => page.locator('p.wl-groups__says');

/** Somebody at the table whose page goes along. */
async function sits(name, options = {}) {
  const visitor = await visit(browser, house, options);
  const { page } = visitor;
  await signIn(page, name);
  await Promise.all([page.waitForResponse((answer) => answer.url().includes('/stroom')), page.goto(table)]);
  await grip(page, CARDS[0]).waitFor();
  return visitor;
}

/** Everything that was written lies on the table once. */
async function isWhole(page) {
  await page.goto(table);
  for (const folded of await page.locator('details').all()) await folded.evaluate((one) => { one.open = true; });
  for (const words of CARDS) {
    const told = page.locator('.wl-card > .wl-text, .wl-card details li').filter({ hasText: words });
    assert.equal(await told.count(), 1, `${words} lies on the table once`);
  }
}

const middle = async (thing) => {
  const box = await thing.boundingBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
};

/** Takes a card by its words, not by its grip: with a mouse the whole card can be taken. */
async function take(page, words) {
  await card(page, words).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const [x, y] = await middle(card(page, words).locator('.wl-text'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 10, { steps: 4 });
  await held(page).waitFor();
}

async function over(page, thing) {
  const [x, y] = await middle(thing);
  await page.mouse.move(x, y, { steps: 6 });
}

/** Lets go, and waits until the page shows what came of it. */
async function letGo(page) {
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await page.mouse.up();
  return (await answer).status();
}

test('a card that is dragged to a new group lies there for everybody, and another that says the same under it', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const [one, other] = [await sits('Anouk Terwolde'), await sits('Bram Oosterling')];
  const { page } = one;
  await fits(page);
  await shot(page, 'groups');
  assert.deepEqual(await faults(await (await page.request.get(table)).text()), []);
  assert.deepEqual((await round(page)).faults, []);
  await page.evaluate(() => document.activeElement.blur());
  await take(page, CARDS[0]);
  await over(page, place(page, 'nieuw'));
  await hint(page).filter({ hasText: 'Nieuwe groep' }).waitFor();
  await hasNoBarriers(page);
  await shot(page, 'groups-held');
  assert.equal(await letGo(page), 303);
  await lies(other.page, CARDS[0], nameless(CARDS[0]));
  await lies(page, CARDS[0], nameless(CARDS[0]));

  await take(page, CARDS[3]);
  const group = sections(page, CARDS[0]).locator('h2');
  await group.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await over(page, group);
  await hint(page).filter({ hasText: `gaat de kaart naar: Groep met ‘${CARDS[0]}’` }).waitFor();
  assert.equal(await letGo(page), 303);
  await lieTogether(other.page, CARDS[0], CARDS[3]);
  await lieTogether(page, CARDS[0], CARDS[3]);
  await take(page, CARDS[1]);
  await card(page, CARDS[0]).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await over(page, card(page, CARDS[0]));
  await hint(page).filter({ hasText: `bij ‘${CARDS[0]}’: die zegt hetzelfde` }).waitFor();
  await shot(page, 'groups-same');
  assert.equal(await letGo(page), 303);
  await card(other.page, CARDS[0]).locator('details', { hasText: 'Nog 1 gedachte die hetzelfde zegt' }).waitFor();
  await isWhole(other.page);
  await one.leave();
  await other.leave();
});

test('let go of where there is no place, a card stays where it lay, and what happened meanwhile is shown after', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const [one, other] = [await sits('Anouk Terwolde'), await sits('Bram Oosterling')];
  const { page } = one;
  const posts = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  const lay = await groupOf(page, CARDS[4]);
  await take(page, CARDS[4]);
  await send(other.page, 'verplaatsen', { group: 'nieuw' }, await thoughtOf(other.page, CARDS[2]));
  await lies(other.page, CARDS[2], nameless(CARDS[2]));
  // Longer than a page that goes along needs.
  await page.waitForTimeout(1_500);
  assert.equal(await groupOf(page, CARDS[2]), 'Nog in geen groep', 'nothing moves under a hand that holds a card');
  assert.equal(await held(page).count(), 1);
  await page.mouse.move(3, 300, { steps: 4 });
  await hint(page).filter({ hasText: 'verandert er niets' }).waitFor();
  await page.mouse.up();
  await lies(page, CARDS[2], nameless(CARDS[2]));
  await take(page, CARDS[4]);
  await over(page, place(page, 'nieuw'));
  await page.keyboard.press('Escape');
  await held(page).waitFor({ state: 'detached' });
  await page.mouse.up();
  assert.equal(await groupOf(page, CARDS[4]), lay);
  assert.deepEqual(posts, [], 'nothing was sent');
  await isWhole(page);
  await one.leave();
  await other.leave();
});

test('two drag the same card at once: one wins, the other is told, and nothing is lost', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const both = [await sits('Anouk Terwolde'), await sits('Bram Oosterling')];
  for (const { page } of both) await take(page, CARDS[4]);
  for (const { page } of both) await over(page, place(page, 'nieuw'));
  const heard = await Promise.all(both.map(({ page }) => letGo(page)));
  assert.deepEqual(heard.toSorted(), [303, 409]);
  const { page } = both[heard.indexOf(409)];
  await page.locator('.wl-error-summary', { hasText: 'Dit is intussen veranderd' }).waitFor();
  assert.match(await page.locator('.wl-error-summary').innerText(), new RegExp(CARDS[4]));
  for (const { page } of both) {
    await isWhole(page);
    assert.equal(await groupOf(page, CARDS[4]), nameless(CARDS[4]));
  }
  // The one who came second was answered 409, of which the browser complains.
  for (const { context } of both) await context.close();
});

test('a card whose move finds no line stays where it lay, and that is said', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const { page, context, leave } = await sits('Anouk Terwolde', { offline: true });
  const lay = await groupOf(page, CARDS[4]);
  await take(page, CARDS[4]);
  await over(page, place(page, 'los'));
  await context.setOffline(true);
  await page.mouse.up();
  await hint(page).filter({ hasText: 'geen verbinding' }).waitFor();
  assert.equal(await groupOf(page, CARDS[4]), lay);
  await context.setOffline(false);
  await take(page, CARDS[4]);
  await over(page, place(page, 'los'));
  assert.equal(await letGo(page), 303);
  await lies(page, CARDS[4], 'Nog in geen groep');
  await leave();
});

test('a finger carries a card by its grip, and scrolls everywhere else', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const { page, context, leave } = await sits('Anouk Terwolde', { size: 'phone' });
  await hasNoBarriers(page);
  assert.deepEqual(await cramped(page), []);
  await shot(page, 'groups');
  const finger = await context.newCDPSession(page);
  await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touch = (type, ...at) => finger.send('Input.dispatchTouchEvent', { type, touchPoints: at.length ? [{ x: at[0], y: at[1] }] : [] });
  const slide = async ([x, y], [toX, toY]) => {
    await touch('touchStart', x, y);
    for (let n = 1; n <= 8; n += 1) await touch('touchMove', x + ((toX - x) * n) / 8, y + ((toY - y) * n) / 8);
  };

  await card(page, CARDS[4]).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const [before, [x, y]] = [await page.evaluate(() => scrollY), await middle(card(page, CARDS[4]).locator('.wl-text'))];
  await slide([x, y], [x, y + 200]);
  assert.equal(await held(page).count(), 0, 'a finger on the words takes nothing');
  await touch('touchEnd');
  await page.waitForFunction((before) => scrollY < before, before);
  await liesStill(page);

  await card(page, CARDS[4]).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await liesStill(page);
  const from = await middle(grip(page, CARDS[4]));
  await slide(from, [from[0] - 30, from[1] + 20]);
  await held(page).waitFor();
  const to = await middle(place(page, 'nieuw'));
  const size = await place(page, 'nieuw').boundingBox();
  assert.ok(size.height >= 24 && size.width >= 24);
  for (let n = 1; n <= 6; n += 1) await touch('touchMove', from[0] + ((to[0] - from[0]) * n) / 6, from[1] + ((to[1] - from[1]) * n) / 6);
  await hint(page).filter({ hasText: 'Nieuwe groep' }).waitFor();
  await shot(page, 'groups-held');
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await touch('touchEnd');
  assert.equal((await answer).status(), 303);
  await lies(page, CARDS[4], nameless(CARDS[4]));
  await isWhole(page);
  await leave();
});

test('by keys a card is moved too, and the focus stays with it while others move theirs', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const [one, other] = [await sits('Anouk Terwolde'), await sits('Bram Oosterling')];
  const { page } = one;
  const list = card(page, CARDS[4]).locator('select[name=group]');
  await tabTo(page, list, 200);
  await page.keyboard.press('Home');
  assert.equal(await list.inputValue(), 'los');
  await tabTo(page, card(page, CARDS[4]).locator('button[type=submit]').first());
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
  const focused = () => page.evaluate(() => document.activeElement.closest('.wl-card')?.querySelector('.wl-text').textContent.trim());
  assert.equal(await focused(), CARDS[4], 'the focus is on the card that was moved');
  await lies(other.page, CARDS[4], 'Nog in geen groep');
  // A colleague lays another beside it: the part is drawn anew, and the focus is still there.
  await send(other.page, 'verplaatsen', { group: 'los' }, await thoughtOf(other.page, CARDS[2]));
  await lies(page, CARDS[2], 'Nog in geen groep');
  assert.equal(await focused(), CARDS[4]);
  await page.keyboard.press('Tab');
  assert.equal(await focused(), CARDS[4], 'the next stop is in the same card');
  await isWhole(page);
  await one.leave();
  await other.leave();
});

for (const way of ['without scripts', 'with wasm blocked']) {
  test(`${way} nothing is offered that needs a hand, and the lists do it`, async () => {
    const visitor = await visit(browser, house, { way });
    const { page } = visitor;
    await signIn(page, 'Chaima Elkadi');
    await page.goto(table);
    assert.equal(await page.locator('.wl-groups__grip:visible, .wl-groups__tip:visible').count(), 0);
    await send(page, 'verplaatsen', { group: 'nieuw' }, await thoughtOf(page, CARDS[4]));
    assert.equal(await groupOf(page, CARDS[4]), nameless(CARDS[4]));
    await isWhole(page);
    await visitor.leave();
  });
}

/** A page that was swept goes on for a while. */
async function liesStill(page) {
  const at = () => page.evaluate(() => scrollY);
  let was = NaN;
  for (let now = await at(); now !== was; now = await at()) {
    was = now;
    await page.waitForTimeout(200);
  }
}

/** By which field the form of a card is known. */
async function thoughtOf(page, words) {
  const id = await card(page, words).getAttribute('id');
  assert.ok(await formOf(page, 'verplaatsen').count());
  return { thought: id.replace('kaart-', '') };
}
