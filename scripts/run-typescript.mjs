// Node 20 cannot run TypeScript: bundles one file, with everything it imports, into plain JavaScript. For scripts and benchmarks.
// By itself: `node scripts/run-typescript.mjs FILE` imports the file and calls its `run`, if it exports one.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Packages that may be missing, and some that must find their own files beside them. */
const NOT_BUNDLED = ['bufferutil', 'utf-8-validate', 'electron', '@playwright/test', 'vite'];

/** Our own scripts stay where they are: they know the project by their place in it. */
const SCRIPTS_STAY = {
  name: 'scripts-stay',
  /** @type {'pre'} */
  enforce: 'pre',
  /**
   * @param {string} source
   * @param {string | undefined} importer
   */
  resolveId(source, importer) {
    if (importer === undefined || !/^\..*\/scripts\/[\w-]+\.mjs$/.test(source)) return null;
    return { id: pathToFileURL(resolve(dirname(importer), source)).href, external: true };
  },
};

/**
 * @param {string} path a TypeScript file
 * @param {string} folder where the bundle goes
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleTypescript(path, folder) {
  const name = basename(path).replace(/\.ts$/, '');
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [SCRIPTS_STAY],
    ssr: { noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: resolve(path),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.19',
      rolldownOptions: {
        output: { format: 'es', entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[hash].mjs` },
      },
    },
  });
  return join(folder, `${name}.mjs`);
}

/**
 * @param {string} path a TypeScript file
 * @returns {Promise<Record<string, unknown>>} what it exports
 */
export async function importTypescript(path) {
  // Inside the project, so that packages which are not bundled are found.
  await mkdir('dist', { recursive: true });
  const folder = await mkdtemp(join('dist', 'script-'));
  try {
    return await import(pathToFileURL(await bundleTypescript(path, folder)).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string | undefined} path */
async function runFile(path) {
  if (path === undefined) throw new Error('Which file?');
  const { run } = await importTypescript(path);
  if (typeof run === 'function') await run();
}

// Not awaited here: a benchmark imports this module again, and would wait for itself.
if (process.argv[1] === fileURLToPath(import.meta.url)) void runFile(process.argv[2]);
