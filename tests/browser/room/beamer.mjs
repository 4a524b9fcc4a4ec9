// The beamer in the room: the step in large type for everybody, and nobody's own words. No test lives here.

const TITLES = ['Acties van vorige keer', 'Vertellen', 'Vragen', 'Schrijven', 'Laten zien', 'Groeperen', 'Wegen', 'Praten', 'Besluiten', 'Terugkijken'];

/** A window of somebody stands on the beamer. */
export async function openBeamer(room, { context }) {
  const page = await context.newPage();
  await page.goto(`${room.meeting.address}/scherm`);
  room.beamer = page;
}

/** It goes along with the meeting. */
export const beamerShows = ({ beamer }, number) => beamer?.getByRole('heading', { level: 1, name: TITLES[number - 1], exact: true }).waitFor();
