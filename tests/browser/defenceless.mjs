// The same payloads where nothing holds them back: what does not run here proves nothing by not running elsewhere. No test lives here.
import { PAYLOADS } from './payloads.mjs';

/** Places where words stand unescaped. */
const PLACES = [
  (words) => `<!DOCTYPE html><body>${words}`,
  (words) => `<!DOCTYPE html><body><input value="${words}">`,
  (words) => `<!DOCTYPE html><body><input value='${words}'>`,
  (words) => `<!DOCTYPE html><body><input value=${words}>`,
  (words) => `<!DOCTYPE html><body><textarea>${words}</textarea>`,
  (words) => `<!DOCTYPE html><title>${words}</title><body>`,
  (words) => `<!DOCTYPE html><body><select><option>${words}</select>`,
  (words) => `<!DOCTYPE html><body><a data-s7 href="${words}">x</a>`,
  (words) => `<!DOCTYPE html><body><script>const words = '${words}';</script>`,
  (words) => `<!DOCTYPE html><body><script>const words = "${words}";</script>`,
  (words) => `<!DOCTYPE html><body><script>const words = \`${words}\`;</script>`,
];

/** Which payloads run, or fetch from elsewhere, in at least one of those places: a set of their numbers. */
export async function runDefenceless(browser) {
  const context = await browser.newContext();
  const ran = new Set();
  await context.exposeBinding('s7', (_, n) => ran.add(Number(n)));
  await context.route(/elders\.example/, (route) => {
    ran.add(Number(/elders\.example\/(\d+)/.exec(route.request().url())?.[1] ?? -1));
    return route.abort();
  });
  const page = await context.newPage();
  await page.route('http://defenceless.test/', (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>x</title>' }));
  for (const place of PLACES) {
    const left = PAYLOADS.map((payload, n) => [n, place(payload)]).filter(([n]) => !ran.has(n));
    await page.goto('http://defenceless.test/');
    await page.evaluate(openAll, left.map(([, html]) => html));
  }
  await context.close();
  ran.delete(-1);
  return ran;
}

/** Runs in the page: each text in a frame of its own, where whatever can be pressed, pointed at or focused is. */
async function openAll(texts) {
  await Promise.all(texts.map((text) => new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.onload = done;
    setTimeout(done, 900);
    frame.srcdoc = text;
    document.body.append(frame);
  })));
  for (const frame of document.querySelectorAll('iframe')) {
    let made = [];
    try {
      made = [...frame.contentDocument.querySelectorAll('[data-s7]')];
    } catch {
      continue; // gone elsewhere
    }
    for (const one of made) {
      one.focus?.();
      for (const kind of ['mouseover', 'pointerenter', 'toggle']) one.dispatchEvent(new Event(kind));
      one.click?.();
      one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  }
  await new Promise((done) => setTimeout(done, 250));
}
