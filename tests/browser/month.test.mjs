// One month of one team, from choosing a case to a report that another neighbourhood reads; three times: with scripts, without, with wasm blocked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WAYS, openBrowser, openHouse, shot, signIn, visit } from './harness.mjs';
import { fill, formOf, send } from './forms.mjs';

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

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const [turn, way] of WAYS.entries()) {
  test(`the month is lived from case to lesson (${way})`, async () => {
    const visitor = await visit(browser, house, { way });
    const { page } = visitor;
    const mark = `Terugbellen ${turn + 1}`;
    const id = await chooseCase(page);
    await fourSides(page, id);
    const session = await reflect(page, id, mark);
    await page.goto(`${session}/notulen`);
    assert.match(await page.locator('main').innerText(), new RegExp(mark));
    await release(page, mark);
    await signalGoesUpAndComesBack(page, mark);
    await visitor.leave();
  });
}

test('a coordinator composes and publishes a quarter, and another neighbourhood reads it', async () => {
  const visitor = await visit(browser, house);
  const { page } = visitor;
  await signIn(page, 'Pieter Nooitrust');
  await page.goto('/wijk/waterrade/havenkwartier/rapport');
  const quarters = await page.locator('main a[href*="/rapport/20"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(quarters.length > 0, 'there is a closed quarter to compose');
  await page.goto(quarters[0]);
  await send(page, 'beginnen');
  await page.goto(`${quarters[0]}/verhaal`);
  await send(page, 'verhaal', { about: 'year:year', title: 'Klein beginnen', text: 'We keken met elkaar naar een paar casussen. Dat gaf rust.' });
  await page.goto(`${quarters[0]}/publiceren`);
  await shot(page, 'publiceren');
  const report = await send(page, 'publiceren');
  assert.match(report, /^\/rapport\/[0-9a-f]{64}$/);
  await signIn(page, 'Anouk Terwolde');
  await page.goto('/netwerk');
  await page.locator(`a[href="${report}"]`).first().click();
  assert.match(await page.locator('main').innerText(), /te weinig om te tonen/i);
  assert.match(await page.locator('main').innerText(), /Klein beginnen/);
  await visitor.leave();
});

/** A case is proposed, its circle widened, voted for and chosen. */
async function chooseCase(page) {
  await signIn(page, 'Anouk Terwolde');
  await page.goto('/team/molenpad/casus/nieuw');
  const path = await send(page, 'inbrengen', {
    hard: 'De school belt vaak en krijgt niemand te pakken.',
    line: '1',
    hope: 'Wie belt de school terug?',
    safety: 'nee',
    stance_young: 'agrees',
    stance_parent1: 'agrees',
  });
  const [, id] = /^\/casus\/([^/]+)/.exec(path) ?? [];
  assert.ok(id, `a case after ${path}`);
  await page.goto(`/casus/${id}/kring`);
  const bram = await page.locator('select[name="person"] option', { hasText: 'Bram' }).getAttribute('value');
  await send(page, 'erbij', { person: bram });
  await page.goto('/team/molenpad');
  await voteFor(page, id);
  await page.goto(`/casus/${id}/kiezen`);
  await send(page, 'kiezen', { age: '12-15', lines: ['1'], themes_local: ['signal-earlier'], themes_coherence: ['school'] });
  return id;
}

/** With or without scripts the vote is counted; with scripts the page stays. */
async function voteFor(page, id) {
  const form = formOf(page, 'stem', { case: id });
  const button = form.locator('button[type="submit"]');
  const before = await button.innerText();
  await button.click();
  const after = formOf(page, 'stem', { case: id }).locator('button[type="submit"]');
  await page.waitForFunction(([words, at]) => document.querySelector(at)?.innerText !== words, [
    before,
    `form:has(input[name="case"][value="${id}"]) button[type="submit"]`,
  ]).catch(() => {});
  assert.notEqual(await after.innerText(), before, 'the vote shows');
}

async function fourSides(page, id) {
  await page.goto(`/casus/${id}/werkafspraken`);
  const checks = await page.locator('input[type=radio][value="kept"]').evaluateAll((all) => all.map((one) => one.name));
  await send(page, 'toetsen', { [checks[0]]: 'kept', [checks[1]]: 'not_kept' }).catch(async () => {
    const name = await page.locator('main form input[name="formulier"]').first().getAttribute('value');
    return send(page, name, { [checks[0]]: 'kept', [checks[1]]: 'not_kept' });
  });
  await page.goto(`/casus/${id}/samenwerking`);
  await send(page, 'samenwerking', { communication: '8', added_value: '9', energy: '7' });
  await page.goto(`/casus/${id}/zorg`);
  await send(page, 'toevoegen', { about: 'young', form: 'neighbourhood', line: '1', weeks: '3' });
  await page.goto(`/casus/${id}/ervaring`);
  assert.equal(await send(page, 'aan-tafel', {}, { respondent: 'young' }), '/tafel');
  await page.goto(`/casus/${id}`);
  assert.equal(new URL(page.url()).pathname, '/tafel', 'at the table there is nothing else');
  await send(page, 'antwoorden', { better: '4', got_help: '5', taken_seriously: '6', knew_whom: '5', words: 'Ik wil één iemand.' });
  await page.goto(`/casus/${id}`);
  assert.match(new URL(page.url()).pathname, /^\/aanmelden/, 'answering ends by signing out');
  await signIn(page, 'Anouk Terwolde');
  await page.goto(`/casus/${id}`);
  assert.match(await page.locator('.wl-quartet').innerText(), /9/);
  await shot(page, 'vierluik');
}

async function reflect(page, id, mark) {
  await page.goto('/team/molenpad/sessie/nieuw');
  const session = (await send(page, 'plan', { planned_on: inDays(0), cases: [id] })).match(/^\/sessie\/[^/]+/)[0];
  await page.goto(session);
  await send(page, 'beginnen');
  await page.goto(session);
  const people = await page.locator('input[name="people"]').evaluateAll((all) => all.map((one) => one.value));
  await send(page, 'aanwezig', { people: people.slice(0, 3) });
  await page.goto(`${session}/casus/${id}`);
  await send(page, 'inzicht', { text: `${mark}: wie dezelfde dag terugbelt, scheelt het gezin uitleg.` });
  await page.goto(`${session}/casus/${id}`);
  await send(page, 'signaal', { text: `${mark}: de school mag niet terugbellen zonder brief.` });
  await page.goto(session);
  const owner = await formOf(page, 'actie').locator('select[name="owner"] option', { hasText: 'Bram' }).getAttribute('value');
  await send(page, 'actie', { text: 'Belt de school morgen', owner, due_on: inDays(14) });
  await page.goto(session);
  await shot(page, 'sessie');
  await send(page, 'sluiten');
  return session;
}

async function release(page, mark) {
  await page.goto('/team/molenpad/vrijgeven');
  const href = await page.locator('li, article', { hasText: mark }).locator('a[href*="/inzicht/"]').first().getAttribute('href');
  await page.goto(href);
  await send(page, 'les', {
    theme: 'school',
    title: mark,
    works: 'Spreek af wie terugbelt.',
    context: 'Waar de school één nummer heeft.',
    limits: 'Niet bij een crisis.',
  });
  await page.goto(href);
  await shot(page, 'voorleggen');
  await send(page, 'voorleggen');
  await signIn(page, 'Dirk Hoogvelt');
  await page.goto('/team/molenpad/vrijgeven');
  await page.locator('li, article', { hasText: mark }).locator('a[href*="/bevestigen"]').first().click();
  await send(page, 'bevestigen', { knows: 'nee' });
  await signIn(page, 'Karim Benhaddouk');
  await page.goto('/netwerk');
  await page.locator('main a', { hasText: mark }).first().click();
  assert.match(await page.locator('main').innerText(), /Spreek af wie terugbelt/);
}

async function signalGoesUpAndComesBack(page, mark) {
  await signIn(page, 'Anouk Terwolde');
  await page.goto('/team/molenpad/vrijgeven');
  const href = await page.locator('li, article', { hasText: mark }).locator('a[href*="/signaal/"]').first().getAttribute('href');
  await page.goto(href);
  const asks = `${mark}: mag de school gewoon bellen?`;
  await send(page, 'signaal', { theme: 'school', asks, text: 'De school wacht nu op een brief.' });
  await page.goto(href);
  await send(page, 'voorleggen');
  await signIn(page, 'Dirk Hoogvelt');
  await page.goto('/team/molenpad/vrijgeven');
  await page.locator('li, article', { hasText: mark }).locator('a[href*="/leerloop/"]').first().click();
  await send(page, 'bevestigen', { knows: 'nee' });
  await signIn(page, 'Quirine Stadhoek');
  await page.goto('/leerlopen');
  await page.locator('main a', { hasText: asks }).first().click();
  const loop = new URL(page.url()).pathname;
  await shot(page, 'leerloop');
  await send(page, 'antwoord', { answer: 'yes', words: 'Ja. Dat is geregeld met de scholen.' });
  assert.equal(await formOf(page, 'sluiten').count(), 0, 'a manager cannot close a loop');
  await signIn(page, 'Anouk Terwolde');
  await page.goto(loop);
  const close = formOf(page, 'sluiten');
  await fill(close, { felt: 'yes' });
  await send(page, 'sluiten', { felt: 'yes' });
}
