// Typing payloads into whatever text fields a page has, as somebody would who means harm. No test lives here.
import assert from 'node:assert/strict';
import { fill, formOf, send, sent } from './forms.mjs';
import { signIn } from './harness.mjs';
import { PAYLOADS } from './payloads.mjs';
import { marked, plain } from './watch.mjs';
import { kind } from './crawl.mjs';

/** The longest line and the longest own words that are kept, in signs. */
const LONGEST = { line: 200, words: 4_000 };
/** Where each line is a thing of its own, a payload of more lines is not one thing. */
const PILE = /\.thoughts$/;
/** Of so many fields at once all payloads fit in one form (128 kB). */
const AT_ONCE = 4;

/** What is parsed so strictly that no payload can be stored: a code, a number of weeks, of people or of hands, a file, a list of days. */
export const STRICT = /\.(cbs|weeks|people|csv|lines)$|\.(chosen|top)-|\.(worth|energy)_/;
/** What is asked only after an answer that is given in `reveal`. */
const REVEALED = /^(reason_|rule-)/;
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const letters = (n) => (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

/** The account of all fields: which payloads each was shown again with when refused, and which it took. */
export class Ledger {
  fields = new Map();
  #met = new Set();

  /** Whether this kind of form is met for the first time. */
  isNew(page, one) {
    const key = `${kind(new URL(page.url()).pathname)} ${one.form}`;
    const isNew = !this.#met.has(key);
    this.#met.add(key);
    return isNew;
  }

  of(page, form, name, long) {
    const key = `${kind(new URL(page.url()).pathname)} ${form}.${name.replace(ID, '*')}`;
    if (!this.fields.has(key)) {
      const one = { key, code: letters(this.fields.size), long, next: 0, refused: new Set(), stored: new Set() };
      this.fields.set(key, one);
    }
    return this.fields.get(key);
  }
}

/** The text fields of the forms of a page: [{ at, form, fields: [{ name, long, free, seen }] }]; a password is never shown. */
export function formsOf(page) {
  return page.evaluate(() =>
    [...document.forms].map((form, at) => ({
      at,
      form: form.elements.namedItem('formulier')?.value ?? '',
      fields: [...form.elements]
        .filter((one) => one.localName === 'textarea' || (one.localName === 'input' && !/^(hidden|radio|checkbox|submit|password)$/.test(one.type)))
        .map((one) => ({
          name: one.name,
          long: one.localName === 'textarea',
          free: /^(text|search|textarea)$/.test(one.type),
          seen: one.checkVisibility(),
        })),
    })).filter((one) => one.fields.length > 0),
  );
}

/** Gives the answers after which a form asks why: only then is there a field. */
function reveal(page, at) {
  return page.evaluate((at) => {
    const form = document.forms[at];
    for (const list of form.querySelectorAll('select:has([value="not_told"])')) list.value = 'not_told';
    for (const button of form.querySelectorAll('[type=radio][value="blocked"]')) button.checked = true;
  }, at);
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((folded) => { folded.open = true; }));

/** Sends a form as the page's own scripts never would: `values` by name, and nothing checked by the browser. */
async function post(page, at, values) {
  const named = (problem) => { throw new Error(`${page.url()} form ${at} with ${Object.keys(values)}: ${problem.message}`); };
  const loaded = page.waitForEvent('load').catch(named);
  const answer = sent(page);
  await page.evaluate(([at, values]) => {
    const form = document.forms[at];
    for (const [name, value] of Object.entries(values)) {
      const field = [...form.elements].find((one) => one.name === name);
      if (field.localName === 'input') field.type = 'text';
      field.value = value;
    }
    HTMLFormElement.prototype.submit.call(form);
  }, [at, values]);
  const status = (await answer).status();
  await loaded;
  return status;
}

/** All payloads in every text field of a form: too long to take, so that the same page shows them again. What was not as typed. */
export async function refuse(page, ledger, one) {
  const path = page.url();
  const wrong = [];
  for (let from = 0; from < one.fields.length; from += AT_ONCE) {
    const values = {};
    for (const field of one.fields.slice(from, from + AT_ONCE)) {
      const { code } = ledger.of(page, one.form, field.name, field.long);
      values[field.name] = PAYLOADS.map((_, n) => marked(code.toUpperCase(), n)).join(' ');
    }
    await reveal(page, one.at);
    const entries = Object.entries(values).map(([name, value]) => [ledger.of(page, one.form, name), name, value]);
    const status = await post(page, one.at, values);
    if (status !== 422) wrong.push(`${path} ${one.form} answers ${status} to far too much`);
    for (const [field, name, value] of entries) {
      const again = await page.evaluate(
        ([form, name]) => [...document.forms].filter((one) => one.elements.namedItem('formulier')?.value === form)
          .flatMap((one) => [...one.elements]).filter((one) => one.name === name).map((one) => one.value),
        [one.form, name],
      );
      field.free = one.fields.find((each) => each.name === name).free;
      if (again.some((text) => text === value)) field.refused = new Set(PAYLOADS.keys());
      else if (field.free) wrong.push(`${path} ${one.form}.${name} is not shown again as typed`);
    }
    if (from + AT_ONCE < one.fields.length) await page.goto(path);
  }
  return wrong;
}

/** Sends a form with as many payloads behind the words in its fields as each takes; less when it wants less. */
export async function take(page, ledger, at, words) {
  if (!words) await reveal(page, at);
  await unfold(page);
  const one = (await formsOf(page)).find((each) => each.at === at);
  const open = (field) => field.free && field.seen && !STRICT.test(`.${field.name}`) && !(words && REVEALED.test(field.name));
  const base = { ...(await complete(page, one.at, !words)), ...words };
  const counts = Object.fromEntries(Object.entries(words ?? {}).filter(([name]) => STRICT.test(`.${name}`)));
  let room = 1;
  for (let turn = 0; turn < 7; turn += 1) {
    const packs = {};
    for (const { name, long } of one.fields.filter(open)) {
      packs[name] = pack(ledger.of(page, one.form, name, long), base[name] ?? '', room);
    }
    const kept = Object.entries(packs).map(([name, { numbers }]) => [ledger.of(page, one.form, name), numbers]);
    const values = { ...counts, ...Object.fromEntries(Object.entries(packs).map(([name, { text }]) => [name, text])) };
    const status = await post(page, at, values);
    if (status !== 422) {
      for (const [field, numbers] of kept) {
        for (const n of numbers) field.stored.add(n);
        field.next = (field.next + numbers.length) % PAYLOADS.length;
      }
      return status;
    }
    room /= 2;
  }
  return 422;
}

/** What stood in a form's text fields; where nobody chose yet (`choose`), every question gets the first answer that there is. */
function complete(page, at, choose) {
  return page.evaluate(([at, choose]) => {
    const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const form = document.forms[at];
    const words = {};
    for (const one of form.elements) {
      const group = [...form.elements].filter((each) => each.name === one.name && each.type === one.type);
      if (!choose && !/^(text|search|textarea)$/.test(one.type)) continue;
      if (one.type === 'radio' || one.type === 'checkbox') {
        if (!group.some((each) => each.checked)) (group.find((each) => each.value) ?? one).checked = true;
      } else if (one.localName === 'select') {
        if (!one.value) one.value = [...one.options].find((option) => option.value)?.value ?? '';
      } else if (one.type === 'date') one.value ||= day(one.name === 'consent_on' ? 0 : 30);
      else if (one.type === 'number') one.value ||= '3';
      else if (one.type === 'email') one.value ||= `s7-${Math.random().toString(36).slice(2)}@voorbeeld.example`;
      else if (/^(text|search|textarea)$/.test(one.type)) words[one.name] = one.value.includes('¦') ? '' : one.value;
    }
    return words;
  }, [at, choose]);
}

/** The next payloads of a field, as many as fit behind the words. */
function pack(field, words, room) {
  const most = (field.long ? LONGEST.words : LONGEST.line) * room;
  const numbers = [];
  let text = words;
  for (let step = 0; step < PAYLOADS.length; step += 1) {
    const n = (field.next + step) % PAYLOADS.length;
    if (PILE.test(field.key) && /[\n\r\v\f\u0085\u2028\u2029]/.test(PAYLOADS[n])) continue;
    const more = `${text}${text && ' '}${marked(field.code, n)}`;
    if ([...plain(more)].length > most) break;
    text = more;
    numbers.push(n);
  }
  return { text, numbers };
}

/** A hand that lives the month with payloads behind all its words. */
export function harmful(ledger, once, judge) {
  const after = async (done) => {
    await judge();
    return done;
  };
  return {
    open: async (page, path) => after(await page.goto(path)),
    enter: async (page, person) => after(await signIn(page, person)),
    press: async (page, thing) => {
      await thing.click();
      await page.waitForLoadState('load');
      await judge();
    },
    send: async (page, name, fields = {}, having = {}) => {
      const form = formOf(page, name, having);
      const at = await form.evaluate((form) => [...document.forms].indexOf(form));
      const one = (await formsOf(page)).find((each) => each.at === at);
      if (!one) return after(await send(page, name, fields, having));
      const path = page.url();
      if (await once(one)) await page.goto(path);
      await unfold(page);
      const isText = ([field]) => one.fields.some((each) => each.free && each.name === field);
      await fill(form, Object.fromEntries(Object.entries(fields).filter((each) => !isText(each))));
      const status = await take(page, ledger, at, Object.fromEntries(Object.entries(fields).filter(isText)));
      assert.notEqual(status, 422, `${name} on ${path} takes no payload`);
      await judge();
      // The page of the form shows what it took, and then one goes on where one had arrived.
      const there = page.url();
      await page.goto(path);
      await judge();
      await page.goto(there);
      return new URL(there).pathname;
    },
  };
}
