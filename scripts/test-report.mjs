// What all the runners of `npm test` said together, in the last lines: how many passed, which failed and why, which passed at the second try.
import { existsSync, readFileSync } from 'node:fs';
import { unitReport } from './unit-tests.mjs';

/** Where the runners leave their reports. */
export const REPORTS = 'dist/reports';

const ERROR_LINES = 8;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal are written with one.
const COLOURS = /\x1b\[\d+m/g;

/** @typedef {{ title: string, file: string, tests: { projectName: string, status: string, results: { errors?: { message?: string }[] }[] }[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */

/** @param {string[]} lanes the names of Playwright's reports */
export function printReport(lanes) {
  const vitest = [unitReport(), readReport('server')];
  const reports = lanes.map(readReport);
  const tests = reports.flatMap((report) => testsOf(report));
  const again = tests.filter(({ status }) => status === 'flaky');
  const broken = tests.filter(({ status }) => status === 'unexpected');
  for (const { name, error } of again) console.log(`\n↻ passed at the second try: ${name}\n${error}`);
  for (const { name, error } of broken) console.log(`\n✗ ${name}\n${error}`);
  for (const { name, error } of vitest.flatMap(failuresOf)) console.log(`\n✗ ${name}\n${error}`);
  for (const [index, report] of reports.entries()) {
    for (const { message } of report.errors ?? []) console.log(`\n✗ ${lanes[index]}\n${shortened(message)}`);
  }
  const stats = reports.map((report) => report.stats ?? {});
  const passed = sum(vitest, 'numPassedTests') + sum(stats, 'expected') + again.length;
  const failed = sum(vitest, 'numFailedTests') + broken.length;
  const skipped = sum(vitest, 'numPendingTests') + sum(stats, 'skipped');
  const repeated = again.length > 0 ? ` (${again.length} at the second try)` : '';
  console.log(`\n${passed} passed${repeated}, ${failed} failed, ${skipped} skipped`);
}

/** @param {string} name */
function readReport(name) {
  const path = `${REPORTS}/${name}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/**
 * @param {Suite} suite
 * @returns {{ name: string, status: string, error: string }[]}
 */
function testsOf({ specs = [], suites = [] }) {
  const here = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, status, results }) => {
      const messages = results.flatMap(({ errors = [] }) => errors.map(({ message }) => message));
      return { name: `[${projectName}] ${file}: ${title}`, status, error: shortened(messages[0]) };
    }),
  );
  return [...here, ...suites.flatMap(testsOf)];
}

/** @param {{ testResults?: { name: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }[] }} report */
function failuresOf({ testResults = [] }) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages = [] }) => ({ name: fullName, error: shortened(failureMessages[0]) })),
  );
}

/** The beginning of a message, as it reads without a terminal. */
function shortened(message = '') {
  const lines = message.replaceAll(COLOURS, '').split('\n');
  return lines
    .slice(0, ERROR_LINES)
    .map((line) => `  ${line}`)
    .join('\n');
}

/**
 * @param {Record<string, number>[]} reports
 * @param {string} key
 */
function sum(reports, key) {
  return reports.reduce((all, report) => all + (report[key] ?? 0), 0);
}
