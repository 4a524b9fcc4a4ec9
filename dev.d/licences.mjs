// The check on licences: every package that ships with this, builds it or tests it has one from a list, or it fails.
import { allowed, read } from './licence.mjs';
import { LOCKS, WORKSPACES, crates, npm, platform, tree } from './packages.mjs';

// All of these go with the EUPL-1.2 of the whole. A new one is a decision: it stands in DECISIONS.md too.
const SHIPPED = new Set([
  'EUPL-1.2', 'MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC',
  'Zlib', 'BSL-1.0', 'Unlicense', 'CC0-1.0', 'Unicode-3.0', 'CDLA-Permissive-2.0', 'OFL-1.1',
]);
// Tools of the bundler and the tests may carry these as well: nothing of them is in the product.
const TOOLS = new Set([...SHIPPED, 'MPL-2.0', 'BlueOak-1.0.0']);

const WASM = 'wasm32-unknown-unknown';
const host = platform();
const { main, bundler } = WORKSPACES;
const whole = crates(main, host, WASM);
const builds = [tree(main, 'server', host, 'normal,build'), tree(main, 'frontend', WASM, 'normal,build')];
const inProduct = new Set(builds.flatMap((one) => [...one.keys()]));

const product = [...[...inProduct].map((key) => whole.get(key)), ...npm(LOCKS.style)];
const tests = [...whole].filter(([key]) => !inProduct.has(key)).map(([, one]) => one);
const tools = [...tests, ...crates(bundler, host).values(), ...npm(LOCKS.tests)];

function refused(packages, list) {
  return packages.filter(({ licence }) => {
    try {
      return !allowed(read(licence), list);
    } catch {
      return true;
    }
  });
}

const found = [...refused(product, SHIPPED), ...refused(tools, TOOLS)];
for (const { kind, name, version, licence } of found) {
  console.log(`${kind} ${name} ${version}: ${licence || 'says no licence'}`);
}
if (found.length > 0) {
  console.log('    ^ a licence that dev.d/licences.mjs does not allow there');
  process.exit(1);
}
console.log(`  ${product.length} packages of the product and ${tools.length} tools carry licences that are allowed`);
