// Finds a Chromium for the tests: one that is installed, or one that Playwright installs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const LEAN = '/usr/bin/chromium-headless-shell';
const SETPRIV = '/usr/bin/setpriv';
const WRAPPERS = fileURLToPath(new URL('../dist/browsers/', import.meta.url));

const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** @returns {string | undefined} the executable of a browser as people have it; `NEARCALL_BROWSER` wins */
export function findBrowser() {
  const platform = /** @type {keyof typeof PLACES} */ (process.platform);
  return firstOf([process.env.NEARCALL_BROWSER, chromium.executablePath(), ...(PLACES[platform] ?? [])]);
}

/**
 * The same browser without its own windows: a third less work for two cores, where only the page matters.
 * @returns {string | undefined} any other when there is none
 */
export function findLeanBrowser() {
  return firstOf([process.env.NEARCALL_BROWSER, LEAN]) ?? findBrowser();
}

/** @param {(string | undefined)[]} candidates */
function firstOf(candidates) {
  const found = candidates.find((path) => path && existsSync(path));
  return found && runsAsRoot() ? asAUser(found) : found;
}

function runsAsRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync(SETPRIV);
}

/**
 * The browser as an ordinary person starts it. Started by root it puts its sound and its links above everything else on the
 * machine, and of several pages the last one hardly runs at all.
 * @param {string} program
 */
function asAUser(program) {
  if (program.startsWith(WRAPPERS)) return program;
  mkdirSync(WRAPPERS, { recursive: true });
  const wrapper = join(WRAPPERS, basename(program));
  const drop = '--bounding-set=-sys_nice --inh-caps=-sys_nice';
  const script = `#!/bin/sh\nexec ${SETPRIV} ${drop} -- '${program}' "$@"\n`;
  // Another run may be using it.
  if (!existsSync(wrapper) || readFileSync(wrapper, 'utf8') !== script) writeFileSync(wrapper, script, { mode: 0o755 });
  return wrapper;
}

/** @returns {string} the executable, installed first where that is possible; says what to do and exits where it isn't */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge found; installing one for the tests …');
  const shell = process.platform === 'win32';
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell });
  const installed = findBrowser();
  if (installed) return installed;
  console.error(
    'The tests need a browser: install Chromium, Chrome or Edge (Debian: apt-get install chromium), then try again.',
  );
  process.exit(1);
}

/** What a test browser is started with: fake devices, no traffic of its own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];
