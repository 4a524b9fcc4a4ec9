// a case from nothing to four perspectives, done by keyboard alone through the product while fields, keys and words are
// counted: the time of the professional who does all of it, and that of the client who answers by a code.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { effort, seconds, since, told } from './effort.mjs';
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

const LINES = [
  { about: 'young', form: 'neighbourhood', line: '1', weeks: '3' },
  { about: 'young', form: 'outpatient', line: '2', weeks: '14' },
  { about: 'parents', form: 'debts', line: '1', weeks: '6' },
];
const MARKS = { better: '4', got_help: '5', taken_seriously: '6', story_once: '3', knew_whom: '5', worked_together: '4' };

test('A-5 a case from nothing to four perspectives takes at most ten minutes, a client at most three', async () => {
  const visitor = await visit(browser, house);
  const { page } = visitor;
  await signIn(page, 'Anouk Terwolde');
  const hand = effort(page, 'professional');
  const id = await bringIn(page, hand);
  await agreements(page, hand, id);
  await practice(hand, id);
  await care(page, hand, id);
  const signs = await invited(page, hand, id);
  const phone = await visit(browser, house);
  const [before, young] = await answered(phone.page, signs);
  await page.goto(`/casus/${id}`);
  assert.equal(await page.locator('.wl-quartet .wl-pane').count(), 4);
  assert.equal(await page.locator('.wl-quartet .wl-pane--missing').count(), 0, 'no perspective is missing');

  for (const one of [hand.account, before, young]) console.log(told(one));
  const [whole, answers] = [hand.account, young].map((account) => seconds(account) / 60);
  const verdict = whole <= 10 && answers <= 3 ? 'met' : 'missed';
  console.log(`A-5 ${whole.toFixed(1)} min a case, ${answers.toFixed(1)} min a client's answers goal <= 10 min, <= 3 min ${verdict}`);
  assert.equal(verdict, 'met');
  await phone.leave();
  await visitor.leave();
});

async function bringIn(page, hand) {
  await hand.open('/team/molenpad');
  await hand.open('/team/molenpad/casus/nieuw');
  const path = await hand.send('inbrengen', {
    hard: 'De school belt vaak en krijgt niemand te pakken. Thuis is er ruzie over het naar bed gaan.',
    line: '1',
    hope: 'Wie belt de school terug, en wanneer?',
    safety: 'nee',
    stance_young: 'agrees',
    stance_parent1: 'agrees',
  });
  const [, id] = /^\/casus\/([^/]+)/.exec(path) ?? [];
  assert.ok(id, `a case after ${path}`);
  await hand.open(`/casus/${id}/kiezen`);
  await hand.send('kiezen', { age: '12-15', lines: '1', themes_local: 'signal-earlier', themes_coherence: 'school' });
  return id;
}

/** One tap for each agreement of the team. */
async function agreements(page, hand, id) {
  await hand.open(`/casus/${id}`);
  await hand.open(`/casus/${id}/werkafspraken`);
  const names = await page.locator('input[type=radio][value="kept"]').evaluateAll((all) => all.map((one) => one.name));
  assert.ok(names.length > 3, `${names.length} agreements`);
  await hand.send('werkafspraken', Object.fromEntries(names.map((name, n) => [name, n === 1 ? 'not_kept' : 'kept'])));
}

async function practice(hand, id) {
  await hand.open(`/casus/${id}/samenwerking`);
  await hand.send('samenwerking', { communication: '8', added_value: '9', energy: '7', words: 'We bellen elkaar sneller dan vorig jaar.' });
}

async function care(page, hand, id) {
  await hand.open(`/casus/${id}/zorg`);
  for (const line of LINES) await hand.send('toevoegen', line);
  await hand.open(`/casus/${id}`);
}

/** Talked about, then a code to show. */
async function invited(page, hand, id) {
  await hand.open(`/casus/${id}/ervaring`);
  await hand.open(`/casus/${id}/ervaring/jongere/uitnodigen`);
  await hand.send('uitnodigen', { discussed: 'ja' });
  return page.locator('.wl-code__signs').innerText();
}

/** By the code; everything on every page is read, and the one that offers more is passed. What answering takes is told apart. */
async function answered(page, signs) {
  await page.goto('/v');
  const hand = effort(page);
  const read = { everything: true };
  await hand.send('binnen', { code: signs }, read);
  await hand.read();
  await hand.press(page.locator('a[href="/v/vragen"]'));
  const before = { ...hand.account, name: 'client, coming in and reading first' };
  await hand.send('vragen', MARKS, read);
  await hand.send('hulp', {}, read);
  await hand.send('woorden', { words: 'Ik wil graag één iemand die ik kan bellen.', share: 'circle' }, read);
  await hand.send('versturen', {}, read);
  return [before, since(before, hand.account, 'client, answering')];
}
