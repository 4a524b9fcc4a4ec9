// Going through the steps of a meeting: on, back, left out and opened again, by anybody, also by two at once. No test lives here.
import assert from 'node:assert/strict';
import { tries } from '../forms.mjs';
import { beamerShows } from './beamer.mjs';
import { part, sees } from './sees.mjs';

const at = (page, number) => part(page, 'nu').filter({ hasText: `Stap ${number} van 10` });

/** Everybody who looks at the meeting sees that it is at this step, and so does the beamer. */
export const stepIs = (room, number) =>
  Promise.all([beamerShows(room, number), ...room.all().map((one) => sees(one, at(one.page, number)))]);

/** Goes to a step; the one where the meeting is, is left as done, as left out (`skipped`), or to come back to (`waiting`). */
export const go = (one, to, leaving = 'done') => one.send('stap', {}, { button: `${to}:${leaving}` });

/** Everybody goes to the meeting's own page. */
export const gather = (room) => Promise.all(room.all().map((one) => one.open(room.meeting.address)));

/** Somebody leads on to a step, and everybody at the meeting's page sees it. */
export async function leadTo(room, one, number, leaving) {
  await gather(room);
  await go(one, number, leaving);
  await stepIs(room, number);
}

/** Two whose pages stand still press at once, and go one step. */
export async function bothLeadTo(room, pair, number) {
  const answers = await Promise.all(pair.map(({ page }) => tries(page, 'stap', {}, {}, `${number}:done`)));
  assert.deepEqual(answers, [303, 303]);
  await stepIs(room, number);
}

/** Somebody leads on, and whoever then presses on a page that is behind is told where the meeting is, and moves nothing. */
export async function leadToUnseen(room, one, number, { page }) {
  await go(one, number);
  assert.ok(await at(page, number - 1).isVisible(), 'the page is behind');
  assert.equal(await tries(page, 'stap', {}, {}, `${number - 2}:waiting`), 409);
  assert.match(await page.locator('main').innerText(), new RegExp(`Jullie zijn nu bij stap\\D*${number}`));
  await stepIs(room, number);
}

/** The last step is done: everybody sees that all were. */
export async function finish(room, one) {
  await gather(room);
  await one.send('stap', {}, { button: ':done' });
  await Promise.all(room.all().map((other) => sees(other, part(other.page, 'nu').filter({ hasText: 'Jullie hebben alle stappen gehad' }))));
}
