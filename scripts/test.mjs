// `npm test`: builds the product and runs every test there is, from pure functions to calls between real browsers.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { packageStep, runSteps } from './steps.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const REPORTS = 'dist/reports';

findOrInstallBrowser();
await buildAll();
rmSync(REPORTS, { recursive: true, force: true });
runSteps(
  [
    packageStep('unit, contract and server tests', 'vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORTS}/vitest.json`,
    ]),
    packageStep('end to end, desktop, packaging and LAN', '@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/playwright.json` },
    }),
  ],
  printTotals,
);

/** Both runners together, in one line. */
function printTotals() {
  const vitest = readReport('vitest.json');
  const { stats } = readReport('playwright.json');
  const passed = (vitest.numPassedTests ?? 0) + (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  const failed = (vitest.numFailedTests ?? 0) + (stats?.unexpected ?? 0);
  const skipped = (vitest.numPendingTests ?? 0) + (stats?.skipped ?? 0);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
}

/** @param {string} name */
function readReport(name) {
  const path = `${REPORTS}/${name}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}
