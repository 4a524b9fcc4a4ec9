// Every page that the people of the story can reach: no barriers, valid HTML, light enough (P-3); the windows it must fit are in every-way.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { openBrowser, openHouse, shot, signIn, visit } from './harness.mjs';
import { faults, figure, hasNoBarriers } from './audit.mjs';
import { PEOPLE, kind, reachable } from './crawl.mjs';

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

/** One walk past all pages serves both figures. */
let walked;
const walk = () => (walked ??= (async () => {
  const wrong = [];
  let pages = 0;
  for (const person of PEOPLE) {
    const visitor = await visit(browser, house);
    const { page } = visitor;
    await signIn(page, person);
    await reachable(page, async (path, answer) => {
      pages += 1;
      for (const fault of await faults(await answer.text())) wrong.push(`A-3 ${person} ${path}: ${fault}`);
      await hasNoBarriers(page).catch((found) => wrong.push(`A-1 ${person} ${path}: ${JSON.stringify(found.actual)}`));
      await shot(page, `${person.split(' ')[0]}${kind(path).replace(/\W+/g, '-')}`);
    });
    await visitor.context.close();
  }
  return { wrong, pages };
})());

async function judge(id, what) {
  const { wrong, pages } = await walk();
  const mine = wrong.filter((line) => line.startsWith(id));
  figure(id, `${mine.length} ${what} on ${pages} pages`, '0', mine.length === 0 && pages > 0);
  assert.deepEqual(mine, []);
}

test('A-1 every page has no barriers', () => judge('A-1', 'violations'));
test('A-3 every page is valid HTML', () => judge('A-3', 'errors'));

test('P-3 the report is light, and so are the first page and the heaviest', async () => {
  const visitor = await visit(browser, house);
  const { page } = visitor;
  await signIn(page, 'Anouk Terwolde');
  const weigh = async (path) => {
    const sizes = [];
    const scripts = [];
    const waits = [];
    const note = (answer) => waits.push((async () => {
      const type = answer.headers()['content-type'] ?? '';
      // A stream has no end to wait for.
      if (/event-stream/.test(type)) return;
      const body = await answer.body().catch(() => Buffer.alloc(0));
      if (/javascript|wasm/.test(type)) scripts.push(answer.url());
      sizes.push(/woff2|png/.test(type) ? body.length : brotliCompressSync(body).length);
    })());
    page.on('response', note);
    await page.goto(path, { waitUntil: 'networkidle' });
    page.off('response', note);
    await Promise.all(waits);
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), scripts: scripts.length };
  };
  const fresh = async (path) => {
    await page.context().clearCookies({ name: 'none' });
    const client = await page.context().newCDPSession(page);
    await client.send('Network.clearBrowserCache');
    return weigh(path);
  };
  await page.goto('/netwerk');
  const report = await page.locator('a[href^="/rapport/"]').first().getAttribute('href');
  const published = await fresh(report);
  const first = await fresh('/mijn-werk');
  let heaviest = first;
  for (const path of await reachable(page)) {
    const one = await fresh(path);
    if (one.bytes > heaviest.bytes) heaviest = { ...one, path };
  }
  const kb = (one) => (one.bytes / 1000).toFixed(1);
  const met = published.scripts === 0 && published.bytes <= 60_000 && first.bytes <= 90_000 && heaviest.bytes <= 150_000;
  figure('P-3', `report ${published.scripts} script ${kb(published)} kB; first ${kb(first)} kB; heaviest ${kb(heaviest)} kB`, '0 script <= 60 kB; <= 90 kB; <= 150 kB', met);
  assert.ok(met);
  await visitor.leave();
});
