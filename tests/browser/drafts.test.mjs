// What somebody is typing in a meeting is never lost: not by a line that goes away, a page that is left, a session that slept; and nothing of it outlives a sign-out.
import assert from 'node:assert/strict';
import { after, before, test as every } from 'node:test';
import { PATIENCE, mustHaveIslands, openBrowser, openHouse, signIn, visit } from './harness.mjs';
import { buttonOf, fill, formOf, send, tries } from './forms.mjs';
import { begin, plan } from './meeting.mjs';

let house;
let browser;
let meeting;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
  const host = await visit(browser, house);
  meeting = await begin(host.page, { cases: 2 });
  await host.leave();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** Without the islands nothing is kept before it is sent. */
const test = (name, does) => every(name, async (t) => (await mustHaveIslands(t)) && does());

const says = (page, words) => formOf(page, 'inzicht').locator('[data-bewaar-zegt]').filter({ hasText: words }).waitFor();
const insight = (page) => formOf(page, 'inzicht').locator('textarea[name=insight]');
/** What stands there, once the page has put back what waited in its window. */
async function holds(page, words) {
  const end = Date.now() + PATIENCE;
  while ((await insight(page).inputValue()) !== words && Date.now() < end) await page.waitForTimeout(50);
  assert.equal(await insight(page).inputValue(), words);
}

/** Thrown away on the page as the server tells it, so that the next test finds an empty form. */
async function throwAway(page) {
  await page.goto(meeting.casePage);
  await page.waitForLoadState('networkidle');
  await page.goto(meeting.casePage);
  await page.getByRole('button', { name: 'Weggooien' }).click();
  await page.waitForLoadState('load');
  await holds(page, '');
}

/** So many forms wait in this window, at the latest when what was typed last has been answered. */
const waits = (page, count) => page.waitForFunction((left) => Object.keys(sessionStorage).length === left, count, { timeout: PATIENCE });
const outlives = (page) => page.evaluate(() => Object.keys(localStorage).length);

/** Somebody at the page of the meeting's case, where words are written down; without a line the browser says so in its console. */
async function writer(name) {
  const visitor = await visit(browser, house, { offline: true });
  await signIn(visitor.page, name);
  await visitor.page.goto(meeting.casePage);
  await visitor.page.waitForLoadState('networkidle');
  return visitor;
}

test('what is typed is kept after a pause and stands there on another device, for its writer alone', async () => {
  const one = await writer('Bram Oosterling');
  await insight(one.page).pressSequentially('Wie belt, schrijft het op.');
  await says(one.page, 'Bewaard, alleen voor jou');
  // What the server has does not stay in the window.
  await waits(one.page, 0);
  const other = await writer('Bram Oosterling');
  await holds(other.page, 'Wie belt, schrijft het op.');
  const colleague = await writer('Dirk Hoogvelt');
  assert.equal(await insight(colleague.page).inputValue(), '');
  await other.page.getByRole('button', { name: 'Weggooien' }).click();
  await holds(other.page, '');
  for (const visitor of [one, other, colleague]) await visitor.leave();
});

test('a line that goes away loses nothing, also by leaving the page, and sending is held until it is back', async () => {
  const { page, context, leave } = await writer('Bram Oosterling');
  await insight(page).pressSequentially('Eerst met verbinding');
  await says(page, 'Bewaard');
  await context.setOffline(true);
  await insight(page).pressSequentially(', dan zonder');
  await says(page, 'Geen verbinding; wat je typt blijft in dit venster staan.');
  await formOf(page, 'inzicht').locator('button[type=submit]').last().click();
  await says(page, 'Nog geen verbinding. Je tekst staat er nog');
  await holds(page, 'Eerst met verbinding, dan zonder');
  await waits(page, 1);
  assert.equal(await outlives(page), 0);
  // The line comes back, and the page is left before anything typed on it could be kept; the page after it finds that in the window.
  await context.route('**/concept', (route) => route.abort());
  await context.setOffline(false);
  await page.goto(meeting.casePage);
  await says(page, 'Geen verbinding; wat je typt blijft in dit venster staan.');
  await context.unroute('**/concept');
  await says(page, 'Getypt toen er geen verbinding was; nu bewaard.');
  await holds(page, 'Eerst met verbinding, dan zonder');
  await waits(page, 0);
  await page.close();
  const again = await context.newPage();
  await again.goto(meeting.casePage);
  await holds(again, 'Eerst met verbinding, dan zonder');
  await send(again, 'inzicht');
  await again.goto(meeting.casePage);
  assert.equal(await insight(again).inputValue(), '', 'what was sent is no draft');
  assert.match(await again.locator('main').innerText(), /Eerst met verbinding, dan zonder/);
  await waits(again, 0);
  await leave();
});

