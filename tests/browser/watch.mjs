// What would betray that somebody's words ran, made an element or were shown otherwise than typed (S-7). No test lives here.
import { PAYLOADS } from './payloads.mjs';

/** Behind each payload stands which field it was typed in and which payload it is, so that every showing can be judged. */
export const marked = (field, n) => `${PAYLOADS[n]}¦${field}${n}¦`;
const MARK = /¦([a-zA-Z]+)(\d+)¦/g;

// White space is folded in a line, and what takes no room or turns the writing round is not kept: so the domain promises.
const ROOMLESS = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\u200d(?![\u2600-\u27bf\u2b1b\u{1f000}-\u{1faff}])/gu;
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
export const plain = (text) => text.replace(ROOMLESS, '').replace(SPACE, ' ');

/** Keeps account of a context: what ran, what was asked from elsewhere, what the policy stopped, what was shown. */
export async function watch(context, origin) {
  const betrayals = new Set();
  const shown = new Map();
  const say = (what) => betrayals.add(what);
  await context.exposeBinding('s7', ({ page }, n) => say(`payload ${n} ran on ${page.url()}`));
  await context.exposeBinding('stopped', ({ page }, what) => say(`the policy stopped ${what} on ${page.url()}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.stopped(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('dialog', (dialog) => {
    say(`a dialog on ${dialog.page()?.url()}`);
    dialog.dismiss().catch(() => {});
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:image/')) say(`a request for ${url.slice(0, 100)}`);
  });
  return {
    betrayals,
    shown,
    /** Judges the page as it stands. */
    async judge(page) {
      const { made, text } = await page.evaluate(pageAsShown);
      for (const one of made) say(`${one} on ${page.url()}`);
      if (page.frames().length > 1) say(`a frame on ${page.url()}`);
      for (const mark of text.matchAll(MARK)) {
        const [, field, number] = mark;
        const typed = plain(PAYLOADS[number]);
        const before = plain(text.slice(Math.max(0, mark.index - 400), mark.index));
        if (before.endsWith(typed)) shown.set(field, (shown.get(field) ?? new Set()).add(Number(number)));
        else say(`not as typed on ${page.url()}: ${JSON.stringify(before.slice(-typed.length - 10))} for ${JSON.stringify(typed)}`);
      }
    },
  };
}

/** Runs in the page: elements and attributes that nobody's words may make, and every text that the page holds. */
function pageAsShown() {
  const all = [...document.querySelectorAll('*')];
  const made = [];
  const texts = [document.title];
  for (const element of all) {
    const name = element.localName;
    if (element.hasAttribute('data-s7')) made.push(`<${name} data-s7>`);
    if (/^(iframe|frame|frameset|object|embed|base|style|template|plaintext|xmp|marquee|math)$/.test(name)) made.push(`<${name}>`);
    if (name === 'meta' && element.httpEquiv) made.push('<meta http-equiv>');
    if (name === 'script' && !element.nonce) made.push('<script> without nonce');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/.test(attribute)) made.push(`<${name} ${attribute}>`);
      const leads = /^(href|src|action|formaction|xlink:href|srcdoc)$/.test(attribute);
      // A number to call is ours where it is a number and nothing else.
      if (leads && !/^(\/(?!\/)|#|\?|tel:\d+$|$)/.test(value)) made.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
      texts.push(value);
    }
    if (/^(input|textarea)$/.test(name)) texts.push(element.value);
  }
  const body = document.body.cloneNode(true);
  for (const script of body.querySelectorAll('script')) script.remove();
  // What a mark says aloud stands inside the text it lies over; it is ours, not theirs.
  for (const said of body.querySelectorAll('mark > .wl-unseen')) said.remove();
  // Two blocks side by side are two texts: a mark never belongs to the text of the block before.
  texts.push(body.textContent);
  return { made, text: texts.join('\n\n') };
}
