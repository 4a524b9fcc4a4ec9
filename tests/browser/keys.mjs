// A hand that has a keyboard alone: Tab, Shift+Tab, arrows, Space, Enter and letters; at each stop the focus must be seen. No test lives here.
import assert from 'node:assert/strict';
import { buttonOf, formOf, sent } from './forms.mjs';

/** The hand, with what it found wrong on its way and which addresses it had to type for want of a link. */
export function keyboard() {
  const faults = new Set();
  const typed = [];
  let stops = 0;
  let links = 0;
  const look = async (page) => {
    stops += 1;
    const fault = await page.evaluate(focusFault);
    if (fault) faults.add(`${new URL(page.url()).pathname}: ${fault}`);
  };

  /** Walks with Tab, or back with Shift+Tab where that is shorter, until the thing has the focus; a full round is too long. */
  const walk = async (page, thing) => {
    let wanted = await thing.elementHandle();
    const most = 3 + (await page.evaluate(() => document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary').length + 5 * document.querySelectorAll('[type=date], [type=month], [type=time]').length));
    for (let presses = 0; presses <= most; presses += 1) {
      // A page that goes along with its meeting draws a part anew.
      if (!(await wanted.evaluate((one) => one.isConnected))) wanted = await thing.elementHandle();
      const where = await wanted.evaluate((thing) => {
        const here = document.activeElement;
        const group = thing.type === 'radio' && here.type === 'radio' && here.name === thing.name && here.form === thing.form;
        if (here === thing || group) return 'there';
        const behind = here !== document.body && here.id !== 'inhoud' && Boolean(here.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_PRECEDING);
        return behind && !here.contains(thing) ? 'back' : 'on';
      });
      if (where === 'there') return wanted;
      await page.keyboard.press(where === 'back' ? 'Shift+Tab' : 'Tab');
      await look(page);
    }
    throw new Error(`${thing} on ${page.url()} is not reached by Tab`);
  };

  const press = async (page, thing) => {
    const wanted = await walk(page, thing);
    const leads = await wanted.evaluate((one) => one.localName === 'a');
    const there = leads ? page.waitForEvent('load') : null;
    await page.keyboard.press('Enter');
    await there;
  };

  const choose = async (page, name, value, form) => {
    const option = form.locator(`input[name="${name}"][value="${value}"]:is([type=radio], [type=checkbox])`);
    if (await option.count()) return mark(page, option.first());
    const list = form.locator(`select[name="${name}"]`);
    if (await list.count()) return pick(page, list, value);
    return write(page, form.locator(`[name="${name}"]`).first(), value);
  };

  /** A radio button by arrows, a box by Space. */
  const mark = async (page, option) => {
    const wanted = await walk(page, option);
    const others = await wanted.evaluate((one) => [...one.form.elements].filter((each) => each.name === one.name).length);
    for (let presses = 0; presses <= others; presses += 1) {
      const [here, checked] = await wanted.evaluate((one) => [one === document.activeElement, one.checked]);
      if (here && checked) break;
      await page.keyboard.press(here ? 'Space' : 'ArrowDown');
      await look(page);
    }
    assert.ok(await wanted.evaluate((one) => one.checked), `${option} is not marked by keys`);
  };

  const pick = async (page, list, value) => {
    const wanted = await walk(page, list);
    await page.keyboard.press('Home');
    const most = await wanted.evaluate((one) => one.options.length);
    for (let presses = 0; presses < most && (await wanted.evaluate((one) => one.value)) !== value; presses += 1) await page.keyboard.press('ArrowDown');
    assert.equal(await wanted.evaluate((one) => one.value), value, `${list} is not chosen by keys`);
  };

  const write = async (page, field, value) => {
    const wanted = await walk(page, field);
    const kind = await wanted.evaluate((one) => one.type);
    if (kind === 'date') return writeDay(page, wanted, value);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(value);
    assert.equal(await wanted.evaluate((one) => one.value), value);
  };

  // Which part of a date comes first is the browser's affair.
  const writeDay = async (page, wanted, value) => {
    const [year, month, day] = value.split('-');
    for (const parts of [[day, month, year], [month, day, year], [year, month, day]]) {
      for (let back = 0; back < 3; back += 1) await page.keyboard.press('ArrowLeft');
      for (const part of parts) await page.keyboard.type(part);
      if ((await wanted.evaluate((one) => one.value)) === value) return;
    }
    throw new Error(`no date is typed on ${page.url()}`);
  };

  const send = async (page, name, fields = {}, having = {}, button) => {
    const form = formOf(page, name, having, button);
    for (const [field, value] of Object.entries(fields)) {
      for (const one of [value].flat()) await choose(page, field, one, form);
    }
    await walk(page, buttonOf(form, button));
    const answer = sent(page);
    const loaded = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    const status = (await answer).status();
    await loaded;
    assert.ok(status === 303 || status === 200, `the form ${name} on ${page.url()} answers ${status} to keys`);
    return new URL(page.url()).pathname;
  };

  /** Follows a link of this page, or of the team's page behind the menu; only then an address is typed. */
  const open = async (page, path) => {
    for (const step of [path, '/team/molenpad', path]) {
      if (new URL(page.url(), 'http://x').pathname === path) return;
      const link = page.locator(`a[href="${step}"]:visible`).first();
      if (!(await link.count())) continue;
      links += 1;
      await press(page, link);
    }
    if (new URL(page.url()).pathname === path) return;
    typed.push(path);
    await page.goto(path);
  };

  const enter = async (page, person) => {
    await page.context().clearCookies();
    await page.goto('/aanmelden');
    const there = page.waitForURL((address) => !address.pathname.startsWith('/aanmelden'));
    await press(page, page.getByRole('button', { name: person }).first());
    await there;
    await page.waitForLoadState('load');
  };

  return { open, press, send, enter, faults, typed, counted: () => ({ stops, links }) };
}

/** One round of Tab over a page: what is not reached, and where the focus is not seen. */
export async function round(page) {
  const faults = new Set();
  // A date has stops inside.
  const dates = await page.locator('input[type=date], input[type=month], input[type=time]').count();
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')];
    const reachable = all.filter((one) => one.checkVisibility({ checkVisibilityCSS: true }) && !one.disabled);
    // Of buttons of which one is on, Tab reaches that one, or the first.
    window.unreached = new Set(reachable.map((one) => (one.type === 'radio' ? `${[...document.forms].indexOf(one.form)} ${one.name}` : one)));
    return window.unreached.size;
  });
  for (let presses = 0; presses < wanted + 5 * dates + 10; presses += 1) {
    await page.keyboard.press('Tab');
    const [fault, left] = await page.evaluate(new Function(`
      const one = document.activeElement;
      window.unreached.delete(one.type === 'radio' ? [...document.forms].indexOf(one.form) + ' ' + one.name : one);
      return [(${focusFault})(), window.unreached.size];
    `));
    if (fault) faults.add(fault);
    if (left === 0) break;
  }
  const missed = await page.evaluate(() => [...window.unreached].map((one) => one.outerHTML?.slice(0, 120) ?? one));
  for (const one of missed) faults.add(`Tab does not reach ${one}`);
  return { faults: [...faults], stops: wanted };
}

