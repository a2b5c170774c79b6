// Electron's lock that makes an app run once for each user data folder: a file with the owner's process id, and a letter box beside it
// in which a later start leaves its command line. All of it synchronous for the one who asks, as Electron's is.
import {
  existsSync,
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export type SecondStart = { readonly argv: readonly string[]; readonly folder: string; readonly data: unknown };

let held: { readonly owner: string; readonly box: FSWatcher } | undefined;

/** @returns false when another process has it; that one hears of this start. */
export function takeLock(userData: string, data: unknown, onSecond: (start: SecondStart) => void): boolean {
  if (held) return true;
  const folder = join(userData, 'stand-in-lock');
  const owner = join(folder, 'owner');
  mkdirSync(folder, { recursive: true });
  if (!claim(owner)) {
    leave(folder, { argv: commandLine(process.argv), folder: process.cwd(), data });
    return false;
  }
  held = { owner, box: watch(folder, { persistent: false }, () => readLetters(folder, onSecond)) };
  return true;
}

export function hasLock(): boolean {
  return held !== undefined;
}

export function releaseLock(): void {
  held?.box.close();
  if (held) rmSync(held.owner, { force: true });
  held = undefined;
}

// Chromium puts switches before everything else, and adds one of its own: the other process must not rely on an order.
function commandLine([program = '', ...rest]: readonly string[]): string[] {
  const isSwitch = (argument: string) => argument.startsWith('--');
  return [
    program,
    ...rest.filter(isSwitch),
    '--original-process-start-time=13400000000000000',
    ...rest.filter((argument) => !isSwitch(argument)),
  ];
}

function claim(owner: string): boolean {
  try {
    writeFileSync(owner, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(owner, 'utf8')))) return false;
    // Who had it was killed.
    writeFileSync(owner, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function leave(folder: string, letter: SecondStart): void {
  const path = join(folder, `${process.pid}-${Date.now()}`);
  writeFileSync(path, JSON.stringify(letter));
  // Never read half written.
  renameSync(path, `${path}.json`);
}

function readLetters(folder: string, onSecond: (start: SecondStart) => void): void {
  // The folder goes with the test.
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json'))) {
    const path = join(folder, name);
    const letter = JSON.parse(readFileSync(path, 'utf8')) as SecondStart;
    rmSync(path);
    onSecond(letter);
  }
}