test('a page that is left at once keeps the last words', async () => {
  const { page, leave } = await writer('Bram Oosterling');
  await insight(page).pressSequentially('Net op tijd');
  await page.goto('/mijn-werk');
  await page.goto(meeting.casePage);
  await holds(page, 'Net op tijd');
  await throwAway(page);
  await leave();
});

test('whoever was signed out while typing goes on as themselves, and somebody else finds nothing', async () => {
  for (const [back, finds] of [['Bram Oosterling', 'Voor en na'], ['Dirk Hoogvelt', '']]) {
    const { page, context, leave } = await writer('Bram Oosterling');
    await context.clearCookies();
    await insight(page).pressSequentially('Voor en na');
    await says(page, 'Je bent afgemeld. Je tekst staat er nog. Meld je aan in een ander tabblad.');
    // Another window signs in; its sign-in page is that of somebody who was away, so it is not asked for here.
    const person = await personId(back);
    const other = await context.request.post('/aanmelden', { form: { formulier: 'demo', person }, headers: { origin: house.url } });
    assert.ok(other.ok());
    await page.goto(meeting.casePage);
    await page.waitForLoadState('networkidle');
    await holds(page, finds);
    await waits(page, 0);
    if (finds) await throwAway(page);
    await leave();
  }
});

test('what is sent while it is still being kept is sent, and comes back on no page', async () => {
  const { page, context, leave } = await writer('Bram Oosterling');
  await context.route('**/concept', () => {});
  await insight(page).fill('Net op weg');
  await send(page, 'inzicht');
  await context.unroute('**/concept');
  assert.match(await page.locator('main').innerText(), /Net op weg/);
  await waits(page, 0);
  assert.equal(await insight(page).inputValue(), '', 'what was sent is no draft');
  await leave();
});

test('signing out clears what waits, in other windows too', async () => {
  const { page, context, leave } = await writer('Bram Oosterling');
  const other = await context.newPage();
  await other.goto(meeting.casePage);
  await other.waitForLoadState('networkidle');
  await context.route('**/concept', (route) => route.abort());
  for (const one of [page, other]) {
    await insight(one).pressSequentially('Blijft niet staan');
    await says(one, 'Geen verbinding');
    await waits(one, 1);
  }
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.waitForURL(/aanmelden/);
  await waits(page, 0);
  await waits(other, 0);
  assert.equal(await outlives(other), 0);
  await leave();
});

/** Two windows of one browser, in each of which words wait that the server does not get. */
async function twoWindows(name) {
  const visitor = await writer(name);
  const other = await visitor.context.newPage();
  await other.goto(meeting.casePage);
  await other.waitForLoadState('networkidle');
  await visitor.context.route('**/concept', (route) => route.abort());
  for (const one of [visitor.page, other]) {
    await insight(one).pressSequentially('Wacht in dit venster');
    await says(one, 'Geen verbinding');
    await waits(one, 1);
  }
  return { ...visitor, other };
}

test('what is typed in silence goes along to a late thought, and a next round is another form', async () => {
  const [lead, writes] = [await visit(browser, house), await visit(browser, house)];
  await signIn(lead.page, 'Anouk Terwolde');
  await signIn(writes.page, 'Bram Oosterling');
  const at = `${meeting.address}/schrijven`;
  const thoughts = formOf(writes.page, 'gedachten').locator('textarea[name=thoughts]');
  const kept = () => formOf(writes.page, 'gedachten').locator('[data-bewaar-zegt]').filter({ hasText: 'Bewaard' }).waitFor();
  const begins = async () => {
    await lead.page.goto(at);
    await send(lead.page, 'beginnen', { case: meeting.cases[0], prompt: 'others-missed' });
    await writes.page.goto(at);
    await writes.page.waitForLoadState('networkidle');
  };
  await begins();
  await thoughts.pressSequentially('Zij belt altijd zelf');
  await kept();
  await send(lead.page, 'tonen');
  await writes.page.goto(at);
  await writes.page.waitForLoadState('networkidle');
  assert.equal(await thoughts.inputValue(), 'Zij belt altijd zelf');
  assert.ok(await thoughts.isVisible(), 'it stands open');
  await thoughts.pressSequentially(', ook op zondag');
  await kept();
  assert.doesNotMatch(await lead.page.locator('main').innerText(), /Zij belt altijd zelf/);
  await send(lead.page, 'stoppen');
  await begins();
  assert.equal(await thoughts.inputValue(), '');
  await thoughts.pressSequentially('Een andere vraag');
  await kept();
  await send(lead.page, 'tonen');
  await lead.page.goto(at);
  await send(lead.page, 'stoppen');
  for (const one of [lead, writes]) await one.leave();
});

