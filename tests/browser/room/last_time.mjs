// What was promised last time: done and whether it helped, not done, or changed; three people say so at once. No test lives here.
import assert from 'node:assert/strict';
import { part, sees } from './sees.mjs';

/** Settles the three promises that stand open, each by another person, and everybody sees what became of them. */
export async function lookBackAtPromises(room) {
  const { bram, dirk, femke } = room.seats;
  const { address } = room.meeting;
  const open = part(bram.page, 'vorige').locator('form:has(input[value=afhandelen]) input[name=action]');
  const [first, second, third] = await open.evaluateAll((all) => all.map((one) => one.value));
  assert.ok(third, 'three promises stand open');
  const change = async () => {
    await femke.open(`${address}/actie/${third}`);
    await femke.send('veranderen', { text: 'Navragen wie er nu het langst wacht' });
  };
  await Promise.all([
    bram.send('afhandelen', { helped: 'yes' }, { having: { action: first }, button: 'done' }),
    dirk.send('afhandelen', {}, { having: { action: second }, button: 'open' }),
    change(),
  ]);
  const became = [
    (vorige) => vorige.locator('.wl-badge-done'),
    (vorige) => vorige.getByText('Het hielp.'),
    (vorige) => vorige.locator('.wl-badge-attention'),
    (vorige) => vorige.getByRole('link', { name: 'Navragen wie er nu het langst wacht' }),
  ];
  for (const thing of became) {
    await Promise.all(room.all().map((one) => sees(one, thing(part(one.page, 'vorige')))));
  }
}
