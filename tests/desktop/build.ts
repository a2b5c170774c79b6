// Builds what the desktop suite runs: the app's own bundles as they are shipped, and the stand-in.
import { resolve } from 'node:path';
import { build } from 'vite';

export const REPOSITORY = resolve(import.meta.dirname, '..', '..');

const CONFIGS = ['vite.node.config.ts', 'vite.preload.config.ts', 'vite.config.ts', 'tests/desktop/stand-in/vite.config.ts'];

/** Playwright's global set-up. `NEARCALL_BUILT=1` says that the caller has built everything. */
export default async function buildForDesktop(): Promise<void> {
  const configs = process.env['NEARCALL_BUILT'] ? CONFIGS.slice(-1) : CONFIGS;
  const here = process.cwd();
  process.chdir(REPOSITORY);
  try {
    for (const configFile of configs) await build({ configFile, logLevel: 'warn' });
  } finally {
    process.chdir(here);
  }
}
