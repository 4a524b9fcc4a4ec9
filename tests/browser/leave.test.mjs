// S-9 in a browser: whoever signs out in another tab, or is no member of the team any more, soon sees nothing of the meeting, and how soon is measured; what they were typing is still theirs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { figure } from './audit.mjs';
import { formOf, send } from './forms.mjs';
import { PATIENCE, mustHaveIslands, openBrowser, openHouse, signIn, visit } from './harness.mjs';
import { begin } from './meeting.mjs';

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

/** The words of a page, but for those of its own going along and those in a form. */
const content = (page) => page.locator('main').evaluate((main) => {
  const copy = main.cloneNode(true);
  copy.querySelectorAll('.wl-live, form').forEach((part) => part.remove());
  return copy.textContent.trim();
});

/** How long it takes until a tab shows nothing more of the meeting, in milliseconds; a tab that goes on showing is one too late. */
async function emptied(page, from) {
  while (await content(page)) {
    if (Date.now() - from > PATIENCE) return Infinity;
    await new Promise((next) => setTimeout(next, 20));
  }
  return Date.now() - from;
}

const listens = (page) => page.waitForResponse((answer) => answer.url().includes('/stroom'));

test('S-9 tabs of a meeting are soon empty and keep what was typed', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const lead = await visit(browser, house);
  const meeting = await begin(lead.page);
  const rens = await visit(browser, house);
  await signIn(rens.page, 'Rens Beheerman');
  await rens.page.goto('/beheer/mensen');
  const bram = await rens.page.locator('main a', { hasText: 'Bram Oosterling' }).first().getAttribute('href');
  const losses = {
    'signs out': async (tab) => {
      await tab.goto('/account');
      await tab.getByRole('button', { name: 'Afmelden', exact: true }).click();
    },
    'leaves the team': async () => {
      await rens.page.goto(bram);
      await send(rens.page, 'rol-einde');
    },
  };
  let slowest = 0;
  for (const [loss, happens] of Object.entries(losses)) {
    const { page, context } = await visit(browser, house);
    await signIn(page, 'Bram Oosterling');
    const tabs = [page];
    for (const below of ['', '/scherm', '/schrijven']) {
      const tab = below ? await context.newPage() : page;
      await Promise.all([listens(tab), tab.goto(`${meeting.address}${below}`)]);
      assert.notEqual(await content(tab), '', `there is a meeting at ${below}`);
      if (below) tabs.push(tab);
    }
    const typed = formOf(page, 'actie').locator('[name=text]');
    await typed.fill('Ik was nog bezig');
    const other = await context.newPage();
    await happens(other);
    const from = Date.now();
    for (const tab of tabs) slowest = Math.max(slowest, await emptied(tab, from));
    assert.equal(await typed.inputValue(), 'Ik was nog bezig', `${loss}: what was typed stays`);
    await page.locator('.wl-live__says', { hasText: 'afgemeld' }).waitFor();
    await context.close();
  }
  figure('S-9', `${(slowest / 1000).toFixed(2)} s until 3 tabs of whoever ${Object.keys(losses).join(' or ')} show nothing more`, '<= 2 s', slowest <= 2_000);
  assert.ok(slowest < Infinity, 'a tab goes on showing');
  await lead.context.close();
  await rens.context.close();
});
