// Builds what is older than its sources: the page, everything that runs in Node, and the preload script.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const SHARED = ['signaling', 'app', 'package-lock.json', 'tsconfig.base.json'];

const PARTS = [
  { config: 'vite.config.ts', output: 'dist/renderer/index.html', sources: [...SHARED, 'renderer'] },
  { config: 'vite.node.config.ts', output: 'dist/node/cli.js', sources: SHARED },
  { config: 'vite.preload.config.ts', output: 'dist/preload/preload.cjs', sources: SHARED },
];

/** @param {{ logLevel?: 'info' | 'error', isForced?: boolean }} [options] */
export async function buildAll({ logLevel = 'error', isForced = false } = {}) {
  for (const { config, output, sources } of PARTS) {
    const isFresh = !isForced && isNewer(join(root, output), [config, ...sources]);
    if (!isFresh) await build({ configFile: join(root, config), logLevel });
  }
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
