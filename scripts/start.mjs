// `npm start`: the desktop app where Electron can run, and otherwise the same thing hosted for browsers.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { electronBinary } from './electron-binary.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const electron = electronBinary({ mayFetch: true });
await buildAll();
if ('path' in electron) {
  const child = spawn(electron.path, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  console.log(`The desktop window can't open (${electron.reason}), so this computer hosts for browsers instead.`);
  await import(new URL('../dist/node/cli.js', import.meta.url).href);
}
