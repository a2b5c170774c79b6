// `npm run soak -- --minutes 60`: a long call on a network of namespaces; fails when memory grows or media dies.
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { importTypescript } from './run-typescript.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

process.env.NEARCALL_BROWSER ??= findOrInstallBrowser();
// A host built elsewhere is watched as it is.
if (!process.env.NEARCALL_APP_FOLDER) await buildAll();
const { run } = await importTypescript('tests/lan/soak.ts');
await /** @type {(args: string[]) => Promise<void>} */ (run)(process.argv.slice(2));
