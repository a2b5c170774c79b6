// `npm test`: builds the product and runs every test there is, from pure functions to calls between real browsers.
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { packageStep, runSteps } from './steps.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const browser = findOrInstallBrowser();
await buildAll();
runSteps([
  packageStep('unit, contract and server tests', 'vitest/vitest.mjs', ['run']),
  packageStep('end to end, desktop and packaging', '@playwright/test/cli.js', ['test'], {
    env: { NEARCALL_BROWSER: browser },
  }),
]);
