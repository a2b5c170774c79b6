// Runs an app's built main bundle under the stand-in: `node --import register.js run.js APP_FOLDER [ARGUMENTS]`.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2] ?? '.');
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main: string };
// As under Electron: the app's own arguments follow its folder.
process.argv.splice(1, 1);

// The very module the app gets, by the same name, so that there is one stand-in only.
const name: string = 'electron';
const standIn = (await import(name)) as { standInReady(): void; standInObey(): void };
standIn.standInObey();
await import(pathToFileURL(join(folder, main)).href);
standIn.standInReady();