test('what stands in the form of the silence when all is shown stays there alone, and is shown to nobody by one press', async () => {
  const [lead, writes] = [await visit(browser, house), await visit(browser, house)];
  await signIn(lead.page, 'Anouk Terwolde');
  await signIn(writes.page, 'Bram Oosterling');
  const [at, words] = [`${meeting.address}/schrijven`, 'Dit houd ik nog even voor mij'];
  await lead.page.goto(at);
  await send(lead.page, 'beginnen', { case: meeting.cases[0], prompt: 'others-missed' });
  await Promise.all([writes.page.waitForResponse((answer) => answer.url().includes('/stroom')), writes.page.goto(at)]);
  const boxes = writes.page.locator('form:has(input[name="formulier"][value="gedachten"]) textarea');
  await boxes.first().pressSequentially(words);
  await formOf(writes.page, 'gedachten').locator('[data-bewaar-zegt]').filter({ hasText: 'Bewaard' }).waitFor();
  await lead.page.goto(at);
  await send(lead.page, 'tonen');
  // The page goes along round the field in which he is at work.
  await writes.page.locator('section[aria-labelledby="gedachten"]').waitFor();
  assert.deepEqual(await boxes.evaluateAll((all) => all.map((box) => box.value)), [words], 'one field, with his words');
  assert.equal(await tries(writes.page, 'gedachten'), 422);
  assert.match(await writes.page.locator('.wl-error-summary').innerText(), /Alles is intussen getoond/);
  assert.deepEqual(await boxes.evaluateAll((all) => all.map((box) => box.value)), [words]);
  assert.match(await formOf(writes.page, 'gedachten').innerText(), /Jullie team leest dit meteen/);
  await lead.page.goto(at);
  assert.ok(!(await lead.page.content()).includes(words), 'nobody reads it');
  await send(writes.page, 'gedachten');
  await lead.page.goto(at);
  assert.ok((await lead.page.content()).includes(words), 'he meant it');
  await send(lead.page, 'stoppen');
  for (const one of [lead, writes]) await one.leave();
});

test('a thought that becomes an insight stands beside what waits in the window, and neither is lost', async () => {
  const lead = await visit(browser, house);
  await signIn(lead.page, 'Anouk Terwolde');
  const at = `${meeting.address}/schrijven`;
  for (const [form, fields] of [
    ['beginnen', { case: meeting.cases[0], prompt: 'others-missed' }],
    ['gedachten', { thoughts: 'Zij belt nooit' }],
    ['tonen', {}],
  ]) {
    await lead.page.goto(at);
    await send(lead.page, form, fields);
  }
  await lead.page.goto(`${meeting.address}/groepen`);
  const chosen = await lead.page.locator('main a[href*="gedachte="]').first().getAttribute('href');
  const { page, context, leave } = await writer('Bram Oosterling');
  await context.route('**/concept', (route) => route.abort());
  await insight(page).pressSequentially('Wie belt, schrijft het op.');
  await says(page, 'Geen verbinding');
  await waits(page, 1);
  await page.goto(chosen);
  await holds(page, 'Zij belt nooit\n\nWie belt, schrijft het op.');
  await context.unroute('**/concept');
  await throwAway(page);
  await lead.page.goto(at);
  await send(lead.page, 'stoppen');
  for (const one of [lead, { leave }]) await one.leave();
});

test('a form that is over alone takes no words of other pages away; a meeting that closed takes all', async () => {
  const { page, context, leave } = await writer('Bram Oosterling');
  const [other, answered] = [`${meeting.address}/casus/${meeting.cases[1]}`, { with: 'over' }];
  await context.route('**/concept', (route) => route.abort());
  await page.goto(other);
  await page.waitForLoadState('networkidle');
  await insight(page).pressSequentially('Op de andere pagina');
  await says(page, 'Geen verbinding');
  await page.goto(meeting.casePage);
  await page.waitForLoadState('networkidle');
  await waits(page, 1);
  await context.unroute('**/concept');
  await context.route('**/concept', (route) => route.fulfill({ status: 409, contentType: 'text/html', body: answered.with }));
  await insight(page).pressSequentially('Van een casus die stopte');
  await says(page, 'Hier kan niets meer bij.');
  await waits(page, 2);
  await page.goto(other);
  await says(page, 'Hier kan niets meer bij.');
  await holds(page, 'Op de andere pagina');
  await waits(page, 2);
  answered.with = 'closed';
  await page.goto(meeting.casePage);
  await waits(page, 0);
  await holds(page, 'Van een casus die stopte');
  await leave();
});

