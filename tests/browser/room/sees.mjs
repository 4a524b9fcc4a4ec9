// Seeing what others did: by itself where the page goes along, by the link "Ververs" where nothing goes by itself. No test lives here.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Presses the link that renews the page. */
export async function refresh({ page }) {
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Ververs', exact: true }).first().click()]);
}

/** So long a page may take to show by itself what happened; a line that is bad takes its time. */
export const LONGEST = 90_000;

/** So often somebody asks for what others are still doing. */
const MOST = 20;

/** Waits until somebody's page shows it. */
export async function sees(one, thing) {
  if (one.live) {
    return thing.first().waitFor({ timeout: LONGEST }).catch((problem) => {
      throw new Error(`the page of ${one.name} does not go along: ${one.page.url()}`, { cause: problem });
    });
  }
  for (let times = 0; times < MOST; times += 1) {
    if (await thing.first().isVisible()) return undefined;
    await refresh(one);
  }
  throw new Error(`${one.name} does not see ${thing} on ${one.page.url()}`);
}

/** Waits until what somebody's page says is what it should be. */
export async function comesToSay(one, says, should) {
  let said;
  const until = Date.now() + LONGEST;
  do {
    said = await says(one.page);
    if (JSON.stringify(said) === JSON.stringify(should)) return;
    await (one.live ? pause(250) : refresh(one));
  } while (Date.now() < until);
  assert.deepEqual(said, should, `what ${one.name} reads on ${one.page.url()}`);
}

/** The part of a page under a heading with this id. */
export const part = (page, id) => page.locator(`section[aria-labelledby="${id}"]`);
