// the month and a quarter by keyboard alone, at 320 px, with letters of twice the size, without scripts, with wasm blocked; and every page in each.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openHouse, shot, signIn, visit } from './harness.mjs';
import { figure } from './audit.mjs';
import { PEOPLE, kind, reachable } from './crawl.mjs';
import { formOf } from './forms.mjs';
import { keyboard, round, skips } from './keys.mjs';
import { cramped, lettersTimes } from './layout.mjs';
import { liveTheMonth, mouse, publishAQuarter } from './month.mjs';

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

/** What was measured, for the one line at the end: what never ran counts as missed. */
const measured = new Map();
const FLOWS = ['by keyboard alone', 'at 320 px', 'at 200% text', 'without scripts', 'with wasm blocked'];
const flow = (way, live) =>
  test(`A-2 every flow ${way}`, async () => {
    measured.set(way, false);
    await live();
    measured.set(way, true);
  });

flow('by keyboard alone', async () => {
  const visitor = await visit(browser, house);
  const hand = keyboard();
  await liveTheMonth(visitor.page, 'Terugbellen met toetsen', hand);
  await publishAQuarter(visitor.page, hand);
  const { stops, links } = hand.counted();
  console.log(`A-2 ${stops} stops looked at, ${links} times a link was followed, ${hand.typed.length} addresses had to be typed: ${hand.typed.map(kind).join(' ')}`);
  assert.deepEqual([...hand.faults], []);
  await visitor.leave();
});

/** Forms that want an answer: sent empty first, for the page that then comes is a page too. */
const WANTING = ['inbrengen', 'les', 'inzicht', 'antwoorden'];

/** A hand with a mouse that looks after each step whether everything can be seen. */
function watchful(faults) {
  const after = async (page, done) => {
    for (const fault of await cramped(page)) faults.add(`${kind(new URL(page.url()).pathname)}: ${fault}`);
    return done;
  };
  const steps = Object.entries(mouse).map(([name, step]) => [name, async (page, ...rest) => after(page, await step(page, ...rest))]);
  const hand = Object.fromEntries(steps);
  const send = async (page, name, ...rest) => {
    const writesOn = new URL(page.url()).searchParams.has('aanpassen');
    if (WANTING.includes(name) && !writesOn) {
      const answer = page.waitForResponse((one) => one.request().method() === 'POST');
      const loaded = page.waitForEvent('load');
      await formOf(page, name).locator('button[type="submit"]').first().click();
      assert.equal((await answer).status(), 422, `${name} sent empty`);
      await loaded;
      await after(page);
    }
    return hand.send(page, name, ...rest);
  };
  return { ...hand, send };
}

for (const [way, how, times] of [['at 320 px', { size: 'narrow' }, 1], ['at 200% text', {}, 2]]) {
  flow(way, async () => {
    const visitor = await visit(browser, house, how);
    await lettersTimes(visitor.page, times);
    const faults = new Set();
    await liveTheMonth(visitor.page, `Terugbellen ${way}`, watchful(faults));
    assert.deepEqual([...faults], []);
    await visitor.leave();
  });
}

for (const way of ['without scripts', 'with wasm blocked']) {
  flow(way, async () => {
    const visitor = await visit(browser, house, { way });
    await liveTheMonth(visitor.page, `Terugbellen ${way}`);
    await visitor.leave();
  });
}

/** The windows in which every page is looked at; 320 px is a window of 1280 px enlarged to 400%. */
const WINDOWS = [
  ['at 390 px', { width: 390, height: 844 }, 1],
  ['at 320 px', { width: 320, height: 256 }, 1],
  ['at 640 px', { width: 640, height: 512 }, 1],
  ['at 200% text', { width: 1280, height: 900 }, 2],
];

test('A-2 what is broken on purpose is seen', async () => {
  const visitor = await visit(browser, house);
  const { page } = visitor;
  const broken = async (html) => {
    await page.setContent(`<!DOCTYPE html><html><body>${html}</body></html>`);
    return [...(await cramped(page)), ...(await round(page)).faults].join('; ');
  };
  assert.match(await broken('<p style="width:2000px">breed</p>'), /2000|wide on a screen/);
  assert.match(await broken('<p style="width:4em;overflow:hidden;white-space:nowrap">een lange regel tekst</p>'), /text is cut off/);
  assert.match(await broken('<p style="height:1em;margin:0">een</p><p style="margin-top:-1em">twee</p>'), /text over text/);
  assert.match(await broken('<button>een</button><button style="margin-left:-20px">twee</button>'), /controls over each other/);
  assert.match(await broken('<select style="width:3em"><option>een lange keuze</select>'), /choice is cut off/);
  assert.match(await broken('<button style="width:2em;white-space:nowrap">een lange knop</button>'), /words wider/);
  assert.match(await broken('<button style="outline:none">knop</button>'), /the focus on .* is not seen/);
  assert.match(await broken('<div style="position:fixed;inset:0;background:red"></div><button>knop</button>'), /hidden behind/);
  assert.match(await broken('<button tabindex="-1">knop</button>'), /Tab does not reach/);
  assert.equal(await broken('<p>Goed.</p><button>knop</button>'), '');
  measured.set('control', true);
  await visitor.context.close();
});

test('A-2 every page is whole in every window, and Tab reaches everything on it', async () => {
  const wrong = [];
  let pages = 0;
  let stops = 0;
  for (const person of ['nobody', ...PEOPLE]) {
    const visitor = await visit(browser, house);
    const { page } = visitor;
    if (person !== 'nobody') await signIn(page, person);
    const from = person === 'nobody' ? ['/aanmelden', '/uitleg'] : undefined;
    await reachable(page, async (path) => {
      pages += 1;
      const where = `${person} ${path}`;
      const tabs = await round(page);
      stops += tabs.stops;
      wrong.push(...tabs.faults.map((fault) => `${where}: ${fault}`));
      for (const [window, size, times] of WINDOWS) {
        await page.setViewportSize(size);
        await lettersTimes(page, times);
        wrong.push(...(await cramped(page)).map((fault) => `${where} ${window}: ${fault}`));
        if (times === 2 || size.width < 400) await shot(page, `${person.split(' ')[0]}${kind(path).replace(/\W+/g, '-')}${times === 2 ? '-200' : ''}`);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await lettersTimes(page, 1);
      await page.goto(path);
      const skip = await skips(page);
      if (skip) wrong.push(`${where}: ${skip}`);
    }, { from });
    await visitor.context.close();
  }
  measured.set('pages', { pages, stops, faults: wrong.length });
  console.log(`A-2 ${pages} pages, ${stops} stops of Tab`);
  assert.deepEqual(wrong, []);
});

test('A-2 in one line', () => {
  const lived = FLOWS.filter((way) => measured.get(way) === true);
  const { pages = 0, faults = 'no' } = measured.get('pages') ?? {};
  const met = lived.length === FLOWS.length && faults === 0 && measured.get('control') === true;
  figure('A-2', `${lived.length} of ${FLOWS.length} ways pass; ${faults} faults on ${pages} pages`, 'every flow and page in every way', met);
  assert.ok(met);
});
