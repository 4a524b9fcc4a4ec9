// Two servers on one PostgreSQL hold one meeting; one of them is killed half-way, and nothing that was acknowledged is lost.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import net from 'node:net';
import { test } from 'node:test';
import { formOf, send } from './forms.mjs';
import { hasIslands, mustHavePostgres, openBrowser, openHouse, signIn, visit } from './harness.mjs';
import { begin } from './meeting.mjs';

/** A database of its own on the server that the tests were given. */
function freshDatabase(server) {
  const name = `nodes${process.pid}`;
  execFileSync('psql', [server, '-q', '-c', `create database ${name}`]);
  return {
    url: server.replace('/postgres?', `/${name}?`),
    drop: () => execFileSync('psql', [server, '-q', '-c', `drop database ${name} with (force)`]),
  };
}

/** A door before both: each connection goes to the next node that answers. */
async function door(nodes) {
  let turn = 0;
  const open = new Set();
  const server = net.createServer((visitor) => {
    const ports = nodes.map((_, n) => new URL(nodes[(turn + n) % nodes.length].url).port);
    turn += 1;
    open.add(visitor);
    visitor.on('close', () => open.delete(visitor)).on('error', () => visitor.destroy());
    const next = () => {
      const port = ports.shift();
      if (!port) return visitor.destroy();
      const node = net.connect(Number(port), '127.0.0.1');
      node.once('connect', () => visitor.pipe(node).pipe(visitor));
      node.on('error', () => (node.connecting || node.pending ? next() : visitor.destroy()));
      node.on('close', () => visitor.destroy());
      return node;
    };
    next();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      for (const one of open) one.destroy();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Writes until it is acknowledged: a press that the line swallowed is made again. */
async function insist(page, where, words) {
  for (let presses = 0; presses < 8; presses += 1) {
    try {
      await page.goto(where);
      await send(page, 'inzicht', { insight: words });
      return words;
    } catch (problem) {
      if (presses === 7) throw problem;
    }
  }
  return words;
}

const insight = (page) => formOf(page, 'inzicht').locator('textarea[name=insight]');

/** Types and does not send; whether it was kept, which it is where the site has its islands. */
async function typeAndWait(page, meeting) {
  await page.goto(meeting.casePage);
  if (!(await hasIslands())) return false;
  const kept = page.waitForResponse((one) => one.url().endsWith('/concept') && one.ok());
  await insight(page).pressSequentially('Nog niet verstuurd');
  await kept;
  await formOf(page, 'inzicht').locator('[data-bewaar-zegt]').filter({ hasText: 'Bewaard' }).waitFor();
  return true;
}

test('a meeting goes on when one of two servers is killed', async (t) => {
  const postgres = mustHavePostgres(t);
  if (!postgres) return;
  const database = freshDatabase(postgres);
  const more = ['--database', database.url];
  const nodes = [await openHouse({ more })];
  nodes.push(await openHouse({ more }));
  const house = await door(nodes);
  const browser = await openBrowser();
  try {
    const names = ['Anouk Terwolde', 'Bram Oosterling', 'Dirk Hoogvelt'];
    const all = await Promise.all(names.map((name) => visit(browser, house, { offline: true })));
    for (const [n, { page }] of all.entries()) await signIn(page, names[n]);
    const meeting = await begin(all[0].page);
    const kept = [];
    const round = async (nth) => {
      const written = await Promise.all(all.map(({ page }, n) => insist(page, meeting.casePage, `Ronde ${nth} van ${names[n]}`)));
      kept.push(...written);
    };
    await round(1);
    const writer = await visit(browser, house, { offline: true });
    await signIn(writer.page, 'Esra Yildirak');
    const islands = await typeAndWait(writer.page, meeting);
    await Promise.all([nodes[0].kill(), round(2)]);
    await round(3);
    for (const [n, one] of all.entries()) {
      await one.page.goto(meeting.casePage);
      const shown = await one.page.locator('main').innerText();
      for (const text of kept) assert.ok(shown.includes(text), `${names[n]} reads: ${text}`);
    }
    if (islands) {
      await writer.page.goto(meeting.casePage);
      assert.equal(await insight(writer.page).inputValue(), 'Nog niet verstuurd', 'what was typed is on the other node too');
    }
    const [{ page }] = all;
    await page.goto(`${meeting.address}/sluiten`);
    await send(page, 'sluiten');
    for (const one of [...all, writer]) await one.context.close();
  } finally {
    await browser.close();
    await house.close();
    for (const node of nodes) await node.close();
    database.drop();
  }
});
