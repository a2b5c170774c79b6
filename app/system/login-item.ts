// Starting with the computer: the app is there, hidden, as soon as its person logs in. Each system keeps that in its own place, and
// what it says there counts, not what we once wrote.
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { app } from 'electron';
import { HIDDEN_SWITCH } from '../switches.ts';
import { autostartEntry, autostartPath, isAutostartOn } from './autostart-entry.ts';

export type LoginItem = {
  /** `undefined` where it can't be set. */
  readonly isOn: () => boolean | undefined;
  /** Afterwards `isOn` says what came of it. */
  readonly set: (isOn: boolean) => Promise<void>;
};

export function createLoginItem(): LoginItem {
  if (process.platform === 'linux') return inAutostartFolder();
  // A checkout on macOS would register Electron's bare program, which then starts with nothing in it.
  return process.platform === 'win32' || app.isPackaged
    ? inSystem()
    : { isOn: () => undefined, set: async () => undefined };
}

const HIDDEN = `--${HIDDEN_SWITCH}`;

function inSystem(): LoginItem {
  const args = app.isPackaged ? [HIDDEN] : [`"${app.getAppPath()}"`, HIDDEN];
  const options = process.platform === 'win32' ? { path: process.execPath, args } : {};
  return {
    isOn: () => app.getLoginItemSettings(options).openAtLogin,
    set: async (isOn) => app.setLoginItemSettings({ openAtLogin: isOn, ...options }),
  };
}

function inAutostartFolder(): LoginItem {
  const path = autostartPath(process.env, homedir());
  // An AppImage runs from a folder that is gone when it ends; the file itself is in APPIMAGE.
  const program = process.env.APPIMAGE ?? process.execPath;
  const entry = autostartEntry(app.isPackaged ? [program, HIDDEN] : [program, app.getAppPath(), HIDDEN]);
  if (entry === undefined) return { isOn: () => undefined, set: async () => undefined };
  const isOn = () => isAutostartOn(readOrNothing(path));

  async function set(wanted: boolean): Promise<void> {
    try {
      if (!wanted) return await rm(path, { force: true });
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, entry ?? '');
    } catch (error) {
      process.emitWarning(`${path} was not changed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  // A newer AppImage has another name, and the old one may be gone.
  if (app.isPackaged && isOn() && readOrNothing(path) !== entry) void set(true);
  return { isOn, set };
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
