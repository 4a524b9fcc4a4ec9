// A hand with a keyboard alone that counts what a person would do: keys, fields, presses, words to read. No test lives here.
//
// The times are those of the keystroke-level model (Card, Moran and Newell, Communications of the ACM 23, 1980): 0.28 s
// a key for an average typist, 1.35 s to think before each field and each press. Reading goes at 200 words a minute,
// slower than the average of 238 (Brysbaert, Journal of Memory and Language 109, 2019). What is read: the heading, the
// line under it and the whole form, the first time it is met; of a client's page everything. A mark takes a second
// thought: one thinks back. Every Tab and arrow on the way counts as a key; the machine's own time is measured and added.
import { keyboard } from './keys.mjs';

export const KEY = 0.28;
export const THOUGHT = 1.35;
export const WORD = 60 / 200;

/** A hand whose work is booked on one account at a time: `as('client')` opens another. */
export function effort(page) {
  const hand = keyboard();
  const accounts = new Map();
  const met = new Set();
  let mine;
  const as = (name) => {
    mine = accounts.get(name) ?? { keys: 0, fields: 0, thoughts: 0, presses: 0, words: 0, pages: 0, machine: 0 };
    accounts.set(name, mine);
  };
  as('professional');
  page.on('load', () => { mine.pages += 1; });

  const { press: pressKey, type } = page.keyboard;
  page.keyboard.press = (key, ...rest) => {
    mine.keys += key.length > 1 && key.includes('+') ? key.split('+').length : 1;
    return pressKey.call(page.keyboard, key, ...rest);
  };
  page.keyboard.type = (text, ...rest) => {
    mine.keys += text.length;
    return type.call(page.keyboard, text, ...rest);
  };

  const open = async (path) => {
    mine.presses += 1;
    await hand.open(page, path);
  };
  const send = async (name, fields = {}, { having = {}, everything = false } = {}) => {
    if (!met.has(name)) mine.words += await words(page, name, everything);
    met.add(name);
    mine.fields += Object.keys(fields).length;
    mine.thoughts += Object.values(fields).filter((value) => /^([1-9]|10)$/.test(value)).length;
    mine.presses += 1;
    const before = mine;
    const answered = page.waitForEvent('response', (one) => one.request().method() === 'POST');
    const path = await hand.send(page, name, fields, having);
    before.machine += Math.max((await answered).request().timing().responseEnd, 0) / 1000;
    return path;
  };
  /** Somebody signs in again: an address and a password, whatever the demonstration asks. */
  const enter = async (person) => {
    await hand.enter(page, person);
    mine.keys += 24 + 14;
    mine.fields += 2;
    mine.presses += 1;
  };
  return { open, send, enter, as, accounts, typed: hand.typed };
}

/** Words one has to read before sending a form, each text once; numbers are looked at, not read. */
function words(page, name, everything) {
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
    return [...texts].join(' ').split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  }, [name, everything]);
}

/** The seconds of an account. */
export function seconds({ keys, fields, thoughts, presses, words, machine }) {
  return keys * KEY + (fields + thoughts + presses) * THOUGHT + words * WORD + machine;
}

/** An account in one line. */
export function told(name, account) {
  const { keys, fields, presses, words, pages } = account;
  return `${name}: ${fields} fields, ${keys} keys, ${presses} presses, ${words} words to read, ${pages} pages, ${(seconds(account) / 60).toFixed(1)} minutes`;
}
