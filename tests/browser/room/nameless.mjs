// A round without names, as was announced: nothing that anybody reads, nor what is kept, tells who wrote what or when. No test lives here.
import assert from 'node:assert/strict';
import { id, meetingId, rows } from './database.mjs';
import { sourceOf, nobodyReads } from './secret.mjs';
import { part, sees } from './sees.mjs';
import { WHO, nameOf } from './seats.mjs';

export const UNSIGNED = {
  anouk: 'Eerder iemand meenemen',
  bram: 'Vragen voordat ik iets aanbied',
  chaima: 'Minder afspraken op een dag',
  dirk: 'Zelf opschrijven wat ik beloof',
  esra: 'Rustiger beginnen',
  femke: 'Samen de eerste stap zetten',
  goran: 'Niet alles in een keer willen',
  hanneke: 'Vaker zeggen wat goed gaat',
};

/** Everybody writes without a name, and only then it lies on the table. */
export async function writeUnsigned(room, leads) {
  const { house, meeting } = room;
  const desk = `${meeting.address}/schrijven`;
  await leads.open(desk);
  await leads.send('zonder-namen-beginnen');
  await Promise.all(room.all().map((one) => one.open(desk)));
  const before = lastEvent(room);
  const [last, ...others] = room.all();
  await Promise.all(others.map((one) => sendUnsigned(one)));
  const seen = bare(await sourceOf(room, others[0], desk));
  await sendUnsigned(last);
  assert.equal(bare(await sourceOf(room, others[0], desk)), seen, 'that one more wrote is not seen');
  assert.equal(lastEvent(room), before, 'nor heard');
  await nobodyReads(room, UNSIGNED);
  await leads.open(desk);
  await leads.send('tonen');
  await sameForAll(room);
  nothingTells(house, meeting);
}

const sendUnsigned = (one) => one.send('zonder-naam', { thoughts: UNSIGNED[one.who] }, {
  arrived: (page) => page.locator('main').getByText('Jouw gedachten zijn verstuurd').isVisible(),
});

/** What stands in the place of a page that changes. */
const bare = (source) => /<main[\s\S]*<\/main>/.exec(source)[0];

const lastEvent = ({ house, meeting }) => rows(house, `select last_event from reflections where id = ${meetingId(meeting)}`)[0].last_event;

/** Everybody reads the very same, without a name, and in it each thought once. */
async function sameForAll(room) {
  const shown = [];
  for (const one of room.all()) {
    const table = part(one.page, 'gedachten');
    await sees(one, table.getByText(UNSIGNED.bram));
    shown.push(await table.innerHTML());
  }
  for (const html of shown) assert.equal(html, shown[0], 'nobody sees what is theirs');
  for (const who of WHO) {
    assert.equal(shown[0].split(UNSIGNED[who]).length, 2, `${UNSIGNED[who]} lies there once`);
    assert.ok(!shown[0].includes(nameOf(who).split(' ')[0]), `${nameOf(who)} is named`);
  }
}

/** Nor does what is kept: no writer, no time, no seal, no line of who did what, and no order but that of chance. */
function nothingTells(house, meeting) {
  const [round] = rows(house, `select hex(id) as id, key from silent_rounds where unsigned = 1 and reflection_id = ${meetingId(meeting)}`);
  const thoughts = rows(house, `select text, author_id, at from thoughts where round_id = ${id(round.id)} order by rowid`);
  assert.deepEqual(thoughts.map(({ text }) => text).sort(), Object.values(UNSIGNED).sort());
  assert.ok(thoughts.every(({ author_id, at }) => author_id === null && at === null), 'no writer and no time');
  assert.equal(round.key, null);
  for (const table of ['silent_seals', 'unsigned_thoughts']) assert.deepEqual(rows(house, `select 1 from ${table}`), []);
  const lines = rows(house, "select distinct deed from audit where deed in ('WriteThought', 'WriteUnsigned')");
  assert.deepEqual(lines, [{ deed: 'WriteThought' }], 'a line tells of what is written under a name, and none of this');
  for (const text of Object.values(UNSIGNED)) assert.ok(!house.words().includes(text), 'the log tells nothing');
}
