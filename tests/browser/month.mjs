// The steps of one month of one team; a hand takes them (with a mouse, with keys, with payloads). No test lives here.
import assert from 'node:assert/strict';
import { PATIENCE, shot, signIn } from './harness.mjs';
import { formOf, send } from './forms.mjs';

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** How a step is taken: go somewhere, press something, fill in and send a form, become somebody. */
export const mouse = {
  open: (page, path) => page.goto(path),
  press: (page, thing) => thing.click(),
  send,
  enter: signIn,
};

/** From choosing a case to the signal that came back; `mark` is a word to find this month by. */
export async function liveTheMonth(page, mark, hand = mouse) {
  const id = await chooseCase(page, mark, hand);
  await fourSides(page, id, hand);
  const session = await reflect(page, id, mark, hand);
  await hand.open(page, `${session}/notulen`);
  assert.match(await page.locator('main').innerText(), new RegExp(mark));
  await release(page, mark, hand);
  await signalGoesUpAndComesBack(page, mark, hand);
  return { id, session };
}

/** A case is proposed, its circle widened, voted for and chosen. */
async function chooseCase(page, mark, hand) {
  await hand.enter(page, 'Anouk Terwolde');
  await hand.open(page, '/team/molenpad/casus/nieuw');
  const path = await hand.send(page, 'inbrengen', {
    hard: `${mark}: de school belt vaak en krijgt niemand te pakken.`,
    line: '1',
    hope: 'Wie belt de school terug?',
    safety: 'nee',
    stance_young: 'agrees',
    stance_parent1: 'agrees',
  });
  const [, id] = /^\/casus\/([^/]+)/.exec(path) ?? [];
  assert.ok(id, `a case after ${path}`);
  await hand.open(page, `/casus/${id}/kring`);
  const bram = await page.locator('select[name="person"] option', { hasText: 'Bram' }).getAttribute('value');
  await hand.send(page, 'erbij', { person: bram });
  await hand.open(page, '/team/molenpad');
  await voteFor(page, id, hand);
  await hand.open(page, `/casus/${id}/kiezen`);
  await hand.send(page, 'kiezen', { age: '12-15', lines: ['1'], themes_local: ['signal-earlier'], themes_coherence: ['school'] });
  return id;
}

/** With or without scripts the vote is counted; with scripts the page stays. */
async function voteFor(page, id, hand) {
  const button = formOf(page, 'stem', { case: id }).locator('button[type="submit"]');
  const before = await button.innerText();
  await hand.press(page, button);
  const until = Date.now() + PATIENCE;
  const now = () => button.innerText().catch(() => before);
  while ((await now()) === before && Date.now() < until) await new Promise((next) => setTimeout(next, 25));
  assert.notEqual(await button.innerText(), before, 'the vote shows');
}

async function fourSides(page, id, hand) {
  await hand.open(page, `/casus/${id}/werkafspraken`);
  const checks = await page.locator('input[type=radio][value="kept"]').evaluateAll((all) => all.map((one) => one.name));
  await hand.send(page, 'werkafspraken', { [checks[0]]: 'kept', [checks[1]]: 'not_kept' });
  await hand.open(page, `/casus/${id}/samenwerking`);
  await hand.send(page, 'samenwerking', { communication: '8', added_value: '9', energy: '7' });
  await hand.open(page, `/casus/${id}/zorg`);
  await hand.send(page, 'toevoegen', { about: 'young', form: 'neighbourhood', line: '1', weeks: '3' });
  await hand.open(page, `/casus/${id}/ervaring`);
  assert.equal(await hand.send(page, 'aan-tafel', {}, { respondent: 'young' }), '/tafel');
  await hand.open(page, `/casus/${id}`);
  assert.equal(new URL(page.url()).pathname, '/tafel', 'at the table there is nothing else');
  await hand.send(page, 'antwoorden', { better: '4', got_help: '5', taken_seriously: '6', knew_whom: '5', words: 'Ik wil één iemand.' });
  await hand.open(page, `/casus/${id}`);
  assert.match(new URL(page.url()).pathname, /^\/aanmelden/, 'answering ends by signing out');
  await hand.enter(page, 'Anouk Terwolde');
  await hand.open(page, `/casus/${id}`);
  assert.match(await page.locator('.wl-quartet').innerText(), /9/);
  await shot(page, 'vierluik');
}

async function reflect(page, id, mark, hand) {
  await hand.open(page, '/team/molenpad/sessie/nieuw');
  const session = (await hand.send(page, 'plan', { planned_on: inDays(0), cases: [id] })).match(/^\/sessie\/[^/]+/)[0];
  await hand.open(page, session);
  await hand.send(page, 'beginnen');
  await hand.open(page, `${session}/sluiten`);
  assert.equal(await formOf(page, 'sluiten').count(), 0, 'nobody is there yet');
  await hand.open(page, session);
  assert.equal(await formOf(page, 'actie').count(), 0, 'no form stands beside the boxes');
  const people = await page.locator('input[name="people"]').evaluateAll((all) => all.map((one) => one.value));
  await hand.send(page, 'aanwezig', { people: people.slice(0, 3) });
  await hand.open(page, `${session}/casus/${id}`);
  await hand.send(page, 'inzicht', {
    insight: `${mark}: wie dezelfde dag terugbelt, scheelt het gezin uitleg.`,
    signal: `${mark}: de school mag niet terugbellen zonder brief.`,
  });
  await hand.open(page, session);
  const owner = await formOf(page, 'actie').locator('select[name="owner"] option', { hasText: 'Bram' }).getAttribute('value');
  await hand.send(page, 'actie', { text: 'Belt de school morgen', owner, due_on: inDays(14) });
  await hand.open(page, session);
  await shot(page, 'sessie');
  await hand.open(page, `${session}/sluiten`);
  await shot(page, 'sluiten');
  const finished = formOf(page, 'sluiten').locator(`input[name="case-${id}"][value="finished"]`);
  assert.ok(await finished.isChecked(), 'a case with an insight is finished unless somebody says otherwise');
  await hand.send(page, 'sluiten');
  return session;
}

