// The beamer in the room: the step in large type for everybody, and nobody's own words. No test lives here.
import assert from 'node:assert/strict';

const TITLES = ['Acties van vorige keer', 'Vertellen', 'Vragen', 'Schrijven', 'Laten zien', 'Groeperen', 'Wegen', 'Praten', 'Besluiten', 'Terugkijken'];

/** A window of somebody stands on the beamer. */
export async function openBeamer(room, { context }) {
  const page = await context.newPage();
  await page.goto(`${room.meeting.address}/scherm`);
  room.beamer = page;
}

/** It goes along with the meeting. */
export const beamerShows = ({ beamer }, number) => beamer?.getByRole('heading', { level: 1, name: TITLES[number - 1], exact: true }).waitFor();

/** What a weighing came to stands whole on it, on both common screens: nobody scrolls a beamer. */
export async function beamerFits({ beamer }) {
  await beamer.getByRole('heading', { level: 2, name: /^Uitslag/ }).waitFor();
  for (const [width, height] of [[1920, 1080], [1280, 900]]) {
    await beamer.setViewportSize({ width, height });
    const high = await beamer.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(high <= height, `the beamer is ${high} high on a screen of ${width} by ${height}`);
  }
}
