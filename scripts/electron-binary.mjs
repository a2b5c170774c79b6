// Where Electron's binary is; fetches it the first time. Its absence is an answer, not an error: browsers can still be hosted for.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** @typedef {{ path: string } | { reason: string }} ElectronBinary */

/**
 * @param {{ mayFetch: boolean }} options
 * @returns {ElectronBinary}
 */
export function electronBinary({ mayFetch }) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: 'there is no display' };
  }
  const folder = dirname(require.resolve('electron/package.json'));
  const found = pathIn(folder);
  if (found) return { path: found };
  if (!mayFetch) return { reason: "Electron's binary is not installed" };
  console.log("Fetching Electron's binary (once, about 120 MB) …");
  spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: 600_000,
  });
  const fetched = pathIn(folder);
  return fetched ? { path: fetched } : { reason: "Electron's binary can't be fetched here" };
}

/** @param {string} folder */
function pathIn(folder) {
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}
