// Finds a Chromium for the tests: one that is installed, or one that Playwright installs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const AS_A_USER = fileURLToPath(new URL('browser-of-a-user.sh', import.meta.url));

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

/** @returns {string | undefined} the executable; `NEARCALL_BROWSER` wins */
export function findBrowser() {
  const platform = /** @type {keyof typeof PLACES} */ (process.platform);
  const candidates = [process.env.NEARCALL_BROWSER, chromium.executablePath(), ...(PLACES[platform] ?? [])];
  const found = candidates.find((path) => path && existsSync(path));
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!found || found === AS_A_USER || !isRoot || !existsSync('/usr/bin/setpriv')) return found;
  // For the script, in whatever process starts it.
  process.env.NEARCALL_BROWSER_PROGRAM = found;
  return AS_A_USER;
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
