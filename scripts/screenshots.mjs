// `npm run screenshots`: draws every screen and state in docs/screens, from the running product, and the page that shows them.
// Words after it choose scenes by their names: `npm run screenshots -- room call-menu`.
import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './browser.mjs';
import { buildAll } from './build.mjs';
import { importTypescript } from './run-typescript.mjs';
import { screensPage } from './screens-page.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const FOLDER = 'docs/screens';

findOrInstallBrowser();
await buildAll();
const chosen = process.argv.slice(2);
if (chosen.length === 0)
  for (const language of ['en', 'zh']) rmSync(`${FOLDER}/${language}`, { recursive: true, force: true });
const names = chosen.length > 0 ? ['--grep', `(${chosen.join('|')})$`] : [];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', '--project=screens', ...names],
  { stdio: 'inherit', env: { ...process.env, NEARCALL_SCREENS: FOLDER } },
);
const { SCENES } = /** @type {{ SCENES: import('./screens-page.mjs').Shown[] }} */ (
  await importTypescript('tests/screens/scenes.ts')
);
writeFileSync(`${FOLDER}/index.html`, screensPage(SCENES));
console.log(`${FOLDER}/index.html (${statSync(`${FOLDER}/index.html`).size} bytes) shows ${SCENES.length} scenes.`);
process.exit(status ?? 1);
