// Keeps what was measured: node tests/bench/keep.mjs ID FIGURE VERDICT SECONDS COMMIT MACHINE writes the row into results.json and
// draws docs/figures.md from all rows, in the order of rows.txt; it measures nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [id, figure, verdict, seconds, commit, machine] = process.argv.slice(2);
const results = 'tests/bench/results.json';
const clean = (text) => text.replace(/[\p{Cc}|]/gu, ' ').trim();

const before = () => {
  try {
    return JSON.parse(readFileSync(results, 'utf8')).rows ?? [];
  } catch {
    return [];
  }
};

const order = readFileSync('tests/bench/rows.txt', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('|'));
const measured = { id, figure: clean(figure), verdict, seconds: Number(seconds), date: new Date().toISOString().slice(0, 10), commit, machine: clean(machine) };
const kept = new Map([...before(), measured].map((row) => [row.id, row]));
const rows = order.filter(([name]) => kept.has(name)).map(([name, goal]) => ({ ...kept.get(name), goal }));

writeFileSync(results, `${JSON.stringify({ rows }, null, 2)}\n`);
const line = (row) => `| ${row.id} | ${row.goal} | ${row.figure || '–'} | ${row.verdict} | ${row.date}, ${row.commit} |`;
mkdirSync('docs', { recursive: true });
writeFileSync(
  'docs/figures.md',
  `# Figures

Measured with the debug build of the server by \`./dev bench all\`, or row by row by \`./dev bench keep ID\`; on ${[...new Set(rows.map((row) => row.machine))].join('; ')}.

| row | goal | figure | verdict | when, of which commit |
|---|---|---|---|---|
${rows.map(line).join('\n')}
`,
);
