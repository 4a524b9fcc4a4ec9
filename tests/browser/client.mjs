// A case with an invitation, and what a client fills in; shared by the tests of the client's own telephone. No test lives here.
import assert from 'node:assert/strict';
import { send } from './forms.mjs';
import { signIn } from './harness.mjs';

/** Anouk makes a case of her own, chosen; its id. */
export async function caseOfAnouk(page) {
  await signIn(page, 'Anouk Terwolde');
  await page.goto('/team/molenpad/casus/nieuw');
  const told = { hard: 'De school belt vaak.', line: '1', hope: 'Wie belt terug?', safety: 'nee', stance_young: 'agrees', stance_parent1: 'agrees' };
  const [, id] = /^\/casus\/([^/]+)/.exec(await send(page, 'inbrengen', told)) ?? [];
  assert.ok(id, 'a case');
  await page.goto(`/casus/${id}/kiezen`);
  await send(page, 'kiezen', { age: '12-15', lines: ['1'], themes_local: ['signal-earlier'] });
  return id;
}

/** Anouk makes a code for one of the family: its eight signs. Its SMS holds them and the address for everybody, and no key. */
export async function invite(page, id, who = 'jongere') {
  await signIn(page, 'Anouk Terwolde');
  await page.goto(`/casus/${id}/ervaring/${who}/uitnodigen`);
  await send(page, 'uitnodigen', { discussed: 'ja' });
  const sms = await page.locator('a[href^="sms:"]').getAttribute('href');
  const message = decodeURIComponent(sms.split('body=')[1]);
  assert.doesNotMatch(message, /hulp|jeugd|zorg|casus|team|gezin/i, 'the message names no help');
  const signs = await page.locator('.wl-code__signs').innerText();
  assert.match(message, new RegExp(signs));
  assert.equal(new URL(/https?:\S+/.exec(message)[0]).pathname, '/v', 'no key in an address');
  return { signs };
}

/** Words read at a calm pace, presses, signs typed and pages waited for, in seconds: what reading aloud to oneself allows. */
export const seconds = ({ words, presses, signs, pages }) => (words / 180) * 60 + presses * 1.2 + signs * 0.35 + pages;

/** The words in the page's middle: what is folded is read by whoever opens it. */
export const wordsOn = (page) =>
  page.locator('main').evaluate((main) => main.innerText.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length);
