// `npm run bench`: every benchmark, each beside its baseline in the same run. `npm run bench -- call` runs one.
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { importTypescript } from './run-typescript.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const BENCHMARKS = ['relay', 'call', 'latency', 'mesh', 'recovery', 'start', 'list', 'files'];
const chosen = process.argv.slice(2);
process.env.NEARCALL_BROWSER ??= findOrInstallBrowser();
await buildAll();
for (const name of chosen.length > 0 ? chosen : BENCHMARKS) {
  const { run } = await importTypescript(`bench/${name}.ts`);
  await /** @type {() => Promise<void>} */ (run)();
}
