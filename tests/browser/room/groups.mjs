// Putting together what lies on the table, by everybody at once: a card into a group, a group named, a duplicate folded under the other. No test lives here.
import assert from 'node:assert/strict';
import { buttonOf, fill, formOf, sent } from '../forms.mjs';
import { comesToSay } from './sees.mjs';

export const openTables = (room, ones = room.all()) => Promise.all(ones.map((one) => one.open(`${room.meeting.address}/groepen`)));

/** The card of a thought; its lists name the other cards too. */
const card = (page, thought) => page.locator('li[id^="kaart-"]', { has: page.locator('p', { hasText: thought }) });
const groupOf = (page, thought) => page.locator('section', { has: card(page, thought) });
const idOf = async (page, thought) => (await card(page, thought).getAttribute('id')).replace('kaart-', '');

/** The group of this name, as the list of a card has it. */
const called = (page, thought, name) => card(page, thought).locator('select[name=group] option', { hasText: name }).getAttribute('value');

/** Lays a card in a group of its own, and names that group. */
export async function makeGroup(one, thought, name) {
  await one.send('verplaatsen', { group: 'nieuw' }, { having: { thought: await idOf(one.page, thought) } });
  await one.press(groupOf(one.page, thought).locator('a[href*="/groep/"]'));
  await one.page.waitForURL('**/groep/*');
  await one.send('noemen', { name });
}

/** Lays a card in the group of this name. */
export async function move(one, thought, name) {
  const [which, group] = [await idOf(one.page, thought), await called(one.page, thought, name)];
  const arrived = async (page) => (await groupOf(page, thought).locator('h2').innerText()) === name;
  await one.send('verplaatsen', { group }, { having: { thought: which }, arrived });
}

/** Folds a card under another that says the same. */
export async function join(one, thought, other) {
  const [which, under] = [await idOf(one.page, thought), await idOf(one.page, other)];
  await one.send('samenvoegen', { under }, { having: { thought: which } });
}

/** Two who lay the same card in another group at once: it lies where the first laid it, and the second is told so. */
export async function bothMove(pair, thought) {
  const forms = await Promise.all(pair.map(async ([{ page }, name]) => {
    const [which, group] = [await idOf(page, thought), await called(page, thought, name)];
    const form = formOf(page, 'verplaatsen', { thought: which });
    await fill(form, { group });
    return { page, form };
  }));
  const answers = await Promise.all(forms.map(async ({ page, form }) => {
    const [answer] = await Promise.all([sent(page), buttonOf(form).click()]);
    return answer.status();
  }));
  assert.deepEqual(answers.sort(), [303, 409], 'one of both is the first');
}

/** What lies on the table: of each card its group, its text, and what is folded under it. */
export const onTable = (page) => page.locator('li[id^="kaart-"]').evaluateAll((cards) => cards.map((one) => {
  const bare = (thing) => {
    const copy = thing.cloneNode(true);
    for (const form of copy.querySelectorAll('form')) form.remove();
    return copy.textContent.trim();
  };
  const under = [...one.querySelectorAll('details ul > li')].map(bare);
  return [one.closest('section').querySelector('h2').textContent, one.querySelector('p').textContent, ...under];
}));

/** Everybody comes to read the same table, and each of these thoughts lies there once. */
export async function sameTable(room, thoughts) {
  const [first, ...others] = room.all();
  await first.open(room.meeting.address);
  await first.open(`${room.meeting.address}/groepen`);
  const table = await onTable(first.page);
  for (const one of thoughts) assert.equal(table.flat().filter((text) => text === one).length, 1, one);
  await Promise.all(others.map((one) => comesToSay(one, onTable, table)));
  return table;
}
