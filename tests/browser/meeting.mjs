// A meeting of the team, planned or begun: what tests of a meeting start from. No test lives here.
import { send } from './forms.mjs';
import { signIn } from './harness.mjs';

/** A day from today, as a date field takes it. */
export const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Whoever is signed in plans a meeting for today with the team's first chosen cases. */
export async function plan(page, { cases = 1, ...more } = {}) {
  await page.goto('/team/molenpad/sessie/nieuw');
  const all = await page.locator('input[name=cases]').evaluateAll((boxes) => boxes.map((box) => box.value));
  const chosen = all.slice(0, cases);
  const planned = await send(page, 'plan', { planned_on: inDays(0), cases: chosen, ...more });
  const address = /^\/sessie\/[^/]+/.exec(planned)[0];
  return { address, cases: chosen, casePage: `${address}/casus/${chosen[0]}` };
}

/** Anouk plans and begins a meeting with the team's first chosen case, and says who is there. */
export async function begin(page, { cases = 1, there = 3 } = {}) {
  await signIn(page, 'Anouk Terwolde');
  const meeting = await plan(page, { cases });
  await page.goto(meeting.address);
  await send(page, 'beginnen');
  await page.goto(meeting.address);
  const people = await page.locator('input[name=people]').evaluateAll((boxes) => boxes.map((box) => box.value));
  await send(page, 'aanwezig', { people: people.slice(0, there) });
  return meeting;
}
