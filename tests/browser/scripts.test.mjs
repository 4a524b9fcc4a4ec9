// S-7 in a browser: payloads in every text field, and every page where they may show; what counts as running lives in watch.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openHouse, signIn, visit } from './harness.mjs';
import { figure } from './audit.mjs';
import { Ledger, STRICT, formsOf, harmful, refuse, take } from './attack.mjs';
import { PEOPLE, kind, linksOf, reachable } from './crawl.mjs';
import { runDefenceless } from './defenceless.mjs';
import { liveTheMonth, publishAQuarter } from './month.mjs';
import { PAYLOADS } from './payloads.mjs';
import { marked, watch } from './watch.mjs';

let house;
let seesHarm = false;
let browser;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** So many months until a field of 4,000 signs has held every payload. */
const MONTHS = 4;
/** So many fields of free words there are; a form that is reached no more is noticed. */
const FIELDS = 75;
/** How a meeting of three looks back: one of them on a phone, then all by hands. */
const LOOKS_BACK = [
  ['terugkijken', { worth: 'yes', energy: 'gave' }],
  ['handen', { worth_yes: '3', energy_gave: '3', replaces: '1' }],
];
/** Who writes, beside the months. */
const WRITERS = ['Rens Beheerman', 'Anouk Terwolde', 'Olga Vreeling', 'Pieter Nooitrust', 'Quirine Stadhoek'];

/** A page of the product with somebody's words in it as markup: with its policy, without it, and with one letter lost. */
async function careless() {
  const noticed = [];
  const words = [marked('a', 1), marked('a', 1), marked('a', 1).replaceAll('<', '&lt;').replace('onload', 'onloa')];
  for (const [turn, text] of words.entries()) {
    const { page, context } = await visit(browser, house);
    const watcher = await watch(context, house.url);
    await page.route('**/uitleg', async (route) => {
      const answer = await route.fetch();
      const headers = answer.headers();
      if (turn === 1) delete headers['content-security-policy'];
      await route.fulfill({ response: answer, headers, body: (await answer.text()).replace('</main>', `<p>${text}</p></main>`) });
    });
    await page.goto('/uitleg');
    await watcher.judge(page);
    noticed.push([...watcher.betrayals].join('; '));
    await context.close();
  }
  return noticed;
}

test('S-7 what a careless page would do is noticed', async () => {
  const [stopped, ran, changed] = await careless();
  assert.match(stopped, /the policy stopped script-src-attr/);
  assert.match(stopped, /<svg data-s7>/);
  assert.match(ran, /payload 1 ran/);
  assert.match(changed, /not as typed/);
  seesHarm = true;
});

