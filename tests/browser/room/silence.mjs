// Writing in silence: everybody for themselves at the same time, and everything on the table at once. No test lives here.
import { part, sees } from './sees.mjs';

/** What each of them writes: nothing that looks like a person or a place. */
export const THOUGHTS = {
  anouk: 'Bellen gaat sneller dan een brief',
  bram: 'Na een telefoontje kwam er weer vaart in',
  chaima: 'Er was te weinig rust in het gesprek',
  dirk: 'Zonder haast kwam er meer op tafel',
  esra: 'Niemand las de brief echt tot het einde',
  femke: 'De brief was moeilijk te lezen',
  goran: 'De brief was lastig om te lezen',
  hanneke: 'Over wat goed ging, had niemand het',
};

/** A round begins. */
export async function beginRound(room, one) {
  await one.open(`${room.meeting.address}/schrijven`);
  await one.send('beginnen', { prompt: 'others-missed' });
}

export const openDesks = (room) => Promise.all(room.all().map((one) => one.open(`${room.meeting.address}/schrijven`)));

/** These write at the same time. */
export async function write(ones) {
  await Promise.all(ones.map((one) => one.send('gedachten', { thoughts: THOUGHTS[one.who] }, {
    arrived: (page) => page.locator('main li').getByText(THOUGHTS[one.who]).isVisible(),
  })));
}

/** Everything lies on the table, and these read each of these thoughts with the name of who wrote it. */
export async function reveal(one, readers, writers) {
  await one.send('tonen');
  for (const reader of readers) {
    for (const { who, name } of writers) {
      const card = part(reader.page, 'gedachten').locator('li', { hasText: THOUGHTS[who] }).filter({ hasText: name });
      await sees(reader, card);
    }
  }
}
