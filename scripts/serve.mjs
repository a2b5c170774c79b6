// `npm run serve`: the host without a window. Options after `--` go to it; `--help` lists them.
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await buildAll();
await import(new URL('../dist/node/cli.js', import.meta.url).href);
