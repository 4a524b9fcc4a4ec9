// What is asked of every page: no barrier that axe finds, valid HTML as the server sent it, and figures for ./dev bench.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const dutch = JSON.parse(readFileSync(require.resolve('axe-core/locales/nl.json'), 'utf8'));
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds on the page as it stands: [{ rule, help, where }]. */
export async function barriers(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(
    async ([locale, values]) => {
      window.axe.configure({ locale });
      return window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    },
    [dutch, WCAG],
  );
  return found.violations.map((one) => ({ rule: one.id, help: one.help, where: one.nodes.map((node) => node.target.join(' ')) }));
}

export async function hasNoBarriers(page) {
  assert.deepEqual(await barriers(page), [], `barriers on ${page.url()}`);
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // One h1 on a page, and no level skipped below it.
    'heading-level': ['error', { minInitialRank: 'h1', allowMultipleH1: false }],
    // Own scripts carry a nonce instead of an integrity hash.
    'require-sri': 'off',
    // A number in a link stands in one line by this class.
    'tel-non-breaking': ['error', { ignoreClasses: ['wl-nowrap'] }],
    // A page of lists: the list mark of some browsers depends on this role.
    'no-redundant-role': 'off',
  },
});

/** What is wrong with a document: ["line:column rule: message"]. */
export async function faults(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.filter((one) => one.severity > 1).map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`),
  );
}

/** Asks for the page again and judges what the server sent, before any script touched it. */
export async function isValid(page) {
  const answer = await page.context().request.get(page.url());
  await isValidHtml(await answer.text(), page.url());
}

/** For answers that cannot be asked for again, such as a 422. */
export async function isValidHtml(html, name) {
  assert.deepEqual(await faults(html), [], `invalid HTML on ${name}`);
  assert.match(html, /<html[^>]* lang="nl"/, `${name} does not say that it is Dutch`);
}

/** A measured figure: the line that ./dev bench reads. */
export function figure(id, value, goal, met) {
  const line = `${id} ${value} goal ${goal} ${met ? 'met' : 'missed'}\n`;
  process.stdout.write(line);
  if (process.env.FIGURES) appendFileSync(process.env.FIGURES, line);
}
