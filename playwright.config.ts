// Tests with real browsers: calls between pages, the desktop app, the packaged app.
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';

const executablePath = findBrowser();

export default defineConfig({
  fullyParallel: false,
  // Two cores carry one call at a time; more would measure each other.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
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
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'desktop', testDir: 'tests/desktop' },
    { name: 'packaging', testDir: 'tests/packaging' },
    {
      name: 'lan',
      testDir: 'tests/lan',
      timeout: 180_000,
      expect: { timeout: 30_000 },
      // Pictures of pages cost the processor that two browsers need for their video.
      use: { trace: { mode: 'retain-on-failure', screenshots: false } },
    },
  ],
});
