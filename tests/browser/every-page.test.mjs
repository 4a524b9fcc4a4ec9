// Every page that the people of the story can reach: no barriers, valid HTML; how light it is stands in weight.test.mjs, the windows it must fit are in every-way.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openHouse, shot, signIn, visit } from './harness.mjs';
import { faults, figure, hasNoBarriers } from './audit.mjs';
import { PEOPLE, kind, reachable } from './crawl.mjs';

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

/** One walk past all pages serves both figures. */
let walked;
const walk = () => (walked ??= (async () => {
  const wrong = [];
  let pages = 0;
  for (const person of PEOPLE) {
    const visitor = await visit(browser, house);
    const { page } = visitor;
    await signIn(page, person);
    await reachable(page, async (path, answer) => {
      pages += 1;
      for (const fault of await faults(await answer.text())) wrong.push(`A-3 ${person} ${path}: ${fault}`);
      await hasNoBarriers(page).catch((found) => wrong.push(`A-1 ${person} ${path}: ${JSON.stringify(found.actual)}`));
      await shot(page, `${person.split(' ')[0]}${kind(path).replace(/\W+/g, '-')}`);
    });
    await visitor.context.close();
  }
  return { wrong, pages };
})());

async function judge(id, what) {
  const { wrong, pages } = await walk();
  const mine = wrong.filter((line) => line.startsWith(id));
  figure(id, `${mine.length} ${what} on ${pages} pages`, '0', mine.length === 0 && pages > 0);
  assert.deepEqual(mine, []);
}

test('A-1 every page has no barriers', () => judge('A-1', 'violations'));
test('A-3 every page is valid HTML', () => judge('A-3', 'errors'));
