// A page that goes along with its meeting: what somebody else does appears by itself, and what one types stays.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mustHaveIslands, openBrowser, openHouse, signIn, visit } from './harness.mjs';
import { formOf } from './forms.mjs';
import { inDays } from './meeting.mjs';

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

/** The session of team Molenpad that is going on, or the next one, begun; with somebody ticked as being there. */
async function openSession(page) {
  await signIn(page, 'Anouk Terwolde');
  await page.goto('/team/molenpad/sessies');
  await page.locator('main a[href^="/sessie/"]').first().click();
  const begin = page.locator('main form', { has: page.locator('input[value=beginnen]') }).getByRole('button');
  if (await begin.count()) await begin.click();
  const box = page.locator('input[name=people]').first();
  if (await box.count()) {
    await box.check();
    await page.locator('main form', { has: box }).getByRole('button').click();
  }
  return new URL(page.url()).pathname;
}

const action = (page) => page.locator('main form', { has: page.locator('input[name=formulier][value=actie]') });
/** Somebody makes a promise. */
async function promise(page, words) {
  const form = action(page);
  await form.locator('input[type=text], textarea').first().fill(words);
  await form.locator('select[name=owner]').selectOption({ index: 1 });
  await form.locator('input[name=due_on]').fill(inDays(14));
  await form.getByRole('button').click();
}

const listens = (page) => page.waitForResponse((answer) => answer.url().includes('/stroom'));

test('what a colleague promises appears by itself, and what somebody types meanwhile stays', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const [one, other] = [await visit(browser, house), await visit(browser, house)];
  const address = await openSession(one.page);
  await signIn(other.page, 'Bram Oosterling');
  await Promise.all([listens(other.page), other.page.goto(address)]);
  await Promise.all([listens(one.page), one.page.goto(address)]);
  await one.page.locator('#nu-hier', { hasText: 'Bram Oosterling' }).waitFor();
  const typed = action(other.page).locator('input[type=text], textarea').first();
  await typed.fill('Ik ben nog bezig');
  await promise(one.page, 'Bel de school terug');
  await other.page.locator('.wl-live__changed').waitFor();
  assert.equal(await typed.inputValue(), 'Ik ben nog bezig');
  assert.ok(!(await other.page.locator('main').textContent()).includes('Bel de school terug'), 'it waits');
  await typed.fill('');
  await other.page.locator('main h1').click();
  await other.page.locator('main', { hasText: 'Bel de school terug' }).waitFor();
  await other.page.locator('.wl-live__changed').waitFor({ state: 'detached' });
  await one.leave();
  await other.leave();
});

test('what the line swallowed while a page asked for it is asked for again', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const [one, other] = [await visit(browser, house), await visit(browser, house, { offline: true })];
  const address = await openSession(one.page);
  await signIn(other.page, 'Bram Oosterling');
  await Promise.all([listens(other.page), other.page.goto(address)]);
  await Promise.all([listens(one.page), one.page.goto(address)]);
  for (const { page } of [one, other]) await page.locator('#nu-hier', { hasText: 'Anouk Terwolde' }).filter({ hasText: 'Bram Oosterling' }).waitFor();
  let swallowed = 0;
  await other.context.route((url) => url.pathname === address, (route) => (swallowed += 1) > 1 ? route.continue() : route.abort('connectionreset'));
  await promise(one.page, 'Vraag wie er belt');
  await other.page.locator('main', { hasText: 'Vraag wie er belt' }).waitFor();
  assert.ok(swallowed > 1);
  await one.leave();
  await other.leave();
});

