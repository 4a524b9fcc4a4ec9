// Weighing what lies on the table: everybody chooses for themselves, and reads what it came to once it is closed. No test lives here.
import assert from 'node:assert/strict';
import { formOf, tries } from '../forms.mjs';
import { meetingId, rows } from './database.mjs';
import { part, sees } from './sees.mjs';

const desk = ({ meeting }) => `${meeting.address}/wegen`;

/** Weighing begins, in one of both ways, and everybody is there. */
export async function beginWeighing(room, one, way) {
  await one.open(desk(room));
  await one.send('beginnen', { way });
  await Promise.all(room.all().filter((other) => other !== one).map((other) => other.open(desk(room))));
}

/** Somebody ticks more than may be: the question is asked, and what they ticked stays when `other` chooses and the page goes along. */
export async function chooseTooMuch(room, one, other, words) {
  const boxes = formOf(one.page, 'kiezen').locator('input[name=chosen]');
  const all = await boxes.evaluateAll((boxes) => boxes.map((box) => box.value));
  assert.equal(await tries(one.page, 'kiezen', { chosen: all.slice(0, 4) }), 422);
  await other.send('kiezen', { chosen: await idOf(other, 'chosen', words) });
  await sees(one, part(one.page, 'hoe-ver').filter({ hasText: /1 .*heeft gekozen/ }));
  const ticked = await boxes.evaluateAll((boxes) => boxes.filter((box) => box.checked).map((box) => box.value));
  assert.deepEqual(ticked, all.slice(0, 4), 'nothing that was ticked is lost');
  await one.open(desk(room));
}

/** Everybody chooses at once; `choices` says what each chooses, and what of it is in their top. */
export async function chooseAll(room, choices) {
  await Promise.all(room.all().map(async (one) => {
    const { chosen, top = [] } = choices(one.who);
    const ids = (field, all) => Promise.all(all.map((words) => idOf(one, field, words)));
    const fields = { chosen: await ids('chosen', chosen) };
    if (top.length) fields.top = await ids('top', top);
    await one.send('kiezen', fields);
  }));
  const said = `${room.all().length} mensen hebben gekozen.`;
  await Promise.all(room.all().map((one) => sees(one, part(one.page, 'hoe-ver').filter({ hasText: said }))));
}

async function idOf({ page }, field, words) {
  const box = formOf(page, 'kiezen').locator('label', { hasText: words }).locator(`input[name=${field}]`);
  return box.getAttribute('value');
}

/** Somebody closes it: everybody reads the same, as it is kept, and of nobody is kept what they chose. */
export async function closeWeighing(room, one, outcome) {
  await one.send('sluiten');
  const newest = (page) => page.locator('section[aria-labelledby^="uitslag-"]').first();
  const told = await newest(one.page).locator('li').allInnerTexts();
  const stands = kept(room);
  assert.deepEqual([...stands].sort(), [...outcome].sort());
  for (const [n, [text]] of stands.entries()) assert.ok(told[n].includes(text), `${text} is number ${n + 1} of ${told}`);
  for (const other of room.all()) {
    await sees(other, newest(other.page).locator('li', { hasText: stands[0][0] }));
    assert.deepEqual(await newest(other.page).locator('li').allInnerTexts(), told, `${other.name} reads the same outcome`);
  }
  for (const table of ['weighing_seals', 'weighing_choices']) assert.deepEqual(rows(room.house, `select 1 from ${table}`), []);
}

/** What the newest weighing came to: of each topic its rank, how many chose it and put it in their top, and whether it is parked. */
function kept({ house, meeting }) {
  const newest = `select w.id from weighings w join silent_rounds o on o.id = w.round_id where o.reflection_id = ${meetingId(meeting)} order by w.begun_at desc limit 1`;
  const topics = rows(house, `select text, standing, chosen, top, parked from weighed_topics where weighing_id = (${newest}) order by standing, place`);
  return topics.map(({ text, standing, chosen, top, parked }) => [text, standing, chosen, top, Boolean(parked)]);
}
