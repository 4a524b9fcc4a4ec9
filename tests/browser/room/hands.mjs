// How somebody in the room does things: with a mouse, by keys alone, or on a line that drops. No test lives here.
import assert from 'node:assert/strict';
import { formOf, send } from '../forms.mjs';
import { keyboard } from '../keys.mjs';

/** With a mouse or a finger. */
export function mouse() {
  const press = (page, thing) => thing.click();
  return {
    press,
    open: (page, path) => page.goto(path),
    async send(page, name, fields, { having, button } = {}) {
      await unfold(page, formOf(page, name, having, button), press);
      return send(page, name, fields, having, button);
    },
  };
}

/** By keys alone, from page to page by the links there are. */
export function keys() {
  const { press, send: type, faults } = keyboard();
  return {
    press,
    faults,
    async open(page, path) {
      const where = () => new URL(page.url()).pathname;
      const meeting = /^\/sessie\/[^/]+/.exec(where())?.[0];
      if (!meeting) return void (await page.goto(path));
      for (const step of [path, meeting, path]) {
        const link = page.locator(`a[href="${step}"]:visible`).first();
        if (where() !== path && (await link.count())) await press(page, link);
      }
      assert.equal(where(), path, 'there by links');
    },
    async send(page, name, fields, { having, button } = {}) {
      await unfold(page, formOf(page, name, having, button), press);
      return type(page, name, fields, having, button);
    },
  };
}

/** So often is tried on a line that drops. */
const MOST = 25;

/** On a line that drops: what gets no answer is looked for (`arrived`), and done again if it is not there. */
export function patient() {
  const hand = mouse();
  return {
    ...hand,
    open: (page, path) => again(() => page.goto(path)),
    send(page, name, fields, how = {}) {
      const where = page.url().replace(/#.*/, '');
      return again(async (times) => {
        if (times > 1) {
          await page.goto(where);
          if (how.arrived && (await how.arrived(page))) return null;
        }
        return Promise.race([hand.send(page, name, fields, how), dropped(page)]);
      });
    },
  };
}

async function again(does) {
  for (let times = 1; ; times += 1) {
    try {
      return await does(times);
    } catch (problem) {
      if (times === MOST) throw problem;
    }
  }
}

/** The line drops a page that was asked for. */
async function dropped(page) {
  const request = await page.waitForEvent('requestfailed', { predicate: (one) => one.isNavigationRequest(), timeout: 0 });
  throw new Error(`${request.url()} got no answer: ${request.failure()?.errorText}`);
}

/** A form that is folded away is unfolded first. */
async function unfold(page, form, press) {
  const shut = form.locator('xpath=ancestor::details[not(@open)]/summary');
  if (await shut.count()) await press(page, shut.first());
}
