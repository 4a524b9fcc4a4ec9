// Who the people of the story are and which pages they reach by following links; what is asked of a page lives in the tests.
import assert from 'node:assert/strict';

export const PEOPLE = ['Anouk Terwolde', 'Dirk Hoogvelt', 'Olga Vreeling', 'Quirine Stadhoek', 'Rens Beheerman', 'Sanne Wachtveld'];

/** What kind of page an address is: ids fall away, so that each kind is looked at once per person. */
export const kind = (path) => path.replace(/[0-9a-f]{64}|[0-9a-f-]{36}/g, '*').replace(/\/20\d\d(-[kK]\d)?(?=\/|$)/, '/*').replace(/\?.*/, '');

/** Follows links from where one begins and looks at up to `most` pages of each kind; only at addresses `within`, if said. */
export async function reachable(page, look = async () => {}, { most = 1, from = ['/mijn-werk', '/account', '/uitleg'], within = /^/ } = {}) {
  const seen = new Set();
  const times = new Map();
  const found = [];
  const waiting = [...from];
  while (waiting.length) {
    const path = waiting.shift();
    const nth = times.get(kind(path)) ?? 0;
    if (seen.has(path) || nth >= most) continue;
    seen.add(path);
    times.set(kind(path), nth + 1);
    const answer = await page.goto(path).catch(() => null);
    found.push(path);
    if (!answer || answer.status() !== 200) {
      assert.ok(!answer || answer.status() < 500, `${path} answers ${answer?.status()}`);
      continue;
    }
    waiting.push(...(await linksOf(page)).filter((link) => within.test(link)));
    if ((answer.headers()['content-type'] ?? '').startsWith('text/html')) await look(path, answer);
  }
  return found;
}

/** The addresses inside the house that a page links to, but for files. */
export async function linksOf(page) {
  const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return links.filter((link) => !/\.(txt|json)$|^\/pkg\//.test(link)).map((link) => link.replace(/#.*/, ''));
}
