// `npm run check`: everything that can be said about the tree without starting a browser. CI runs the same command.
import { fileURLToPath } from 'node:url';
import { packageStep, runSteps, scriptStep } from './steps.mjs';
import { runUnitTests } from './unit-tests.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const types = (/** @type {string} */ world) =>
  packageStep(`types: ${world}`, 'typescript/bin/tsc', ['-p', `tsconfig.${world}.json`]);

runSteps([
  packageStep('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  types('pure'),
  types('page'),
  types('node'),
  types('tests'),
  packageStep(
    'import rules',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.mjs', 'app', 'renderer', 'signaling'],
    { nodeArgs: ['--import', './scripts/depcruise-typescript.mjs'] },
  ),
  packageStep('dead code', 'knip/bin/knip.js', []),
  scriptStep('docs/protocol.md is current', 'scripts/protocol-doc.mjs', '--check'),
  scriptStep('every rule has a test', 'scripts/check-spec.mjs'),
]);
runUnitTests();