test('S-7 what is typed never runs and is shown as typed', async () => {
  const ran = await runDefenceless(browser);
  const visitor = await visit(browser, house);
  const { page, context } = visitor;
  const watcher = await watch(context, house.url);
  const ledger = new Ledger();
  let looks = 0;
  const judge = async () => {
    looks += 1;
    await watcher.judge(page);
  };
  const wrong = [];
  const once = async (one) => {
    if (!ledger.isNew(page, one)) return false;
    wrong.push(...(await refuse(page, ledger, one)));
    await judge();
    return true;
  };

  /** Each kind of form with text fields, wherever it is first met: refused once with everything, then taken. */
  const write = async (path, words) => {
    await judge();
    for (const one of await formsOf(page)) {
      // Taking one form may end what the next was for, as closing a loop does: that one is met elsewhere.
      const there = (await formsOf(page)).some((now) => now.at === one.at && now.form === one.form);
      if (!there || !(await once(one))) continue;
      await page.goto(path);
      await take(page, ledger, one.at, words);
      await judge();
      await page.goto(path);
      await judge();
    }
  };
  /** Looks; of each kind of page once also follows a link and comes back, and looks each time. */
  const left = new Set();
  const read = async (path) => {
    await write(path);
    if (left.has(kind(path))) return;
    left.add(kind(path));
    const link = page.locator('main a[href^="/"]:not([href$=".txt"], [href$=".json"]):visible').first();
    if (!(await link.count())) return;
    await link.click();
    await page.waitForLoadState('load');
    await judge();
    await page.goBack();
    await page.waitForLoadState('load');
    await judge();
  };

  await page.goto('/aanmelden');
  await write('/aanmelden');
  for (const person of WRITERS) {
    await signIn(page, person);
    await reachable(page, (path) => write(path));
  }
  /** Fields that stand open for a moment only: a note while a session lasts, a signal to send up again, a story before it is published. */
  /** A round of writing stands open for a moment: thoughts, a pile of paper, what came late, the name of a group; and looking back. */
  let silent = false;
  const silence = async (meeting) => {
    if (silent) return;
    silent = true;
    const writing = `${meeting}/schrijven`;
    const along = (within, from = writing) => reachable(page, (path) => write(path), { from: [from], within });
    await page.goto(writing);
    const prompt = await page.locator('select[name=prompt] option').nth(1).getAttribute('value');
    await plain.send(page, 'beginnen', { prompt, question: '' });
    await along(/\/gedachte\//);
    await page.goto(writing);
    await plain.send(page, 'tonen');
    await along(/^$/);
    await page.goto(`${meeting}/groepen`);
    await plain.send(page, 'verplaatsen', { group: 'nieuw' });
    await along(/\/groep\//, `${meeting}/groepen`);
    // Looking back is told once: first by whoever answers on a phone, then by counted hands in its place.
    for (const [form, fields] of LOOKS_BACK) {
      await page.goto(`${meeting}/terugkijken`);
      await plain.send(page, form, fields);
    }
  };
  const asides = async (name) => {
    const here = new URL(page.url());
    if (here.pathname.startsWith('/sessie/') && name === 'actie') {
      const note = async (path) => {
        if (/\/(inzicht|signaal)\//.test(path)) await write(path, { text: 'Terugbellen 1, anders gezegd.' });
      };
      await reachable(page, note, { from: [here.pathname], within: /^\/sessie\/[^/]+\/(casus|inzicht|signaal)/ });
      await silence(here.pathname);
    } else if (here.pathname.startsWith('/leerloop/') && name === 'sluiten') {
      for (const one of await formsOf(page)) {
        if (!(await once(one))) continue;
        await page.goto(here.href);
        await take(page, ledger, one.at);
        await hand.enter(page, 'Quirine Stadhoek');
        await page.goto(here.href);
        await hand.send(page, 'antwoord', { answer: 'yes', words: 'Nog eens: ja.' });
        await hand.enter(page, 'Anouk Terwolde');
      }
    } else if (name === 'publiceren') {
      for (const person of ['Pieter Nooitrust', 'Karim Benhaddouk', 'Quirine Stadhoek', 'Pieter Nooitrust']) {
        await hand.enter(page, person);
        await reachable(page, (path) => write(path, { title: 'Klein beginnen' }), { from: ['/rapporten'], within: /rapport/ });
      }
    } else return;
    await page.goto(here.href);
  };
  const plain = harmful(ledger, once, judge);
  const hand = {
    ...plain,
    send: async (page, name, ...rest) => {
      await asides(name);
      return plain.send(page, name, ...rest);
    },
  };
  for (let month = 1; month <= MONTHS; month += 1) {
    const { id } = await liveTheMonth(page, `Terugbellen ${month}`, hand);
    await hand.open(page, `/casus/${id}`);
    const sides = (await linksOf(page)).filter((link) => link.startsWith(`/casus/${id}/`));
    for (const side of new Set(sides)) await hand.open(page, side);
  }
  await publishAQuarter(page, hand);
  for (const person of PEOPLE) {
    await signIn(page, person);
    await reachable(page, read, { most: 2 });
  }
  await page.goto('/aanmelden');
  await judge();

  const fields = [...ledger.fields.values()].filter((field) => field.free);
  for (const { key, code, refused, stored } of fields) {
    const shown = watcher.shown.get(code) ?? new Set();
    if (refused.size < PAYLOADS.length) wrong.push(`${key} was shown again with ${refused.size} payloads`);
    if (stored.size === 0 && !STRICT.test(key)) wrong.push(`${key} took none`);
    const unseen = [...stored].filter((n) => !shown.has(n));
    if (unseen.length) wrong.push(`${key} took ${stored.size} payloads, of which ${unseen.length} are shown nowhere`);
    console.log(`S-7 ${key}: ${stored.size} taken, ${shown.size} shown`);
  }
  if (fields.length < FIELDS) wrong.push(`only ${fields.length} fields were reached`);
  try {
    visitor.isCalm();
  } catch (complaint) {
    wrong.push(complaint.message);
  }
  const all = fields.filter((field) => field.stored.size === PAYLOADS.length).length;
  console.log(`S-7 ${ran.size} of ${PAYLOADS.length} payloads run on a page without defence`);
  const executions = [...watcher.betrayals].filter((one) => / ran |dialog/.test(one)).length;
  const met = seesHarm && ran.size >= PAYLOADS.length / 2 && PAYLOADS.length >= 200 && watcher.betrayals.size === 0 && wrong.length === 0;
  const what = `${executions} executions of ${PAYLOADS.length} payloads in ${fields.length} fields (each refused, ${all} also stored) on ${looks} pages`;
  figure('S-7', what, '0 executions of 200 payloads, all shown as typed', met);
  assert.deepEqual([[...watcher.betrayals], wrong], [[], []]);
  await context.close();
});
