// A browser of its own on a machine of the network: all its processes live in the machine's namespace. Pages of different browsers
// are no tabs of each other, so none of them is slowed down.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import type { Machine } from './machine.ts';
import { dropScratch, makeScratch } from './scratch.ts';

/** Port 9 of the machine itself, where nobody listens. By TLS, as some services end the browser rather than be without it. */
const NOBODY = 'https://127.0.0.1:9/';

// A guest's browser has services of its own (sign-in, updates, filling in forms, models) that no page asks for and no test is
// about. They are sent to nobody, so that whatever leaves the machine was sent by the page.
const OWN_SERVICES_OFF = [
  `--gaia-url=${NOBODY}`,
  `--component-updater=url-source=${NOBODY}`,
  `--autofill-server-url=${NOBODY}`,
  `--optimization-guide-service-get-hints-url=${NOBODY}`,
  `--optimization-guide-service-get-models-url=${NOBODY}`,
];

/** @param moreFlags besides those of every test browser. */
export async function launchLanBrowser({ namespace }: Machine, moreFlags: readonly string[] = []): Promise<Browser> {
  // The whole one: without its windows a browser hears of another address in another way than people's do.
  const program = findBrowser();
  if (program === undefined) throw new Error('no Chromium, Chrome or Edge found');
  const folder = makeScratch();
  const executablePath = join(folder, 'browser.sh');
  await writeFile(executablePath, `#!/bin/sh\nexec ${namespace.inside.join(' ')} '${program}' "$@"\n`, { mode: 0o755 });
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS, ...OWN_SERVICES_OFF, ...moreFlags],
  });
  browser.on('disconnected', () => dropScratch(folder));
  return browser;
}
