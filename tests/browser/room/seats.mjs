// Who sits in the room, each in their own way, and how they come in and leave. No test lives here.
import { openDoor } from '../door.mjs';
import { formOf, send } from '../forms.mjs';
import { signIn, visit } from '../harness.mjs';
import { listen } from './ear.mjs';
import { keys, mouse, patient } from './hands.mjs';

/** Five of the team, and three of the next one who come to help. */
const PEOPLE = {
  anouk: { name: 'Anouk Terwolde' },
  bram: { name: 'Bram Oosterling' },
  chaima: { name: 'Chaima Elkadi', way: 'without scripts' },
  dirk: { name: 'Dirk Hoogvelt', how: keys },
  esra: { name: 'Esra Yildirak', how: patient, drops: true },
  femke: { name: 'Femke Dijkzicht', size: 'phone', helps: true },
  goran: { name: 'Goran Petrovski', size: 'phone', way: 'with wasm blocked', helps: true },
  hanneke: { name: 'Hanneke Bosveld', size: 'phone', helps: true },
};
export const WHO = Object.keys(PEOPLE);
export const nameOf = (who) => PEOPLE[who].name;

/** A machine that does other things too takes its time; what a bad line swallowed is not waited for that long. */
const PATIENCE = 60_000;
const SWALLOWED = 20_000;
const BAD = { late: 400, loses: 0.06 };

/** A room, with everybody in it but for those who come later; `seats` holds who is there now, `all` leaves out whose line is away. */
export async function openRoom(browser, house, { later = [] } = {}) {
  const room = { browser, house, door: await openDoor([house]), seats: {} };
  room.all = () => Object.values(room.seats).filter((one) => !one.away);
  room.close = () => Promise.all([room.door.close(), ...Object.values(room.seats).map((one) => one.ear?.close())]);
  await borrow(room);
  await Promise.all(WHO.filter((who) => !later.includes(who)).map((who) => comeIn(room, who)));
  return room;
}

/** Who comes to help becomes a member of the team. */
async function borrow({ browser, house }) {
  const { page, leave } = await visit(browser, house);
  await signIn(page, 'Rens Beheerman');
  for (const { name } of Object.values(PEOPLE).filter((one) => one.helps)) {
    await page.goto('/beheer/mensen');
    await page.goto(await page.getByRole('link', { name }).getAttribute('href'));
    const team = formOf(page, 'rol').locator('select[name=scope] option', { hasText: 'Molenpad' });
    await send(page, 'rol', { kind: 'member', scope: await team.getAttribute('value') });
  }
  await leave();
}

/** Somebody comes in, with a browser of their own. */
export async function comeIn(room, who) {
  const { name, way, size, how = mouse, drops } = PEOPLE[who];
  const at = drops ? room.door : room.house;
  const visitor = await visit(room.browser, at, { way, size, offline: drops });
  const { page, context } = visitor;
  page.setDefaultTimeout(drops ? SWALLOWED : PATIENCE);
  await signIn(page, name);
  const hand = how();
  const one = {
    ...visitor,
    who,
    name,
    hand,
    /** Whether the page goes along by itself. */
    live: way === undefined,
    open: (path) => hand.open(page, path),
    press: (thing) => hand.press(page, thing),
    send: (form, fields = {}, how = {}) => hand.send(page, form, fields, how).catch((problem) => {
      throw new Error(`${name} cannot send ${form} on ${page.url()}`, { cause: problem });
    }),
    /** Hears what is told of the meeting, beside the page and over the same line. */
    async hear() {
      one.ear = await listen(context, `${at.url}${room.meeting.address}/stroom`);
    },
    async leave() {
      delete room.seats[who];
      await one.ear?.close();
      await context.close();
      // What a line that drops makes a browser say is no fault of the page.
      if (!drops) visitor.isCalm();
    },
  };
  if (room.meeting) await one.hear();
  room.seats[who] = one;
  return one;
}

/** From now on the line of whoever has a bad one is bad: late, and losing connections by chance. */
export const worsen = (room) => room.door.becomes(BAD);
