// Which packages there are, by cargo and by the npm locks, with version, licence and hash. Nothing is judged here.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const WORKSPACES = { main: 'Cargo.toml', bundler: 'frontend/bundle/Cargo.toml' };
export const LOCKS = { style: 'style/package-lock.json', tests: 'tests/browser/package-lock.json' };

function cargo(...words) {
  return execFileSync('cargo', words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
}

export function platform() {
  return /^host: (.*)$/m.exec(execFileSync('rustc', ['-vV'], { encoding: 'utf8' }))[1];
}

/** Every crate of a workspace that the platforms may need, for its tests too, by `name@version`. */
export function crates(manifest, ...platforms) {
  const filters = platforms.flatMap((name) => ['--filter-platform', name]);
  const words = ['metadata', '--locked', '--format-version', '1', '--manifest-path', manifest, ...filters];
  const found = JSON.parse(cargo(...words));
  const used = new Set(found.resolve.nodes.map((node) => node.id));
  const hashes = checksums(manifest.replace('Cargo.toml', 'Cargo.lock'));
  const kept = found.packages.filter((one) => used.has(one.id));
  return new Map(kept.map((one) => [`${one.name}@${one.version}`, crate(one, hashes)]));
}

function crate({ name, version, license, source }, hashes) {
  const hash = hashes.get(`${name}@${version}`);
  return { kind: 'cargo', name, version, licence: license ?? '', own: source === null, hash };
}

function checksums(lock) {
  const entry = /\[\[package\]\]\nname = "(.+)"\nversion = "(.+)"\nsource = .+\nchecksum = "(.+)"/g;
  const found = [...readFileSync(lock, 'utf8').matchAll(entry)];
  return new Map(found.map(([, name, version, sum]) => [`${name}@${version}`, { alg: 'SHA-256', content: sum }]));
}

/** What a build of one crate takes: key to the keys it depends on. EDGES are cargo tree's: `normal,build` and the like. */
export function tree(manifest, name, target, edges) {
  const words = ['tree', '--locked', '--manifest-path', manifest, '-p', name, '--target', target, '-e', edges];
  const found = new Map();
  const above = [];
  for (const line of cargo(...words, '--prefix', 'depth', '--format', ' {p}').split('\n').filter(Boolean)) {
    const [, depth, crate, version] = /^(\d+) (\S+) v(\S+)/.exec(line);
    const key = `${crate}@${version}`;
    above.splice(Number(depth), above.length, key);
    if (!found.has(key)) found.set(key, new Set());
    if (above.length > 1) found.get(above.at(-2)).add(key);
  }
  return found;
}

/** Every package an npm lock names. */
export function npm(lock) {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  const places = Object.keys(packages).filter((place) => place !== '');
  return places.map((place) => {
    const { name = place.split('node_modules/').at(-1), version, license, integrity = '' } = packages[place];
    const sum = integrity.startsWith('sha512-') && Buffer.from(integrity.slice(7), 'base64').toString('hex');
    const hash = sum ? { alg: 'SHA-512', content: sum } : undefined;
    return { kind: 'npm', name, version, licence: license ?? '', own: false, hash };
  });
}
