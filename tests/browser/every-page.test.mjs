// Every page that the people of the story can reach: no barriers, valid HTML, fits a phone and a narrow window, light enough (P-3).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { fits, openBrowser, openHouse, shot, signIn, visit } from './harness.mjs';
import { faults, figure, hasNoBarriers } from './audit.mjs';

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

const PEOPLE = ['Anouk Terwolde', 'Dirk Hoogvelt', 'Olga Vreeling', 'Quirine Stadhoek', 'Rens Beheerman', 'Sanne Wachtveld'];

/** What kind of page an address is: ids fall away, so that each kind is looked at once per person. */
const kind = (path) => path.replace(/[0-9a-f]{64}|[0-9a-f-]{36}/g, '*').replace(/\/20\d\d-[kK]\d/, '/*').replace(/\?.*/, '');

/** Follows links from the start page; one page of each kind. */
async function reachable(page) {
  const seen = new Map();
  const waiting = ['/mijn-werk', '/account', '/uitleg'];
  while (waiting.length) {
    const path = waiting.shift();
    if (seen.has(kind(path))) continue;
    const answer = await page.goto(path).catch(() => null);
    seen.set(kind(path), path);
    if (!answer || answer.status() !== 200) {
      assert.ok(!answer || answer.status() < 500, `${path} answers ${answer?.status()}`);
      continue;
    }
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    waiting.push(...links.filter((link) => !/\.(txt|json)$|^\/pkg\//.test(link)).map((link) => link.replace(/#.*/, '')));
  }
  return [...seen.values()];
}

test('A-1 A-2 A-3 every page has no barriers, fits and is valid HTML', async () => {
  const wrong = [];
  let pages = 0;
  for (const person of PEOPLE) {
    const visitor = await visit(browser, house);
    const { page } = visitor;
    await signIn(page, person);
    for (const path of await reachable(page)) {
      const answer = await page.goto(path).catch(() => null);
      if (!answer || !(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
      pages += 1;
      const html = await answer.text();
      for (const fault of await faults(html)) wrong.push(`A-3 ${person} ${path}: ${fault}`);
      await hasNoBarriers(page).catch((found) => wrong.push(`A-1 ${person} ${path}: ${JSON.stringify(found.actual)}`));
      await shot(page, `${person.split(' ')[0]}${kind(path).replace(/\W+/g, '-')}`);
      for (const size of [390, 320]) {
        await page.setViewportSize({ width: size, height: 800 });
        await fits(page).catch((found) => wrong.push(`A-2 ${person} ${path} at ${size}: ${found.message}`));
        if (size === 390) await shot(page, `${person.split(' ')[0]}${kind(path).replace(/\W+/g, '-')}`);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await visitor.context.close();
  }
  const count = (id) => wrong.filter((line) => line.startsWith(id)).length;
  figure('A-1', `${count('A-1')} violations on ${pages} pages`, '0', count('A-1') === 0);
  figure('A-2', `${count('A-2')} pages stick out of ${pages} at 390 and 320`, '0', count('A-2') === 0);
  figure('A-3', `${count('A-3')} errors on ${pages} pages`, '0', count('A-3') === 0);
  assert.deepEqual(wrong, []);
});

test('P-3 the report is light, and so are the first page and the heaviest', async () => {
  const visitor = await visit(browser, house);
  const { page } = visitor;
  await signIn(page, 'Anouk Terwolde');
  const weigh = async (path) => {
    const sizes = [];
    const scripts = [];
    const waits = [];
    const note = (answer) => waits.push((async () => {
      const body = await answer.body().catch(() => Buffer.alloc(0));
      const type = answer.headers()['content-type'] ?? '';
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
