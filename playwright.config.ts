// Tests with real browsers: calls between pages, the desktop app, the packaged app.
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findLeanBrowser } from './scripts/browser.mjs';

const executablePath = findLeanBrowser();

/** What is calm waits more than it computes: `npm test` runs it beside the calls, and the desktop app after it. */
const CALM_E2E = 'vanishing.spec.ts';
const CALM_LAN = ['discovery', 'isolation', 'multi-homed', 'nat', 'offline', 'trend'].map((name) => `${name}.spec.ts`);

export default defineConfig({
  fullyParallel: false,
  // Two cores carry one call at a time: two suites side by side take just as long, and measure each other.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  // Calls between real browsers on a machine that is busy: whatever passes at the second try only is named at the end of `npm test`.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  globalSetup: './tests/desktop/build.ts',
  globalTeardown: './tests/desktop/say-driver.ts',
  use: {
    ignoreHTTPSErrors: true,
    launchOptions: { args: BROWSER_FLAGS, ...(executablePath && { executablePath }) },
    // Writing one costs what the calls need; `--trace on` makes one of a test that is looked into.
    trace: 'off',
  },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: ['crowd.spec.ts', CALM_E2E] },
    { name: 'desktop', testDir: 'tests/desktop' },
    { name: 'lan', testDir: 'tests/lan', testIgnore: CALM_LAN, timeout: 180_000 },
    // Last, when little or nothing runs beside it any more.
    { name: 'crowd', testDir: 'tests/e2e', testMatch: 'crowd.spec.ts' },
    { name: 'calm-e2e', testDir: 'tests/e2e', testMatch: CALM_E2E },
    { name: 'calm-lan', testDir: 'tests/lan', testMatch: CALM_LAN, timeout: 180_000 },
    { name: 'packaging', testDir: 'tests/packaging' },
    // Drawn by `npm run screenshots`, looked at by a program otherwise.
    {
      name: 'screens',
      testDir: 'tests/screens',
      testMatch: process.env.NEARCALL_SCREENS ? 'pictures.spec.ts' : 'checks.spec.ts',
    },
  ],
});
