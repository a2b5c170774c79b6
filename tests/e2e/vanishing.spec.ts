// How a call ends with a machine that just stops. Most of it is waiting, so it runs beside other tests.
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { expect, test } from './fixtures.ts';
import { inTouch, join } from './person.ts';

test('C12 a machine that just stops is waited for, and given up', async ({ host, newPerson }) => {
  test.setTimeout(120_000);
  const executablePath = findBrowser();
  const server = await chromium.launchServer({ args: BROWSER_FLAGS, ...(executablePath && { executablePath }) });
  const elsewhere = await chromium.connect(server.wsEndpoint());
  const ann = await newPerson('Ann');
  const bob = await join(elsewhere, host.url, 'Bob');
  await ann.call('Bob');
  await bob.accept();
  await inTouch(ann, bob);
  server.process().kill('SIGKILL');
  await expect(ann.page.getByTestId('link-state')).toHaveAttribute('data-link', 'disconnected');
  await expect(ann.page.getByTestId('call-ended')).toHaveAttribute('data-end', 'connection-lost', { timeout: 60_000 });
});
