// Who leads: a battery dies and somebody else takes over; whoever comes late or comes back is up to date at once. No test lives here.
import assert from 'node:assert/strict';
import { onTable } from './groups.mjs';
import { comeIn } from './seats.mjs';
import { part, sees } from './sees.mjs';

/** The one who led is gone; another takes it, and everybody at the meeting's page sees who leads. */
export async function takeOver(room, gone, one) {
  await gone.leave();
  await one.send('leiding');
  const says = (other) => (other === one ? 'Jij leidt nu' : `${one.name} leidt nu`);
  await Promise.all(room.all().map((other) => sees(other, part(other.page, 'leiding').filter({ hasText: says(other) }))));
}

/** Comes in while things are put together, and reads at once what those who were there read. */
export async function comesLater(room, who, there) {
  const one = await comeIn(room, who);
  const tables = await Promise.all([there, one].map(async ({ open, page }) => {
    await open(room.meeting.address);
    await open(`${room.meeting.address}/groepen`);
    return onTable(page);
  }));
  assert.ok(tables[0].length > 1, 'there is something to read');
  assert.deepEqual(tables[1], tables[0], `what ${one.name} reads`);
  return one;
}