/** A meeting of a house of its own in which everybody writes without names, and whoever leads it. */
async function nameless(own) {
  const lead = await visit(browser, own);
  await signIn(lead.page, 'Anouk Terwolde');
  const { address } = await plan(lead.page);
  const desk = `${address}/schrijven`;
  await lead.page.goto(desk);
  await send(lead.page, 'aankondigen', { prompt: 'others-missed' });
  await lead.page.goto(address);
  await send(lead.page, 'beginnen');
  await lead.page.goto(desk);
  await send(lead.page, 'zonder-namen-beginnen');
  return { lead, desk };
}

/** Somebody at the field of a round without names, with what the page says below it. */
async function unsignedWriter(own, desk, name) {
  const visitor = await visit(browser, own, { offline: true });
  const asked = [];
  visitor.context.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await signIn(visitor.page, name);
  await visitor.page.goto(desk);
  await visitor.page.waitForLoadState('networkidle');
  const form = formOf(visitor.page, 'zonder-naam');
  const stands = (words) => visitor.page.waitForFunction(
    (wanted) => document.querySelector('form[data-wacht] textarea')?.value === wanted, words, { timeout: PATIENCE });
  const here = (words) => form.locator('[data-bewaar-zegt]').filter({ hasText: words }).waitFor();
  return { ...visitor, asked, form, stands, here };
}

test('what is typed in a round without names waits in its own window alone, until it is sent or its round is gone', async () => {
  const own = await openHouse();
  try {
    const { lead, desk } = await nameless(own);
    const { page, context, asked, form, stands, here, leave } = await unsignedWriter(own, desk, 'Bram Oosterling');
    const words = 'Alleen in dit venster';
    await form.locator('textarea').pressSequentially(words);
    await here('Blijft in dit venster staan, alleen voor jou. Nog niet verstuurd.');
    await waits(page, 1);
    assert.equal(await tries(page, 'tonen'), 422, 'too few wrote');
    await stands(words);
    await page.goto(desk);
    await stands(words);
    await page.reload();
    await stands(words);
    await here('Blijft in dit venster staan');
    await context.setOffline(true);
    await buttonOf(form).click();
    await here('Nog geen verbinding. Je tekst staat er nog');
    await stands(words);
    await context.setOffline(false);
    await here('Blijft in dit venster staan');
    await lead.page.goto(desk);
    assert.ok(!(await lead.page.content()).includes(words), 'nobody reads it');
    assert.equal(await send(page, 'zonder-naam'), desk);
    await page.getByText('Jouw gedachten zijn verstuurd').waitFor();
    await waits(page, 0);
    assert.equal(await outlives(page), 0);
    assert.deepEqual(asked.filter((path) => path.endsWith('/concept')), [], 'the server was told nothing before');
    const late = await unsignedWriter(own, desk, 'Dirk Hoogvelt');
    await late.form.locator('textarea').pressSequentially('Voor een ronde die weggaat');
    await waits(late.page, 1);
    await lead.page.goto(desk);
    await lead.page.locator('details:has(input[value=stoppen]) > summary').click();
    await send(lead.page, 'stoppen');
    await late.page.goto(desk);
    await waits(late.page, 0);
    for (const one of [lead, { leave }, late]) await one.leave();
  } finally {
    await own.close();
  }
});

test('a device that is handed to a client holds nothing that was typed, in no window', async () => {
  const { page, other, leave } = await twoWindows('Anouk Terwolde');
  const asks = page.locator('input[value="aan-tafel"]');
  for (const one of meeting.cases) {
    await page.goto(`/casus/${one}/ervaring`);
    if (await asks.count()) break;
  }
  await waits(page, 1);
  assert.equal(await send(page, 'aan-tafel', {}, { respondent: 'young' }), '/tafel');
  await waits(page, 0);
  await waits(other, 0);
  await leave();
});

test('whoever signs in as somebody else finds nothing that was typed, in no window; whoever comes back finds their own', async () => {
  for (const [back, finds] of [['Bram Oosterling', 1], ['Dirk Hoogvelt', 0]]) {
    const { page, other, leave } = await twoWindows('Bram Oosterling');
    await signIn(page, back);
    assert.equal(new URL(page.url()).pathname, '/mijn-werk', 'a page that keeps nothing itself');
    await waits(page, finds);
    await waits(other, finds);
    await leave();
  }
});

async function personId(name) {
  const stranger = await visit(browser, house);
  await stranger.page.goto('/aanmelden');
  const card = stranger.page.locator('form', { has: stranger.page.locator('h3', { hasText: name }) });
  const id = await card.locator('input[name=person]').getAttribute('value');
  await stranger.leave();
  return id;
}
