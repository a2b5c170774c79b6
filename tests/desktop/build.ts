// Builds what the desktop suite runs: the app's own bundles as they are shipped, where they are older than their sources, and the
// stand-in. Playwright's global set-up.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { buildAll } from '../../scripts/build.mjs';

export const REPOSITORY = resolve(import.meta.dirname, '..', '..');

const STAND_IN = 'tests/desktop/stand-in';

export default async function buildForDesktop(): Promise<void> {
  process.chdir(REPOSITORY);
  // An app built elsewhere is tested as it is.
  if (!process.env.NEARCALL_APP_FOLDER) await buildAll();
  if (!isStandInFresh()) await build({ configFile: `${STAND_IN}/vite.config.ts`, logLevel: 'error' });
}

// Another run may be using it, and a build empties its folder first.
function isStandInFresh(): boolean {
  const built = 'dist/stand-in/electron.js';
  if (!existsSync(built)) return false;
  const sources = [
    ...readdirSync(STAND_IN).map((name) => join(STAND_IN, name)),
    'package-lock.json',
    'scripts/browser.mjs',
  ];
  return sources.every((path) => statSync(path).mtimeMs < statSync(built).mtimeMs);
}
