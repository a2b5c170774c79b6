// Tests with real browsers: calls between pages, the desktop app, the packaged app.
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';

const executablePath = findBrowser();

const CROWD = '**/crowd.spec.ts';

export default defineConfig({
  fullyParallel: false,
  // Two suites side by side, each one test at a time: apps on one machine see each other, and would want the same port.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  globalSetup: './tests/desktop/build.ts',
  globalTeardown: './tests/desktop/say-driver.ts',
  use: {
    ignoreHTTPSErrors: true,
    launchOptions: { args: BROWSER_FLAGS, ...(executablePath && { executablePath }) },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: CROWD, workers: 1 },
    { name: 'desktop', testDir: 'tests/desktop', workers: 1 },
    {
      name: 'lan',
      testDir: 'tests/lan',
      timeout: 180_000,
      expect: { timeout: 30_000 },
      // Pictures of pages cost the processor that two browsers need for their video.
      use: { trace: { mode: 'retain-on-failure', screenshots: false } },
      workers: 1,
    },
    { name: 'packaging', testDir: 'tests/packaging', workers: 1 },
    // Alone, when everything else is done; without that: `--project=crowd --no-deps`.
    {
      name: 'crowd',
      testDir: 'tests/e2e',
      testMatch: CROWD,
      workers: 1,
      dependencies: ['e2e', 'desktop', 'lan', 'packaging'],
    },
  ],
});
