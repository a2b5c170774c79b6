// Builds what is older than its sources: the pages, everything that runs in Node, the preload scripts, and the pictures of tray and
// badge, which are only copied.
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { hasLicences, joinLicences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SHARED = ['signaling', 'app', 'package-lock.json', 'tsconfig.base.json', 'scripts/licences.mjs'];

const PRELOAD = { config: 'vite.preload.config.ts', sources: SHARED };
const ICONS = { from: 'build/tray', to: 'dist/icons' };

/** @type {readonly { config: string, part: string, mode?: string, output: string, sources: string[] }[]} */
const PARTS = [
  {
    config: 'vite.config.ts',
    part: 'page',
    output: 'dist/renderer/index.html',
    sources: [...SHARED, 'scripts/first-load.mjs', 'scripts/packed.mjs', 'renderer'],
  },
  { config: 'vite.node.config.ts', part: 'node', output: 'dist/node/cli.js', sources: SHARED },
  { ...PRELOAD, part: 'preload', mode: 'preload', output: 'dist/preload/preload.cjs' },
  { ...PRELOAD, part: 'box-preload', mode: 'box-preload', output: 'dist/preload/box-preload.cjs' },
];

/** @param {{ logLevel?: 'info' | 'error', isForced?: boolean }} [options] */
export async function buildAll({ logLevel = 'error', isForced = false } = {}) {
  for (const { config, part, mode = 'production', output, sources } of PARTS) {
    const isFresh = !isForced && hasLicences(part) && isNewer(join(root, output), [config, ...sources]);
    if (!isFresh) await build({ configFile: join(root, config), mode, logLevel });
  }
  joinLicences();
  copyIcons();
}

/** Small, and copied whole: a picture that is gone must not stay. */
function copyIcons() {
  if (isNewer(join(root, ICONS.to), [ICONS.from])) return;
  rmSync(join(root, ICONS.to), { recursive: true, force: true });
  cpSync(join(root, ICONS.from), join(root, ICONS.to), { recursive: true });
}

/**
 * @param {string} output
 * @param {string[]} sources
 */
function isNewer(output, sources) {
  return existsSync(output) && sources.every((source) => newest(join(root, source)) < statSync(output).mtimeMs);
}

/**
 * @param {string} path
 * @returns {number} when the newest file in it changed, in milliseconds since 1970
 */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(root);
  await buildAll({ logLevel: 'info', isForced: true });
}
