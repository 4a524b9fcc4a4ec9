// A canvas in a browser: a card carried by keys and dragged by a pointer, said aloud, and moved by a list where scripts are off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SIZES, fits, mustHaveIslands, openBrowser, openHouse, shot, signIn, tabTo, visit } from './harness.mjs';

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

/** The canvas of the story: the first case of team Molenpad whose canvas somebody of its circle can open with cards on it. */
async function openCanvas(page) {
  for (const person of ['Anouk Terwolde', 'Bram Oosterling', 'Chaima Elkadi', 'Dirk Hoogvelt', 'Esra Yildirak']) {
    await signIn(page, person);
    await page.goto('/team/molenpad');
    const cases = await page.locator('main a[href^="/casus/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const one of new Set(cases.map((href) => href.match(/^\/casus\/[0-9a-f-]{36}/)?.[0]).filter(Boolean))) {
      // Asked outside the page: whoever is not at a case gets a 404, which the browser would complain about.
      const answer = await page.request.get(`${one}/canvas`);
      if (answer.ok() && (await answer.text()).includes('wl-canvas__card')) return page.goto(`${one}/canvas`);
    }
  }
  throw new Error('no canvas in the story');
}

const card = (page, words) => page.locator('.wl-canvas__card', { hasText: words });
const fieldOf = (page, words) => card(page, words).locator('xpath=ancestor::*[@data-vak]').getAttribute('data-vak');

test('a card is carried by keys to another field, which is said aloud and kept', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const visitor = await visit(browser, house);
  const { page } = visitor;
  await openCanvas(page);
  const grip = card(page, 'Piekert over school').locator('.wl-canvas__grip');
  await grip.waitFor();
  await tabTo(page, grip);
  const said = page.locator('[role=status].wl-unseen');
  await page.keyboard.press('Space');
  await said.filter({ hasText: 'Opgepakt' }).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await said.filter({ hasText: 'Maatschappelijk, zo wil ik het' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await said.filter({ hasText: 'Neergelegd: Maatschappelijk, zo wil ik het' }).waitFor({ state: 'attached' });
  assert.equal(await fieldOf(page, 'Piekert over school'), 'society-wished');
  assert.ok(await grip.evaluate((one) => one === document.activeElement), 'the hand stays on the card');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await said.filter({ hasText: 'Teruggelegd' }).waitFor({ state: 'attached' });
  await page.reload();
  assert.equal(await fieldOf(page, 'Piekert over school'), 'society-wished');
  await visitor.leave();
});

for (const size of ['wide', 'phone']) {
  test(`a card is dragged to another field (${size})`, async (t) => {
    if (!(await mustHaveIslands(t))) return;
    const visitor = await visit(browser, house, { size });
    const { page } = visitor;
    await openCanvas(page);
    await fits(page);
    await shot(page, 'canvas');
    const words = size === 'wide' ? 'Slaapt slecht' : 'Vrienden alleen';
    const grip = card(page, words).locator('.wl-canvas__grip');
    await grip.waitFor();
    const to = page.locator(size === 'wide' ? '[data-vak=body-wished]' : '[data-vak=social-wished]');
    await grip.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    const [from, over] = [await grip.boundingBox(), await to.boundingBox()];
    assert.ok(over.y < SIZES[size].height, 'both are on the screen');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(over.x + over.width / 2, over.y + 20, { steps: 8 });
    assert.match(await to.getAttribute('class'), /--over/, 'the field under the hand is marked');
    await page.mouse.up();
    await page.locator('[role=status].wl-unseen').filter({ hasText: 'Neergelegd' }).waitFor({ state: 'attached' });
    assert.equal(await fieldOf(page, words), await to.getAttribute('data-vak'));
    await visitor.leave();
  });
}

test('without scripts a list moves a card, and nothing can be taken hold of', async () => {
  const visitor = await visit(browser, house, { way: 'without scripts' });
  const { page } = visitor;
  await openCanvas(page);
  assert.equal(await page.locator('.wl-canvas__grip:visible').count(), 0);
  const one = card(page, 'Oma komt');
  await one.locator('summary').click();
  await one.locator('select').selectOption('mind-now');
  await one.locator('form button').click();
  await page.waitForLoadState('load');
  assert.equal(await fieldOf(page, 'Oma komt'), 'mind-now');
  await visitor.leave();
});
