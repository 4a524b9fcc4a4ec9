// Before a meeting and at its beginning: it is planned, its route chosen, a round without names announced; then it begins and those who are there are ticked. No test lives here.
import { formOf } from '../forms.mjs';
import { plan } from '../meeting.mjs';
import { stepIs } from './steps.mjs';

/** Whoever leads plans a meeting in which thoughts are shown, grouped and weighed, and announces a round without names. */
export async function prepare(room, leads) {
  room.meeting = await plan(leads.page, { lead: leads.name });
  const { address } = room.meeting;
  await leads.open(`${address}/route`);
  await leads.send('route', { route: 'weighed' });
  await leads.open(`${address}/schrijven`);
  await leads.send('aankondigen', { prompt: 'tomorrow' });
  await Promise.all(room.all().map((one) => one.hear()));
}

/** Everybody looks at the meeting when it begins, and sees its first step once it is known who is there. */
export async function begin(room, leads) {
  await Promise.all(room.all().map((one) => one.open(room.meeting.address)));
  await leads.send('beginnen');
  await tick(room, leads, room.all().map((one) => one.name));
  await stepIs(room, 1);
}

/** Says who is there. */
export async function tick(room, one, names) {
  await one.open(`${room.meeting.address}?aanwezig=1`);
  const boxes = formOf(one.page, 'aanwezig').locator('label');
  const people = await Promise.all(names.map((name) => boxes.filter({ hasText: name }).locator('input').getAttribute('value')));
  await one.send('aanwezig', { people });
}