/** The skip link is the first stop, is seen, and leads into the page. */
export async function skips(page) {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
  if (first !== '#inhoud') return `the first stop is ${first}`;
  const fault = await page.evaluate(focusFault);
  if (fault) return fault;
  await page.keyboard.press('Enter');
  const within = await page.evaluate(() => document.activeElement.closest('main') !== null);
  if (!within) return 'the skip link does not lead into the page';
  return null;
}

/** Runs in the page: what is wrong with how the focus shows, or nothing. */
function focusFault() {
  const one = document.activeElement;
  if (one === document.body || one === document.documentElement) return '';
  const name = `<${one.localName}${one.name ? ` name=${one.name}` : ''}> "${(one.innerText || one.value || '').trim().slice(0, 40)}"`;
  const own = getComputedStyle(one);
  // A mark of the report is an unseen button under its number.
  const seen = own.opacity === '0' ? one.nextElementSibling ?? one.parentElement : one;
  const style = getComputedStyle(seen);
  // The button inside a date has a ring of the browser's own; so has `auto`, which is thicker than the 1 px it gives.
  if (/^(date|month|time)$/.test(one.type) && !one.matches(':focus')) return '';
  if (style.outlineStyle !== 'auto' && !(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)) return `the focus on ${name} is not seen`;
  const boxes = [...seen.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  if (boxes.length === 0) return `${name} has the focus and no place`;
  const inside = boxes.find((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  if (!inside) return `${name} has the focus outside the window`;
  const clamp = (value, most) => Math.min(Math.max(value, 1), most - 1);
  const spots = [0.5, 0.1, 0.9].map((part) => document.elementFromPoint(clamp(inside.left + inside.width * part, innerWidth), clamp(inside.top + inside.height / 2, innerHeight)));
  const mine = (spot) => spot && (seen.contains(spot) || one.contains(spot) || spot.closest('label')?.control === one || spot.contains(seen));
  return spots.some(mine) ? '' : `${name} is hidden behind <${spots[0]?.localName}.${spots[0]?.className}>`;
}
