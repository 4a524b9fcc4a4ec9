// a case from nothing to four perspectives, done by keyboard alone through the product while fields, keys and words are
// counted: the time of the professional who does all of it, and that of the client who answers at their table.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { effort, seconds, told } from './effort.mjs';
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
  { about: 'young', form: 'neighbourhood', line: '1', referrer: 'gp', weeks: '3' },
  { about: 'young', form: 'outpatient', line: '2', referrer: 'gp', weeks: '14' },
  { about: 'parents', form: 'debts', line: '1', referrer: 'municipal', weeks: '6' },
];
const MARKS = { better: '4', got_help: '5', taken_seriously: '6', story_once: '3', knew_whom: '5', worked_together: '4' };

test('A-5 a case from nothing to four perspectives takes at most ten minutes, a client at most three', async () => {
  const visitor = await visit(browser, house);
  const { page } = visitor;
  await signIn(page, 'Anouk Terwolde');
  const hand = effort(page);
  const id = await bringIn(page, hand);
  await agreements(page, hand, id);
  await practice(hand, id);
  await care(page, hand, id);
  await client(hand, id);
  await hand.enter('Anouk Terwolde');
  await hand.open(`/casus/${id}`);
  assert.equal(await page.locator('.wl-quartet .wl-pane').count(), 4);
  assert.equal(await page.locator('.wl-quartet .wl-pane--missing').count(), 0, 'no perspective is missing');

  for (const [name, account] of hand.accounts) console.log(told(name, account));
  const minutes = (name) => seconds(hand.accounts.get(name)) / 60;
  const [whole, answers] = [minutes('professional'), minutes('client')];
  const verdict = whole <= 10 && answers <= 3 ? 'met' : 'missed';
  console.log(`A-5 ${whole.toFixed(1)} min a case, ${answers.toFixed(1)} min a client's answers goal <= 10 min, <= 3 min ${verdict}`);
  assert.equal(verdict, 'met');
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

/** At the table; everything on the page is read. */
async function client(hand, id) {
  await hand.open(`/casus/${id}/ervaring`);
  await hand.send('aan-tafel', {}, { having: { respondent: 'young' } });
  hand.as('client');
  await hand.send('antwoorden', { ...MARKS, words: 'Ik wil graag één iemand die ik kan bellen.' }, { everything: true });
  hand.as('professional');
}
