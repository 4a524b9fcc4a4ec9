// Two servers on one PostgreSQL behind one door, each of which can be killed. No test lives here.
import { execFileSync } from 'node:child_process';
import { openDoor } from './door.mjs';
import { mustHavePostgres, openBrowser, openHouse } from './harness.mjs';

let made = 0;

/** A database of its own on the server that the tests were given. */
function freshDatabase(server) {
  const name = `nodes${process.pid}_${(made += 1)}`;
  const ask = (url, query) => execFileSync('psql', [url, '-qAt', '-c', query], { encoding: 'utf8' }).split('\n').filter(Boolean);
  ask(server, `create database ${name}`);
  const url = server.replace('/postgres?', `/${name}?`);
  return { url, ask: (query) => ask(url, query), drop: () => ask(server, `drop database ${name} with (force)`) };
}

/** Tells a story on two nodes: with a browser, the door before both, what they keep (`ask`), and the way to end one or begin another. */
export async function onTwoNodes(t, story) {
  const postgres = mustHavePostgres(t);
  if (!postgres) return;
  const database = freshDatabase(postgres);
  const all = [];
  const standing = [];
  const another = async () => {
    const node = await openHouse({ more: ['--database', database.url] });
    all.push(node);
    standing.push(node);
  };
  await another();
  await another();
  const house = await openDoor(standing);
  const browser = await openBrowser();
  /** At once; nobody is told. */
  const killOne = () => standing.shift().kill();
  try {
    await story({ browser, house, ask: database.ask, killOne, another });
  } finally {
    await browser.close();
    await house.close();
    for (const node of all) await node.close();
    database.drop();
  }
}
