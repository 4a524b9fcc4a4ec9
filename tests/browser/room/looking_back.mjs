// Looking back on the meeting itself: everybody for themselves, told together in bands once all who are there answered. No test lives here.
import assert from 'node:assert/strict';
import { formOf } from '../forms.mjs';
import { rows, meetingId } from './database.mjs';
import { part } from './sees.mjs';

const GAVE = 'Dat iedereen eerst stil schreef';
const FAST = 'Je antwoord staat nu vast.';
const desk = ({ meeting }) => `${meeting.address}/terugkijken`;

/** Everybody answers, two of them otherwise than the rest; before the last one did nothing is told, and then everybody reads the same and nobody can answer anew. */
export async function lookBack(room, others) {
  const [last, ...first] = room.all();
  const answer = async (one) => {
    await one.open(desk(room));
    const worth = others.includes(one) ? 'half' : 'yes';
    const energy = others.includes(one) ? 'cost' : 'gave';
    const fields = { worth, energy, ...(one === last && { gave_words: GAVE }) };
    await one.send('terugkijken', fields, { arrived: async (page) => (await page.getByText(FAST).count()) > 0 });
  };
  await Promise.all(first.map(answer));
  assert.doesNotMatch(await together(room, last), /tijd waard/, 'one has not answered yet');
  await answer(last);
  const told = await Promise.all(room.all().map((one) => together(room, one)));
  for (const one of told) assert.equal(one, told[0]);
  assert.equal(await formOf(last.page, 'terugkijken').count(), 0, 'what is read together stands fast');
  for (const words of ['De meesten vonden het de tijd waard.', 'Het kostte hooguit een paar mensen energie.', GAVE]) assert.ok(told[0].includes(words), words);
}

async function together(room, one) {
  if (new URL(one.page.url()).pathname === desk(room)) await one.open(room.meeting.address);
  await one.open(desk(room));
  return part(one.page, 'samen').innerText();
}

/** Once the meeting is closed nothing tells any more whose answer was whose. */
export function nobodysAnswer({ house, meeting, ...room }) {
  const kept = rows(house, `select person_id from look_backs where reflection_id = ${meetingId(meeting)}`);
  assert.deepEqual(kept, room.all().map(() => ({ person_id: null })));
}
