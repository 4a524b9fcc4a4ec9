// P-3: what a page weighs on the line, everything with it: its HTML, style, fonts, icons, scripts and wasm, as the server sends them to a browser that was never here.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { figure } from './audit.mjs';
import { reachable } from './crawl.mjs';
import { formOf, send } from './forms.mjs';
import { openBrowser, openHouse, signIn, visit } from './harness.mjs';
import { begin, inDays } from './meeting.mjs';

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

/** A page is there when nothing came for so long, but for what a stream tells. */
const CALM = 400;

/** What comes over the line when somebody opens a page in a browser that holds nothing yet: bytes, and how many of it are scripts. */
async function weigh(page, path) {
  const context = await browser.newContext({ baseURL: house.url, storageState: await page.context().storageState() });
  const fresh = await context.newPage();
  const line = await context.newCDPSession(fresh);
  const asked = new Map();
  let [bytes, busy, last] = [0, 0, Date.now()];
  const streams = (id) => asked.get(id)?.type === 'EventSource';
  const ends = ({ requestId, encodedDataLength = 0 }) => {
    if (!asked.has(requestId)) return;
    bytes += encodedDataLength;
    if (!streams(requestId)) busy -= 1;
    last = Date.now();
  };
  line.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
    // What stands in the style itself comes over no line.
    if (request.url.startsWith('data:')) return;
    if (redirectResponse) bytes += redirectResponse.encodedDataLength;
    else if (type !== 'EventSource') busy += 1;
    asked.set(requestId, { url: request.url, type });
  });
  line.on('Network.responseReceived', ({ requestId, response }) => {
    Object.assign(asked.get(requestId) ?? {}, { kind: response.mimeType, packed: response.headers['content-encoding'] });
    if (streams(requestId)) bytes += response.encodedDataLength;
  });
  line.on('Network.loadingFinished', ends);
  line.on('Network.loadingFailed', ends);
  await line.send('Network.enable');
  // A file is no page, and is taken instead of shown.
  const answer = await fresh.goto(path).catch(() => null);
  assert.ok((answer?.status() ?? 200) < 500, `${path} answers ${answer?.status()}`);
  while (busy > 0 || Date.now() - last < CALM) await new Promise((next) => setTimeout(next, 50));
  const all = [...asked.values()];
  const plain = all.filter(({ kind, packed }) => /html|css|javascript|wasm|svg/.test(kind ?? '') && packed !== 'br');
  assert.deepEqual(plain.map(({ url }) => url), [], `${path}: the server packs it with brotli`);
  await context.close();
  return { path, bytes, scripts: all.filter(({ kind }) => /javascript|wasm/.test(kind ?? '')).length };
}

const heavier = (one, other) => (other.bytes > one.bytes ? other : one);
const heaviestOf = async (page, paths) => {
  const all = [];
  for (const path of paths) all.push(await weigh(page, path));
  return all.reduce(heavier);
};

/** As many cards as a table holds when twelve people wrote. */
const CARDS = Array.from({ length: 40 }, (_, n) => `Wat ik zag, deel ${n + 1}: de school wacht en belt dan toch weer iemand anders`);

/** A meeting of the team at its fullest: each of its pages, weighed at the moment that it holds most. */
async function meetingPages(page) {
  const { address, cases, casePage } = await begin(page, { cases: 2, there: 5 });
  const [writing, found] = [`${address}/schrijven`, []];
  const weighs = async (...paths) => found.push(await heaviestOf(page, paths));
  await weighs(address, casePage, `${address}/scherm`, `${address}/agenda`, `${address}/plan`, `${address}/route`, writing);
  await page.goto(writing);
  await send(page, 'beginnen', { case: cases[0], prompt: 'others-missed' });
  await page.goto(writing);
  await send(page, 'gedachten', { thoughts: CARDS.slice(0, 6).join('\n') });
  await page.goto(writing);
  await page.locator('#stapel > summary').click();
  await send(page, 'papier', { thoughts: CARDS.join('\n') });
  await weighs(writing, `${address}/scherm`);
  await page.goto(writing);
  await send(page, 'tonen');
  await page.goto(`${address}/groepen`);
  const cards = await page.locator('form:has(input[value=verplaatsen]) input[name=thought]').evaluateAll((all) => all.map((card) => card.value));
  for (const thought of cards.slice(0, 3)) {
    await page.goto(`${address}/groepen`);
    await send(page, 'verplaatsen', { group: 'nieuw' }, { thought });
  }
  await weighs(writing, `${address}/groepen`, `${address}/scherm`);
  await page.goto(`${address}/wegen`);
  await send(page, 'beginnen', { way: 'three' });
  await weighs(`${address}/wegen`, `${address}/scherm`);
  await page.goto(address);
  const owner = await formOf(page, 'actie').locator('select[name=owner] option').nth(1).getAttribute('value');
  await send(page, 'actie', { text: 'Belt de school morgen', owner, due_on: inDays(14) });
  await page.goto(casePage);
  await send(page, 'inzicht', { insight: 'Wie dezelfde dag terugbelt, scheelt het gezin uitleg.' });
  await weighs(address, casePage, `${address}/sluiten`, `${address}/terugkijken`, `${address}/notulen`);
  return found.reduce(heavier);
}

test('P-3 the report is light, and so are the first page, the heaviest and every page of a meeting', async () => {
  const visitor = await visit(browser, house);
  const { page } = visitor;
  await signIn(page, 'Anouk Terwolde');
  await page.goto('/netwerk');
  const published = await weigh(page, await page.locator('a[href^="/rapport/"]').first().getAttribute('href'));
  const first = await weigh(page, '/mijn-werk');
  const heaviest = await heaviestOf(page, await reachable(page));
  const meeting = await meetingPages(page);
  const kb = (one) => (one.bytes / 1000).toFixed(1);
  const named = (one) => `${kb(one)} kB (${one.path.replace(/[0-9a-f-]{36}/g, '*')})`;
  const met = published.scripts === 0 && published.bytes <= 60_000 && first.bytes <= 90_000 && heavier(heaviest, meeting).bytes <= 150_000;
  const what = `report ${published.scripts} script ${kb(published)} kB; first ${kb(first)} kB; heaviest ${named(heaviest)}; heaviest of a meeting ${named(meeting)}`;
  figure('P-3', what, '0 script <= 60 kB; <= 90 kB; <= 150 kB', met);
  assert.ok(met, what);
  await visitor.leave();
});
