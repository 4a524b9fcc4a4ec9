// The software bill of materials: CycloneDX 1.5 of what goes into server, islands and style. `node sbom.mjs FILE`.
// What only builds (macros, build scripts, the bundler) is named too, with the scope "excluded".
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { read, spdx } from './licence.mjs';
import { LOCKS, WORKSPACES, crates, npm, platform, tree } from './packages.mjs';

const WASM = 'wasm32-unknown-unknown';
const host = platform();
const { main, bundler } = WORKSPACES;
const known = new Map([...crates(bundler, host), ...crates(main, host, WASM)]);
const styles = npm(LOCKS.style);
const shipped = joined(
  tree(main, 'server', host, 'normal,no-proc-macro'),
  tree(main, 'frontend', WASM, 'normal,no-proc-macro'),
);
const whole = joined(
  tree(main, 'server', host, 'normal,build'),
  tree(main, 'frontend', WASM, 'normal,build'),
  tree(bundler, 'bundle', host, 'normal,build'),
);

// Dependencies of one build: joined over the trees they stand in.
function joined(...trees) {
  const all = new Map();
  for (const [key, below] of trees.flatMap((one) => [...one])) {
    all.set(key, new Set([...(all.get(key) ?? []), ...below]));
  }
  return all;
}

function component(one, scope) {
  return {
    type: 'library',
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    scope,
    ...(one.hash && { hashes: [one.hash] }),
    licenses: [{ expression: spdx(read(one.licence)) }],
    ...(!one.own && { purl: purl(one) }),
  };
}

function purl(one) {
  return `pkg:${one.kind}/${one.name.replace('@', '%40')}@${one.version.replace('+', '%2B')}`;
}

function git(...words) {
  try {
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

const components = [
  ...[...whole.keys()].map((key) => component(known.get(key), shipped.has(key) ? 'required' : 'excluded')),
  ...styles.map((one) => component(one, 'required')),
].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));

const own = (name) => [...known.values()].find((one) => one.own && one.name === name);
const { version, licence } = own('server');
const top = `wijkbreed@${version}`;
const dependencies = [
  { ref: top, dependsOn: [own('server'), own('frontend'), own('bundle'), ...styles].map(purl).sort() },
  ...[...whole].map(([key, below]) => ({
    ref: purl(known.get(key)),
    dependsOn: [...below].map((one) => purl(known.get(one))).sort(),
  })),
  ...styles.map((one) => ({ ref: purl(one), dependsOn: [] })),
];

// The moment is the commit's, not the clock's: the same commit gives the same file.
const commit = git('rev-parse', 'HEAD');
const changed = git('status', '--porcelain', '--', ':(glob)**/Cargo.*', 'style/package-lock.json') && ' with changes';
const metadata = {
  ...(commit && { timestamp: new Date(Number(git('show', '-s', '--format=%ct', 'HEAD')) * 1000).toISOString() }),
  component: {
    type: 'application',
    'bom-ref': top,
    name: 'wijkbreed',
    version,
    licenses: [{ expression: licence }],
    properties: [
      { name: 'wijkbreed:platform', value: host },
      ...(commit ? [{ name: 'wijkbreed:commit', value: commit + changed }] : []),
    ],
  },
};

const bom = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components, dependencies };
const digest = createHash('sha256').update(JSON.stringify(bom)).digest('hex');
const number = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-8$3-a$4-$5');
writeFileSync(process.argv[2], `${JSON.stringify({ ...bom, serialNumber: `urn:uuid:${number}` }, null, 2)}\n`);

const count = (scope) => components.filter((one) => one.scope === scope).length;
console.log(`${count('required')} packages go into the product, ${count('excluded')} only build it`);
