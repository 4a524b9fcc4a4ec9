// Filling in and sending a form as a person does, whatever its controls are. No test lives here.
import assert from 'node:assert/strict';

/** A form of the page, by its name; of several the one with these fields, and with a button of this value. */
export function formOf(page, name, having = {}, button) {
  let found = page.locator(`form:has(input[name="formulier"][value="${name}"])`);
  for (const [field, value] of Object.entries(having)) {
    found = found.filter({ has: page.locator(`input[name="${field}"][value="${value}"]`) });
  }
  if (button !== undefined) found = found.filter({ has: page.locator(`button[value="${button}"]`) });
  return found.first();
}

/** The button that sends a form: its first, or the one of this value. */
export const buttonOf = (form, value) => form.locator(value === undefined ? 'button[type="submit"]' : `button[type="submit"][value="${value}"]`).first();

/** Ticks a button or a box; while a page is still drawn it may move away from under the pointer, and whoever sees that presses again. */
export async function tick(button) {
  for (let again = 2; ; again -= 1) {
    try {
      return await button.check({ force: true });
    } catch (missed) {
      if (!again || !/did not change its state/.test(missed.message)) throw missed;
    }
  }
}

/** Fills in fields by name: text, choice from a list, buttons and boxes (a list of values for boxes). */
export async function fill(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) {
      // What has more lines or quotes is typed, and no button's value.
      const typed = /["\\\n]/.test(one);
      const buttons = form.locator(`input[name="${name}"][value="${typed ? '' : one}"]:is([type=radio], [type=checkbox])`);
      if (!typed && (await buttons.count())) {
        await tick(buttons.first());
        continue;
      }
      const list = form.locator(`select[name="${name}"]`);
      if (await list.count()) await list.selectOption(one);
      else await form.locator(`[name="${name}"]`).first().fill(one);
    }
  }
}

/** What a page keeps or has looked at while somebody fills it in is posted beside the form that the browser sends itself. */
const isBeside = ({ pathname }) => pathname.startsWith('/v/') || pathname.endsWith('/concept') || pathname === '/sporen';

/** The answer to a form that the browser sends itself. */
export const sent = (page) => page.waitForResponse((one) => one.request().method() === 'POST' && (one.request().isNavigationRequest() || !isBeside(new URL(one.url()))));

/** Fills in and sends, and says with which status that is answered. */
export async function tries(page, name, fields = {}, having = {}, button) {
  const form = formOf(page, name, having, button);
  await fill(form, fields);
  const [answer] = await Promise.all([sent(page), buttonOf(form, button).click()]);
  await page.waitForLoadState('load');
  return answer.status();
}

/** Fills in and sends, and says where one arrives. */
export async function send(page, name, fields = {}, having = {}, button) {
  const status = await tries(page, name, fields, having, button);
  assert.ok(status === 303 || status === 200, `the form ${name} on ${page.url()} answers ${status}: ${await errors(page)}`);
  return new URL(page.url()).pathname;
}

async function errors(page) {
  return (await page.locator('.wl-error-summary').allInnerTexts()).join(' ');
}
