// Builds what the desktop suite runs: the app's own bundles as they are shipped, where they are older than their sources, and the
// stand-in. Playwright's global set-up.
import { resolve } from 'node:path';
import { build } from 'vite';
import { buildAll } from '../../scripts/build.mjs';

export const REPOSITORY = resolve(import.meta.dirname, '..', '..');

export default async function buildForDesktop(): Promise<void> {
  process.chdir(REPOSITORY);
  // An app built elsewhere is tested as it is.
  if (!process.env.NEARCALL_APP_FOLDER) await buildAll();
  await build({ configFile: 'tests/desktop/stand-in/vite.config.ts', logLevel: 'error' });
}
