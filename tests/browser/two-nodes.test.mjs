// Two servers on one PostgreSQL hold one meeting; one of them is killed half-way, and nothing that was acknowledged is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formOf } from './forms.mjs';
import { hasIslands, mustHaveIslands, signIn, visit } from './harness.mjs';
import { begin } from './meeting.mjs';
import { onTwoNodes } from './nodes.mjs';
import { makeGroup, move, onTable } from './room/groups.mjs';
import { patient } from './room/hands.mjs';
import { comesToSay } from './room/sees.mjs';

const NAMES = ['Anouk Terwolde', 'Bram Oosterling', 'Dirk Hoogvelt'];

/** Somebody at the door, who does again what got no answer. */
async function comeIn({ browser, house }, name) {
  const { page, context } = await visit(browser, house, { offline: true });
  await signIn(page, name);
  const hand = patient();
  return {
    name,
    page,
    context,
    live: true,
    open: (path) => hand.open(page, path),
    press: (thing) => hand.press(page, thing),
    send: (form, fields, how) => hand.send(page, form, fields, how),
  };
}

const insight = (page) => formOf(page, 'inzicht').locator('textarea[name=insight]');

/** Types and does not send; whether it was kept, which it is where the site has its islands. */
async function typeAndWait({ page }, meeting) {
  await page.goto(meeting.casePage);
  if (!(await hasIslands())) return false;
  const kept = page.waitForResponse((one) => one.url().endsWith('/concept') && one.ok());
  await insight(page).pressSequentially('Nog niet verstuurd');
  await kept;
  await formOf(page, 'inzicht').locator('[data-bewaar-zegt]').filter({ hasText: 'Bewaard' }).waitFor();
  return true;
}

/** Sends what somebody writes on a page that lists what stands there, until it is acknowledged. */
async function writeDown(one, form, field, words) {
  await one.send(form, { [field]: words }, { arrived: (page) => page.locator('main li').getByText(words).isVisible() });
  return words;
}

test('a meeting goes on when one of two servers is killed', (t) => onTwoNodes(t, async (nodes) => {
  const all = await Promise.all(NAMES.map((name) => comeIn(nodes, name)));
  const meeting = await begin(all[0].page);
  const kept = [];
  const round = (nth) => Promise.all(all.map(async (one) => {
    await one.open(meeting.casePage);
    kept.push(await writeDown(one, 'inzicht', 'insight', `Ronde ${nth} van ${one.name}`));
  }));
  await round(1);
  const writer = await comeIn(nodes, 'Esra Yildirak');
  const islands = await typeAndWait(writer, meeting);
  await Promise.all([nodes.killOne(), round(2)]);
  await round(3);
  for (const one of all) {
    await one.open(meeting.casePage);
    const shown = await one.page.locator('main').innerText();
    for (const text of kept) assert.ok(shown.includes(text), `${one.name} reads: ${text}`);
  }
  if (islands) {
    await writer.open(meeting.casePage);
    assert.equal(await insight(writer.page).inputValue(), 'Nog niet verstuurd', 'what was typed is on the other node too');
  }
  await all[0].open(`${meeting.address}/sluiten`);
  await all[0].send('sluiten');
}));

/** Does all of this, each at their own pace; as soon as some of it was acknowledged, a node dies. */
async function whileOneDies({ killOne }, all, does) {
  let acknowledged = 0;
  let dies;
  await Promise.all(all.map((one) => does(one, () => {
    acknowledged += 1;
    if (acknowledged === all.length + 1) dies = killOne();
  })));
  assert.ok(dies, 'a node died half-way');
  await dies;
}

const TIMES = [1, 2, 3, 4];
const thought = ({ name }, nth) => `Gedachte ${nth} van ${name.split(' ')[0]}`;

test('what is written in silence and laid together stands when first one server is killed and then the other', async (t) => {
  if (!(await mustHaveIslands(t))) return;
  await onTwoNodes(t, async (nodes) => {
    const all = await Promise.all(NAMES.map((name) => comeIn(nodes, name)));
    const meeting = await begin(all[0].page);
    const desk = `${meeting.address}/schrijven`;
    await all[0].open(desk);
    await all[0].send('beginnen', { prompt: 'others-missed' });
    await Promise.all(all.map((one) => one.open(desk)));
    await whileOneDies(nodes, all, async (one, acknowledged) => {
      for (const nth of TIMES) {
        await writeDown(one, 'gedachten', 'thoughts', thought(one, nth));
        acknowledged();
      }
    });
    const written = all.flatMap((one) => TIMES.map((nth) => thought(one, nth)));
    assert.deepEqual(nodes.ask('select text from thoughts').filter((text) => text.startsWith('Gedachte')).sort(), [...written].sort());
    for (const one of all) {
      await one.open(desk);
      const shown = await one.page.locator('main').innerText();
      for (const text of written) assert.equal(shown.includes(text), text.endsWith(one.name.split(' ')[0]), `${one.name}: ${text}`);
    }

    await nodes.another();
    await all[0].send('tonen');
    const watcher = await comeIn(nodes, 'Esra Yildirak');
    const table = `${meeting.address}/groepen`;
    await Promise.all([...all, watcher].map((one) => one.open(table)));
    await makeGroup(all[0], thought(all[0], 1), 'Bellen');
    await makeGroup(all[1], thought(all[1], 1), 'Wachten');
    await Promise.all(all.map((one) => one.open(table)));
    const lies = new Map([[thought(all[0], 1), 'Bellen'], [thought(all[1], 1), 'Wachten']]);
    await whileOneDies(nodes, all, async (one, acknowledged) => {
      for (const nth of [2, 3, 4, 2, 3]) {
        const [text, name] = [thought(one, nth), lies.get(thought(one, nth)) === 'Bellen' ? 'Wachten' : 'Bellen'];
        await move(one, text, name);
        lies.set(text, name);
        acknowledged();
      }
    });
    const kept = nodes.ask("select w.text || '|' || g.name from thoughts w join thought_groups g on g.id = w.group_id where w.text like 'Gedachte%'");
    assert.deepEqual(kept.sort(), [...lies].map((pair) => pair.join('|')).sort());
    await all[0].open(meeting.address);
    await all[0].open(table);
    await comesToSay(watcher, onTable, await onTable(all[0].page));
  });
});
