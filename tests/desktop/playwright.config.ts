// The desktop suite by itself: `npx playwright test --config tests/desktop/playwright.config.ts`.
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';

const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  outputDir: '../../test-results/desktop',
  globalSetup: './build.ts',
  globalTeardown: './say-driver.ts',
  use: { launchOptions: { args: BROWSER_FLAGS, ...(executablePath && { executablePath }) } },
});
