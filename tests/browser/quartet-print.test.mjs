// One A4 for every case whose quartet somebody can open: printed by the page's own rules, and without anybody's own words.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PEOPLE } from './crawl.mjs';
import { openBrowser, openHouse, signIn, visit } from './harness.mjs';

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

/** The cases that stand on the pages of this person's teams. */
async function casesOf(page) {
  const links = (pattern) => page.locator('a[href]').evaluateAll((all, source) =>
    all.map((one) => one.getAttribute('href')).filter((href) => new RegExp(source).test(href)), pattern);
  const cases = new Set();
  for (const team of new Set(await links('^/team/[^/]+$'))) {
    await page.goto(team);
    for (const href of await links('^/casus/[0-9a-f-]{36}$')) cases.add(href);
  }
  return cases;
}

/** Own words on the pages behind the panes, as they stand there. */
async function ownWords(page, path) {
  const all = [];
  for (const side of ['ervaring', 'samenwerking']) {
    await page.goto(`${path}/${side}`);
    all.push(...(await page.locator('main :is(.wl-card, .wl-no-print) > .wl-text').allInnerTexts()));
  }
  return all.map((words) => words.trim().slice(0, 60)).filter((words) => words.length > 10);
}

/** How many sheets a page takes on paper. */
async function sheets(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

test('a quartet is one A4 without own words', async () => {
  const printed = new Map();
  let words = 0;
  for (const person of PEOPLE) {
    const visitor = await visit(browser, house);
    const { page } = visitor;
    await signIn(page, person);
    for (const path of await casesOf(page)) {
      await page.goto(path);
      if (printed.has(path) || (await page.locator('.wl-quartet').count()) === 0) continue;
      const name = await page.locator('h1').innerText();
      printed.set(path, `${name}: ${await sheets(page)}`);
      const own = await ownWords(page, path);
      words += own.length;
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      const paper = await page.locator('body').innerText();
      await page.emulateMedia({ media: null });
      for (const said of own) assert.ok(!paper.includes(said), `${name} prints own words`);
    }
    await visitor.leave();
  }
  assert.ok(printed.size > 2 && words > 2, 'cases with own words were printed');
  assert.deepEqual([...printed.values()].filter((line) => !line.endsWith(': 1')), []);
});
