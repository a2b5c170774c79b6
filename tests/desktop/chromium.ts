// Which Chromium the tests drive, and with which flags.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @throws one line that says what to install, when there is none. */
export function findChromium(): string {
  const candidates = [process.env['NEARCALL_CHROMIUM'] ?? '', ...INSTALLED, chromium.executablePath()];
  const found = candidates.find((path) => path !== '' && existsSync(path));
  if (found) return found;
  throw new Error('No Chromium, Chrome or Edge was found: run `npx playwright install chromium`, or set NEARCALL_CHROMIUM.');
}
