// Somebody whose line is away for a minute: what they typed stands there afterwards, and their page catches up by itself. No test lives here.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { worsen } from './seats.mjs';
import { sees } from './sees.mjs';

const MINUTE = 60_000;

/** Types and does not send, and then the line is away while the meeting goes on; `minute` is how long. */
export async function typesAndIsAway(room, one, words) {
  const field = one.page.locator('textarea[name=thoughts]').first();
  await field.pressSequentially(words.slice(0, 12));
  room.door.becomes({ away: true });
  await one.context.setOffline(true);
  one.away = true;
  await field.pressSequentially(words.slice(12));
  return { minute: pause(MINUTE) };
}

/** The line is back, as bad as it was; what was typed still stands there, and nobody had to ask for what happened meanwhile. */
export async function isBack(room, one, words, meanwhile) {
  worsen(room);
  await one.context.setOffline(false);
  one.away = false;
  await sees(one, meanwhile);
  const typed = await one.page.locator('textarea[name=thoughts]').evaluateAll((all) => all.map((area) => area.value));
  assert.ok(typed.includes(words), `${one.name} typed "${words}", and there stands ${JSON.stringify(typed)}`);
}
