// The unit tests are a part of `npm run check` and of `npm test`. Passed once, they are not run again before a file changes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { packageStep, runSteps } from './steps.mjs';

const REPORT = 'dist/unit-tests/vitest.json';
const MARK = 'dist/unit-tests/passed.json';

const STEP = packageStep('unit and contract tests', 'vitest/vitest.mjs', [
  'run',
  '--project=unit',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
]);

/** Ends the process when one fails. */
export function runUnitTests() {
  const tree = treeNow();
  runSteps([STEP]);
  // What was changed meanwhile was not tested.
  if (tree === undefined || tree !== treeNow()) return;
  mkdirSync(dirname(MARK), { recursive: true });
  writeFileSync(MARK, JSON.stringify({ tree }));
}

/** @returns {boolean} whether they have passed on exactly these files, with this Node */
export function haveUnitsPassed() {
  return existsSync(MARK) && existsSync(REPORT) && JSON.parse(readFileSync(MARK, 'utf8')).tree === treeNow();
}

/** What they said when they last ran. */
export function unitReport() {
  return existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : {};
}

/** @returns {string | undefined} a hash of every file that is not ignored; undefined outside a checkout */
function treeNow() {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    maxBuffer: 1 << 26,
  });
  if (status !== 0) return undefined;
  const hash = createHash('sha256').update(process.version);
  for (const path of stdout.toString().split('\0')) {
    if (path.startsWith('docs/screens/') || !existsSync(path) || !statSync(path).isFile()) continue;
    hash.update(`${path}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
