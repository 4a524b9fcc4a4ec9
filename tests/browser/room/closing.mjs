// Closing: everybody sees that it is over, reads the same minutes, and those are what the database holds. No test lives here.
import assert from 'node:assert/strict';
import { CHANGED, SIGNAL } from './deciding.mjs';
import { meetingId, rows } from './database.mjs';
import { sees } from './sees.mjs';

/** Somebody closes, and everybody who looks at the meeting sees it. */
export async function close(room, one) {
  const { address } = room.meeting;
  await one.open(`${address}/sluiten`);
  await one.send('sluiten');
  await Promise.all(room.all().map((other) => sees(other, other.page.locator('main').getByText('De sessie is afgesloten'))));
}

/** Everybody reads the same minutes, on the page and as a file. */
export async function sameMinutes(room) {
  const { address } = room.meeting;
  const read = [];
  for (const one of room.all()) {
    await one.open(`${address}/notulen`);
    read.push(await one.page.locator('main').innerText());
    const file = await (await one.context.request.get(`${room.house.url}${address}/notulen.txt`)).text();
    assert.deepEqual(parts(file), stored(room), `the minutes of ${one.name}`);
  }
  for (const words of read) assert.equal(words, read[0], 'everybody reads the same');
  for (const words of Object.values(stored(room)).flat()) assert.ok(read[0].includes(words), words);
}

/** What minutes say, in parts: those that hold what this meeting wrote, each in the order of the alphabet. */
function parts(file) {
  const all = new Map(file.split('\n\n').map((block) => {
    const [heading, ...lines] = block.split('\n').filter(Boolean);
    return [heading, lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))];
  }));
  const of = (heading) => [...(all.get(heading) ?? [])].sort();
  const about = [...all.keys()].find((heading) => heading.startsWith('Casus '));
  return {
    there: of('Wie er was'),
    earlier: of('Acties van vorige keer').map((line) => line.replace(/ \(.*/, '')),
    insights: of(about).filter((line) => line.startsWith('Inzicht: Dit hielp')).map((line) => line.replace('Inzicht: ', '')),
    promised: of('Nieuwe acties').map((line) => line.replace(/ \(.*/, '')),
    signals: of('Signalen').map((line) => line.slice(line.indexOf(': ') + 2)),
    changed: of('Nieuwe en veranderde werkafspraken').filter((line) => line.includes(CHANGED.what)).map(() => CHANGED.what),
  };
}

/** The same of what is kept. */
function stored({ house, meeting }) {
  const at = `reflection_id = ${meetingId(meeting)}`;
  const texts = (query) => rows(house, query).map(({ text }) => text).sort();
  const became = { open: 'Niet gedaan, blijft staan', done: 'Gedaan', dropped: 'Vervalt', changed: 'Veranderd' };
  const earlier = rows(house, `select a.text, o.outcome from action_outcomes o join actions a on a.id = o.action_id where o.${at}`);
  return {
    there: texts(`select p.name as text from attendances t join people p on p.id = t.person_id where t.${at}`),
    earlier: earlier.map(({ text, outcome }) => `${became[outcome]}: ${text}`).sort(),
    insights: texts(`select text from insights where ${at}`),
    promised: texts(`select text from actions where ${at}`),
    signals: texts(`select text from signals where ${at}`),
    changed: texts(`select what as text from agreement_versions where ${at}`),
  };
}

/** Nothing was written twice, and nothing that was sent is left behind. */
export function nothingLost({ house, meeting }, insights) {
  const now = stored({ house, meeting });
  assert.deepEqual(now.insights, [...insights].sort());
  assert.deepEqual(now.signals, [SIGNAL]);
  assert.deepEqual(now.changed, [CHANGED.what]);
  assert.equal(now.promised.length, 3);
  // Of five promises the fourth and the fifth were refused: those words stay with whoever typed them, and nothing else does.
  const left = rows(house, 'select form, fields, left_behind from drafts');
  const words = left.map(({ fields }) => JSON.parse(fields).find(([name]) => name === 'text')?.[1]);
  assert.ok(left.every(({ form, left_behind: behind }) => form === 'actie' && behind === 1), JSON.stringify(left));
  assert.ok(words.every((text) => text.startsWith('Belt: ') && !now.promised.includes(text)), JSON.stringify(words));
}

/** Every ear heard every event, each once and in order: also over the line that drops, and by whoever came late or came back. */
export async function allHeard({ house, meeting, ...room }) {
  const events = rows(house, `select sequence || ' ' || kind as told from reflection_events where reflection_id = ${meetingId(meeting)} order by sequence`);
  const all = events.map(({ told }) => told);
  for (const { name, ear } of room.all()) {
    await ear.until(all.length);
    assert.deepEqual(ear.events, all, `what ${name} heard`);
  }
}
