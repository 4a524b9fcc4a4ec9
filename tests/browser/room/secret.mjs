// What may not be read yet, or by nobody: looked for on every page, in its source and in what is told of the meeting. No test lives here.
import assert from 'node:assert/strict';

const pages = ({ address, casePage }) =>
  ['', '/schrijven', '/groepen', '/wegen', '/scherm', '/terugkijken', '/sluiten', '/notulen', '/notulen.txt'].map((end) => address + end).concat(casePage);

/** The source of a page as the server tells it to somebody, whatever their line. */
export async function sourceOf({ house }, { context }, address) {
  return (await context.request.get(house.url + address)).text();
}

/** None of these words, each with who wrote them, reaches anybody else by any way; of what lies ready under names, whoever `sent` theirs reads that and nothing else. */
export async function nobodyReads(room, words, { sent = [] } = {}) {
  for (const one of Object.values(room.seats)) {
    const told = [await one.page.content(), one.ear.events.join('\n'), one.ear.odd.join('\n')];
    for (const address of pages(room.meeting)) told.push(await sourceOf(room, one, address));
    const read = Object.keys(words).filter((who) => told.some((source) => source.includes(words[who])));
    assert.deepEqual(read, sent.includes(one) ? [one.who] : [], `whose words ${one.name} reads`);
  }
}

/** Over every stream went numbers and kinds, and nothing else. */
export function streamsAreBare(room) {
  for (const { name, ear } of room.all()) assert.deepEqual(ear.odd, [], `what ${name} was told`);
}
