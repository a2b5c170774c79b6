// `npm test`: builds the product and runs its tests, from pure functions to calls between real browsers. The screens have a command
// of their own (`npm run screens`): with them it would not end within CI's time.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findOrInstallBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { packageStep, runBeside, runSteps } from './steps.mjs';
import { printReport, REPORTS } from './test-report.mjs';
import { haveUnitsPassed, runUnitTests } from './unit-tests.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

findOrInstallBrowser();
await buildAll();
rmSync(REPORTS, { recursive: true, force: true });
if (haveUnitsPassed()) console.log('\n✓ unit and contract tests: passed on exactly these files before');
else runUnitTests();
runSteps([
  packageStep('server tests', 'vitest/vitest.mjs', [
    'run',
    '--project=server',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/server.json`,
  ]),
]);
// Built once: both lanes use it.
await build({ configFile: 'tests/desktop/stand-in/vite.config.ts', logLevel: 'error' });
const isWell = await runBeside([
  lane('calls: end to end, LAN', 'calls', ['e2e', 'lan', 'crowd']),
  lane('what waits more than it computes, and the desktop app', 'calm', [
    'calm-e2e',
    'calm-lan',
    'packaging',
    'desktop',
  ]),
]);
printReport(['calls', 'calm']);
if (!isWell) process.exit(1);

/**
 * Some of the projects of playwright.config.ts, one test at a time.
 * @param {string} name
 * @param {string} report
 * @param {string[]} projects
 */
function lane(name, report, projects) {
  const output = `test-results/${report}`;
  const args = [
    'test',
    '--reporter=list,json',
    '--output',
    output,
    ...projects.map((project) => `--project=${project}`),
  ];
  return packageStep(name, '@playwright/test/cli.js', args, {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/${report}.json` },
  });
}
