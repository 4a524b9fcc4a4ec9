// Deciding: everybody writes an insight, one a signal, at most three promises are made, and an agreement is changed. No test lives here.
import assert from 'node:assert/strict';
import { fill, formOf, sent } from '../forms.mjs';
import { inDays } from '../meeting.mjs';
import { rows } from './database.mjs';
import { part, sees } from './sees.mjs';
import { gather } from './steps.mjs';

/** What helped, of each: nothing that looks like a person or a place. */
const HELPED = {
  anouk: 'rust', bram: 'ruimte', chaima: 'tijd', dirk: 'overleg', esra: 'duidelijkheid', femke: 'vertrouwen', goran: 'humor', hanneke: 'thee',
};
export const insightOf = (who) => `Dit hielp: ${HELPED[who]}`;
export const SIGNAL = 'Een brief gaat altijd voor een telefoontje, zegt de regeling';
export const CHANGED = { what: 'belt eerst en schrijft daarna', reason: 'Bellen gaf sneller rust dan een brief' };

/** Everybody writes an insight at once; one of them a signal too, one while the line is gone for a moment. */
export async function writeInsights(room, { signals, offline }) {
  const { casePage } = room.meeting;
  await Promise.all(room.all().map(async (one) => {
    await one.open(casePage);
    if (one === offline) await pressesWithoutLine(one);
    const insight = insightOf(one.who);
    const fields = one === signals ? { insight, signal: SIGNAL } : { insight };
    await one.send('inzicht', fields, { arrived: (page) => part(page, 'inzichten').getByText(insight).isVisible() });
  }));
  await gather(room);
  await Promise.all(room.all().map((one) => one.open(casePage)));
  for (const { name, page } of room.all()) {
    const shown = await part(page, 'inzichten').innerText();
    for (const { who } of room.all()) assert.ok(shown.includes(insightOf(who)), `${name} reads: ${insightOf(who)}`);
  }
}

/** Without a line the button holds back; what was typed stays, and is kept once the line is there. */
async function pressesWithoutLine({ page, context, who }) {
  const form = formOf(page, 'inzicht');
  const words = form.locator('textarea[name=insight]');
  const says = (text) => form.locator('[data-bewaar-zegt]').filter({ hasText: text }).waitFor({ timeout: 90_000 });
  await words.pressSequentially(insightOf(who).slice(0, 8));
  await context.setOffline(true);
  await words.pressSequentially(insightOf(who).slice(8));
  await form.locator('button[type=submit]').last().click();
  await says(/geen verbinding/i);
  assert.equal(await words.inputValue(), insightOf(who), 'what was typed stays');
  await context.setOffline(false);
  await says('nu bewaard');
}

/** Three promises fit: of five who make one at the same time three are heard, and the others keep their words. */
export async function promise(room, five) {
  const made = await Promise.all(five.map(async (one) => {
    await one.open(room.meeting.address);
    const form = formOf(one.page, 'actie');
    const owner = await form.locator('select[name=owner] option', { hasText: 'Bram' }).getAttribute('value');
    const text = `Belt: ${insightOf(one.who)}`;
    await fill(form, { text, owner, due_on: inDays(14) });
    return { page: one.page, form, text };
  }));
  const heard = await Promise.all(made.map(async ({ page, form, text }) => {
    const [answer] = await Promise.all([sent(page), form.locator('button[type=submit]').last().click()]);
    await page.waitForLoadState('load');
    const done = answer.status() === 303;
    if (!done) assert.ok((await page.content()).includes(text), 'who came too late keeps their words');
    return done;
  }));
  assert.equal(heard.filter(Boolean).length, 3);
  assert.equal(rows(room.house, "select 1 from actions where text like 'Belt: Dit hielp%'").length, 3);
}

/** Somebody changes an agreement of the agenda, with the reason; the team sits together, and so agrees today. */
export async function changeAgreement(room, one) {
  await one.open(room.meeting.address);
  await one.press(part(one.page, 'agenda').locator('a[href$="/veranderen"]').first());
  await one.page.waitForURL('**/veranderen');
  assert.equal(await one.send('veranderen', CHANGED), room.meeting.address, 'and goes on with the meeting');
  const says = ({ page }) => part(page, 'afspraken').filter({ hasText: CHANGED.what }).filter({ hasText: CHANGED.reason });
  await Promise.all(room.all().map((other) => other.open(room.meeting.address)));
  await Promise.all(room.all().map((other) => sees(other, says(other))));
}
