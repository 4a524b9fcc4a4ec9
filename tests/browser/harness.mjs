// The house, a browser and a visitor: what every browser test starts from. No test lives here.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
export const SIZES = { wide: WIDE, phone: PHONE, narrow: NARROW };

/** So long a page may take until it shows what it should, in milliseconds: a busy machine is no fault, and what never comes is. */
export const PATIENCE = 30_000;

/** The three ways in which a page must work. */
export const WAYS = ['with scripts', 'without scripts', 'with wasm blocked'];

const SITE = process.env.WIJKBREED_SITE ?? path.resolve(import.meta.dirname, '../../site');

/** Whether the site was built with its islands; where the wasm target cannot be had, it is not. */
export async function hasIslands() {
  return 'wijkbreed.wasm' in JSON.parse(await readFile(path.join(SITE, 'manifest.json'), 'utf8'));
}

/** What `./dev test` provides, and so may not be missing there: `islands`, `postgres`. */
const MUST = (process.env.WIJKBREED_MUST ?? '').split(',');

/** Skips a test for want of something, or fails it where that something is provided. */
function without(t, thing, words) {
  assert.ok(!MUST.includes(thing), `${words}, and WIJKBREED_MUST asks for it`);
  t.skip(words);
}

/** Whether the site has its islands; a test that needs them is skipped without, and fails where they must be there. */
export async function mustHaveIslands(t) {
  const there = await hasIslands();
  if (!there) without(t, 'islands', 'the site has no islands');
  return there;
}

/** The address of a PostgreSQL for tests; a test that needs one is skipped without, and fails where it must be there. */
export function mustHavePostgres(t) {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) without(t, 'postgres', 'TEST_POSTGRES_URL names no PostgreSQL');
  return url;
}

/** Starts a server of its own on an empty folder; it fills itself with the demonstration neighbourhood. */
export async function openHouse({ more = [], patience = 60_000 } = {}) {
  const binary = process.env.WIJKBREED_BIN;
  assert.ok(binary, 'WIJKBREED_BIN names no server: run ./dev test browser');
  const data = await mkdtemp(path.join(tmpdir(), 'wijkbreed-'));
  const listen = `127.0.0.1:${await freePort()}`;
  const args = ['serve', '--demo', '--data', data, '--site', SITE, '--listen', listen, ...more];
  const server = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const words = [];
  server.stdout.on('data', (text) => words.push(text));
  server.stderr.on('data', (text) => words.push(text));
  const ended = new Promise((done) => server.once('exit', (code, signal) => done(signal ?? code)));

  const url = `http://${listen}`;
  const until = Date.now() + patience;
  while (!(await isReady(url))) {
    const over = server.exitCode !== null || server.signalCode !== null;
    if (over || Date.now() > until) {
      server.kill('SIGKILL');
      throw new Error(`the server ${over ? 'stopped' : 'was not ready in time'}:\n${words.join('')}`);
    }
    await new Promise((next) => setTimeout(next, 50));
  }

  return {
    url,
    data,
    words: () => words.join(''),
    /** At once, as when the power fails. */
    async kill() {
      server.kill('SIGKILL');
      await ended;
    },
    async close() {
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), 8_000);
      await ended;
      clearTimeout(late);
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/gezond`)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((done, failed) => {
    const probe = net.createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

/**
 * One person at one screen: { page, context, isCalm(), leave() }.
 * `leave()` closes the context and fails when the browser complained on any page; of a line that goes away (`offline`) it may.
 */
export async function visit(browser, house, { way = 'with scripts', size = 'wide', reducedMotion = 'reduce', offline = false } = {}) {
  assert.ok(WAYS.includes(way), `there is no way "${way}"`);
  const context = await browser.newContext({
    baseURL: house.url,
    viewport: SIZES[size],
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    javaScriptEnabled: way !== 'without scripts',
    reducedMotion,
  });
  const blocked = way === 'with wasm blocked';
  if (blocked) await context.route('**/*.wasm', (route) => route.abort());
  const complaints = [];
  context.on('console', (message) => {
    const text = complaint(message, blocked, offline);
    if (text) complaints.push(`${message.page()?.url() ?? ''}: ${text}`);
  });
  // Without its wasm the loader of the islands gives up: that one error is meant.
  context.on('weberror', (problem) => {
    if (!blocked) complaints.push(`${problem.page()?.url() ?? ''}: ${problem.error().message}`);
  });
  context.on('requestfailed', (request) => {
    const foreign = !request.url().startsWith(house.url);
    if (foreign) complaints.push(`asked for ${request.url()}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const isCalm = () => assert.deepEqual(complaints, [], 'the browser complained');
  return {
    page,
    context,
    way,
    isCalm,
    async leave() {
      await context.close();
      isCalm();
    },
  };
}

/** Chromium logs a document that answers 409 or 422 as an error; those answers are ours and meant. */
function complaint(message, wasmBlocked, offline) {
  const text = message.text();
  // What does not fit a date is quoted by the browser, whatever words are in it.
  if (/^The specified value /.test(text)) return null;
  if (message.type() === 'warning') return /island|hydrat/i.test(text) ? text : null;
  if (message.type() !== 'error') return null;
  if (/the server responded with a status of (409|422)/.test(text)) return null;
  if (offline && /net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION|EMPTY_RESPONSE|NETWORK_CHANGED)/.test(text)) return null;
  if (wasmBlocked && (message.location().url.endsWith('.wasm') || /wasm/i.test(text))) return null;
  return text;
}

/** In a demonstration the sign-in page has a button for each of its people; whoever was signed in here is forgotten. */
export async function signIn(page, name) {
  await page.context().clearCookies();
  await page.goto('/aanmelden');
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL((address) => !address.pathname.startsWith('/aanmelden'));
}

/** Presses Tab until the thing has the focus, as somebody without a mouse does. */
export async function tabTo(page, thing, most = 120) {
  for (let presses = 0; presses < most; presses += 1) {
    if (await thing.evaluate((element) => element === document.activeElement)) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${thing} is not reached in ${most} times Tab`);
}

/** Nothing sticks out sideways. */
export async function fits(page) {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= seen, `${page.url()} is ${wide} wide on a screen of ${seen}`);
}

/** A picture in the folder WIJKBREED_SHOTS; without that folder nothing happens. */
export async function shot(page, name) {
  const folder = process.env.WIJKBREED_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const { width } = page.viewportSize();
  await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
}