async function release(page, mark, hand) {
  await hand.open(page, '/team/molenpad/vrijgeven');
  const href = await page.locator('li, article', { hasText: mark }).locator('a[href*="/inzicht/"]').first().getAttribute('href');
  await hand.open(page, href);
  const lesson = {
    theme: 'school',
    title: mark,
    works: 'Spreek af wie terugbelt.',
    context: 'Waar de school één nummer heeft.',
    limits: 'Niet bij een crisis.',
  };
  await hand.send(page, 'les', lesson);
  await hand.open(page, href);
  assert.equal(await formOf(page, 'les').count(), 0, 'what is handed over is what stands there');
  await hand.press(page, page.locator('a[href$="aanpassen=1"]'));
  await page.waitForLoadState('load');
  assert.equal(await formOf(page, 'voorleggen').count(), 0, 'while one writes nothing is handed over');
  await hand.send(page, 'les', { ...lesson, context: 'Waar de school één vast nummer heeft.' });
  assert.match(await page.locator('.wl-preview').innerText(), /één vast nummer/);
  await shot(page, 'voorleggen');
  await hand.send(page, 'voorleggen');
  await confirm(page, mark, '/bevestigen', hand);
  await hand.enter(page, 'Karim Benhaddouk');
  await hand.open(page, '/netwerk');
  await hand.press(page, page.locator('main a', { hasText: mark }).first());
  assert.match(await page.locator('main').innerText(), /Spreek af wie terugbelt/);
}

/** Dirk is the second who agrees. */
async function confirm(page, mark, where, hand) {
  await hand.enter(page, 'Dirk Hoogvelt');
  await hand.open(page, '/team/molenpad/vrijgeven');
  await hand.press(page, page.locator('li, article', { hasText: mark }).locator(`a[href*="${where}"]`).first());
  await hand.send(page, 'bevestigen', { knows: 'nee' });
}

async function signalGoesUpAndComesBack(page, mark, hand) {
  await hand.enter(page, 'Anouk Terwolde');
  await hand.open(page, '/team/molenpad/vrijgeven');
  const href = await page.locator('li, article', { hasText: mark }).locator('a[href*="/signaal/"]').first().getAttribute('href');
  await hand.open(page, href);
  const asks = `${mark}: mag de school gewoon bellen?`;
  await hand.send(page, 'signaal', { theme: 'school', asks, text: 'De school wacht nu op een brief.' });
  await hand.open(page, href);
  await hand.send(page, 'voorleggen');
  await confirm(page, mark, '/leerloop/', hand);
  await hand.enter(page, 'Quirine Stadhoek');
  await hand.open(page, '/leerlopen');
  await hand.press(page, page.locator('main a', { hasText: asks }).first());
  const loop = new URL(page.url()).pathname;
  await shot(page, 'leerloop');
  await hand.send(page, 'antwoord', { answer: 'yes', words: 'Ja. Dat is geregeld met de scholen.' });
  assert.equal(await formOf(page, 'sluiten').count(), 0, 'a manager cannot close a loop');
  await hand.enter(page, 'Anouk Terwolde');
  await hand.open(page, loop);
  await hand.send(page, 'sluiten', { felt: 'yes' });
}

/** A coordinator composes a closed quarter and publishes it; whose page the report is on is said back. */
export async function publishAQuarter(page, hand = mouse) {
  await hand.enter(page, 'Pieter Nooitrust');
  await hand.open(page, '/wijk/waterrade/havenkwartier/rapport');
  const quarters = await page.locator('main a[href*="/rapport/20"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(quarters.length > 0, 'there is a closed quarter to compose');
  await hand.open(page, quarters[0]);
  await hand.send(page, 'beginnen');
  await hand.open(page, `${quarters[0]}/verhaal`);
  await hand.send(page, 'verhaal', { about: 'year:year', title: 'Klein beginnen', text: 'We keken met elkaar naar een paar casussen. Dat gaf rust.' });
  await hand.open(page, `${quarters[0]}/publiceren`);
  await shot(page, 'publiceren');
  const report = await hand.send(page, 'publiceren');
  assert.match(report, /^\/rapport\/[0-9a-f]{64}$/);
  await hand.enter(page, 'Anouk Terwolde');
  await hand.open(page, '/netwerk');
  await hand.press(page, page.locator(`a[href="${report}"]`).first());
  assert.match(await page.locator('main').innerText(), /te weinig om te tonen/i);
  assert.match(await page.locator('main').innerText(), /Klein beginnen/);
  return report;
}
