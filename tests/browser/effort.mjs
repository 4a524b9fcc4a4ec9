// A hand with a keyboard alone that counts what a person would do: keys, fields, presses, words to read. No test lives here.
//
// The times are those of the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23, 1980): 0.28 s
// a key for an average typist, 1.35 s to think before each field and each press. Reading goes at 200 words a minute,
// slower than the average of 238 (Brysbaert, Journal of Memory and Language 109, 2019). What is read: the heading, the
// line under it and the whole form; of a client's page everything. A text that was read is known when it stands there
// again. A mark takes a second thought: one thinks back. Every Tab and arrow on the way counts as a key; the machine's own time is measured and added.
import { keyboard } from './keys.mjs';

export const KEY = 0.28;
export const THOUGHT = 1.35;
export const WORD = 60 / 200;

/** A hand that books what it does on the account of one person. */
export function effort(page, name) {
  const hand = keyboard();
  const account = { name, keys: 0, fields: 0, thoughts: 0, presses: 0, words: 0, pages: 0, machine: 0 };
  const met = new Set();
  page.on('load', () => { account.pages += 1; });

  const { press: pressKey, type } = page.keyboard;
  page.keyboard.press = (key, ...rest) => {
    account.keys += key.length > 1 && key.includes('+') ? key.split('+').length : 1;
    return pressKey.call(page.keyboard, key, ...rest);
  };
  page.keyboard.type = (text, ...rest) => {
    account.keys += text.length;
    return type.call(page.keyboard, text, ...rest);
  };

  const read = async (form, everything) => {
    for (const text of await texts(page, form, everything)) {
      if (!met.has(text)) account.words += text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
      met.add(text);
    }
  };
  const open = async (path) => {
    account.presses += 1;
    await hand.open(page, path);
  };
  const press = async (thing) => {
    account.presses += 1;
    await hand.press(page, thing);
  };
  const send = async (form, fields = {}, { everything = false } = {}) => {
    await read(form, everything);
    account.fields += Object.keys(fields).length;
    account.thoughts += Object.values(fields).filter((value) => /^([1-9]|10)$/.test(value)).length;
    account.presses += 1;
    const answered = page.waitForEvent('response', (one) => one.request().method() === 'POST');
    const path = await hand.send(page, form, fields);
    account.machine += Math.max((await answered).request().timing().responseEnd, 0) / 1000;
    return path;
  };
  // `read`: a whole page without a form.
  return { open, press, send, read: () => read('', true), account };
}

/** What one has to read before sending a form; numbers are looked at, not read. */
function texts(page, name, everything) {
  return page.evaluate(([name, everything]) => {
    const form = [...document.forms].find((one) => one.elements.formulier?.value === name);
    const main = document.querySelector('main');
    const read = everything ? [main] : [main.querySelector('h1'), main.querySelector('.wl-lead'), form];
    const texts = new Set();
    for (const part of read.filter(Boolean)) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const holder = walker.currentNode.parentElement;
        // Of a list that is opened, the choice; what is folded away is not there.
        const seen = holder.localName === 'option' ? holder.selected : holder.checkVisibility({ checkVisibilityCSS: true });
        if (seen) texts.add(walker.currentNode.textContent.trim());
      }
    }
    return [...texts];
  }, [name, everything]);
}

/** What an account holds more than it did. */
export function since(before, account, name) {
  const more = Object.entries(account).map(([what, count]) => [what, typeof count === 'number' ? count - before[what] : count]);
  return { ...Object.fromEntries(more), name };
}

/** The seconds of an account. */
export function seconds({ keys, fields, thoughts, presses, words, machine }) {
  return keys * KEY + (fields + thoughts + presses) * THOUGHT + words * WORD + machine;
}

/** An account in one line. */
export function told(account) {
  const { name, keys, fields, presses, words, pages } = account;
  return `${name}: ${fields} fields, ${keys} keys, ${presses} presses, ${words} words to read, ${pages} pages, ${(seconds(account) / 60).toFixed(1)} minutes`;
}