test('whoever signs out in another tab is told, and the line that is away is told of', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const visitor = await visit(browser, house);
  const { page, context } = visitor;
  const address = await openSession(page);
  await Promise.all([listens(page), page.goto(address)]);
  const says = page.locator('.wl-live__says');
  await context.setOffline(true);
  await says.filter({ hasText: 'Geen verbinding' }).waitFor();
  await context.setOffline(false);
  await says.filter({ hasNotText: 'Geen verbinding' }).waitFor({ state: 'attached' });
  const tab = await context.newPage();
  await tab.goto('/account');
  await tab.getByRole('button', { name: 'Afmelden', exact: true }).click();
  await says.filter({ hasText: 'afgemeld' }).waitFor();
  await context.close();
});

test('what one types oneself is no news, and what the step is about comes up', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const [one, other] = [await visit(browser, house), await visit(browser, house)];
  const address = await openSession(one.page);
  await signIn(other.page, 'Dirk Hoogvelt');
  await Promise.all([listens(other.page), other.page.goto(address)]);
  const typed = action(other.page).locator('input[type=text], textarea').first();
  await typed.pressSequentially('Eigen woorden');
  await action(other.page).locator('[data-bewaar-zegt]', { hasText: 'Bewaard' }).waitFor();
  const third = await visit(browser, house);
  await signIn(third.page, 'Esra Yildirak');
  await third.page.goto(address);
  await other.page.locator('#nu-hier', { hasText: 'Esra Yildirak' }).waitFor();
  assert.equal(await other.page.locator('.wl-live__changed').count(), 0, 'only who is here changed');
  await typed.fill('');
  await other.page.locator('main h1').click();
  const parts = (page) => page.locator('main > section').evaluateAll((all) => all.map((part) => part.getAttribute('aria-labelledby')));
  const of = { vorige: 'casussen', casussen: 'agenda', agenda: 'terugkijken' };
  const [, before] = await parts(one.page);
  for (let step = 0; step < 12 && (await parts(one.page))[1] === before; step += 1) {
    await formOf(one.page, 'stap').locator('button').first().click();
    await one.page.waitForLoadState('load');
  }
  const after = await parts(one.page);
  assert.equal(after[1], of[before], 'the next part of the route');
  await other.page.waitForFunction((wanted) => {
    const all = [...document.querySelectorAll('main > section')].map((part) => part.getAttribute('aria-labelledby'));
    return JSON.stringify(all) === wanted;
  }, JSON.stringify(after));
  for (const visitor of [one, other, third]) await visitor.leave();
});

test('whoever is on a page of another step reads by itself where the team went, and what they typed stays', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const [one, other] = [await visit(browser, house), await visit(browser, house)];
  const address = await openSession(one.page);
  await signIn(other.page, 'Bram Oosterling');
  await Promise.all([listens(other.page), other.page.goto(`${address}/terugkijken`)]);
  const line = other.page.locator('#nu-elders');
  const before = (await line.count()) ? await line.innerText() : '';
  const typed = other.page.locator('main form :is(textarea, input[type=text]):visible').first();
  const types = (await typed.count()) > 0;
  if (types) await typed.fill('Ik ben nog bezig');
  await one.page.goto(address);
  await formOf(one.page, 'stap').locator('button').first().click();
  await other.page.waitForFunction((was) => {
    const says = document.querySelector('#nu-elders')?.innerText ?? '';
    return says !== was && says.includes('Jullie zijn nu bij: ');
  }, before);
  assert.equal(new URL(other.page.url()).pathname, `${address}/terugkijken`, 'nobody is moved');
  if (types) assert.equal(await typed.inputValue(), 'Ik ben nog bezig');
  await other.page.locator('#ga-mee').click();
  await other.page.waitForURL((url) => url.pathname !== `${address}/terugkijken` || url.hash === '#nu');
  for (const visitor of [one, other]) await visitor.leave();
});

test('on a telephone the step and its way on stand on the first screen', async () => {
  const { page, leave } = await visit(browser, house);
  const address = await openSession(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address);
  const on = formOf(page, 'stap').locator('button').first();
  const { y, height } = await on.boundingBox();
  assert.ok(y + height <= 844, `the way on ends at ${y + height}`);
  await leave();
});
