// A whole meeting, eight browsers at once: one on a bad line, one without scripts, one by keyboard alone; in the end everybody reads what the database holds, and nothing that was sent is missing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mustHaveIslands, openBrowser, openHouse } from './harness.mjs';
import { begin, prepare, tick } from './room/arriving.mjs';
import { isBack, typesAndIsAway } from './room/away.mjs';
import { beamerFits, openBeamer } from './room/beamer.mjs';
import { allHeard, close, nothingLost, sameMinutes } from './room/closing.mjs';
import { changeAgreement, insightOf, promise, writeInsights } from './room/deciding.mjs';
import { bothMove, join, makeGroup, move, openTables, sameTable } from './room/groups.mjs';
import { lookBackAtPromises } from './room/last_time.mjs';
import { comesLater, takeOver } from './room/leading.mjs';
import { lookBack, nobodysAnswer } from './room/looking_back.mjs';
import { writeUnsigned } from './room/nameless.mjs';
import { WHO, nameOf, openRoom, worsen } from './room/seats.mjs';
import { nobodyReads, streamsAreBare } from './room/secret.mjs';
import { part } from './room/sees.mjs';
import { THOUGHTS, beginRound, openDesks, reveal, write } from './room/silence.mjs';
import { bothLeadTo, finish, gather, go, leadTo, leadToUnseen, stepIs } from './room/steps.mjs';
import { GROUPS, TOPS, inTwoSteps, ofGroups } from './room/weighed.mjs';
import { beginWeighing, chooseAll, chooseTooMuch, closeWeighing } from './room/weighing.mjs';

let house;
let browser;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

test('eight people hold a whole meeting, each in their own way, and lose nothing', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  const room = await openRoom(browser, house, { later: ['hanneke'] });
  t.after(room.close);
  const { anouk, bram, chaima, dirk, esra, femke, goran } = room.seats;
  await prepare(room, anouk);
  await begin(room, anouk);
  await openBeamer(room, bram);
  worsen(room);
  await lookBackAtPromises(room);

  // Telling, clarifying questions, once more telling, and on.
  await bothLeadTo(room, [chaima, goran], 2);
  await leadTo(room, bram, 3);
  await leadTo(room, femke, 2, 'waiting');
  await leadTo(room, dirk, 3);
  await leadToUnseen(room, anouk, 4, goran);

  // Everybody writes in silence. One line goes away for a minute with words on it, and the battery of whoever leads dies.
  await beginRound(room, anouk);
  await openDesks(room);
  const writers = [anouk, bram, chaima, dirk, femke, goran];
  await write(writers);
  const { minute } = await typesAndIsAway(room, esra, THOUGHTS.esra);
  await nobodyReads(room, THOUGHTS, { sent: writers });
  await gather(room);
  await takeOver(room, anouk, bram);
  await leadTo(room, bram, 5);
  await openDesks(room);
  await reveal(bram, room.all(), writers);

  // They put it together, all at once.
  await leadTo(room, bram, 6);
  await openTables(room);
  await Promise.all([
    makeGroup(bram, THOUGHTS.bram, 'Bellen'),
    makeGroup(dirk, THOUGHTS.dirk, 'Rust'),
    makeGroup(femke, THOUGHTS.femke, 'Brieven'),
  ]);
  await openTables(room);
  await bothMove([[bram, 'Bellen'], [femke, 'Brieven']], THOUGHTS.anouk);
  await Promise.all([move(chaima, THOUGHTS.chaima, 'Rust'), join(goran, THOUGHTS.goran, THOUGHTS.femke)]);
  await minute;
  await isBack(room, esra, THOUGHTS.esra, part(esra.page, 'gedachten').getByText(THOUGHTS.bram));
  // Her form is of before the showing: one press of it is answered with a question, and she sends what her page then holds.
  await write([esra]);
  const hanneke = await comesLater(room, 'hanneke', bram);
  await comesLater(room, 'anouk', bram);
  await tick(room, bram, WHO.map(nameOf));
  await openDesks(room);
  await write([hanneke]);
  await openTables(room);
  await Promise.all([move(esra, THOUGHTS.esra, 'Brieven'), makeGroup(hanneke, THOUGHTS.hanneke, 'Wat goed ging')]);
  await sameTable(room, Object.values(THOUGHTS));

  // They weigh it, leave talking out, and decide.
  await leadTo(room, bram, 7);
  await beginWeighing(room, bram, 'three');
  await chooseTooMuch(room, bram, hanneke, 'Bellen');
  await chooseAll(room, ofGroups);
  await closeWeighing(room, bram, GROUPS);
  await beamerFits(room);
  await leadTo(room, bram, 8);
  await leadTo(room, bram, 9, 'skipped');
  await writeInsights(room, { signals: femke, offline: esra });
  await promise(room, [room.seats.anouk, bram, femke, goran, hanneke]);
  await changeAgreement(room, goran);
  await leadTo(room, dirk, 10);

  // They go back for the round without names that was announced, weigh that too, and talk after all.
  await go(hanneke, 7, 'waiting');
  await stepIs(room, 7);
  await writeUnsigned(room, bram);
  await beginWeighing(room, bram, 'two_steps');
  await chooseAll(room, inTwoSteps);
  await closeWeighing(room, bram, TOPS);
  await leadTo(room, bram, 8);
  await leadTo(room, chaima, 10);

  await lookBack(room, [dirk, hanneke]);
  await finish(room, bram);
  await close(room, bram);
  await sameMinutes(room);
  nothingLost(room, WHO.map(insightOf));
  nobodysAnswer(room);
  await allHeard(room);
  streamsAreBare(room);
  assert.ok(room.door.lost() > 0, 'the bad line was bad');
  t.diagnostic(`${room.door.lost()} connections were lost on the bad line`);
  assert.deepEqual([...dirk.hand.faults], [], 'the focus is seen at every stop');
  for (const one of room.all()) await one.leave();
});
