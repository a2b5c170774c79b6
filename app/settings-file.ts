// The settings on disk. A write is whole or not there at all, writes never overtake each other, and a file that can't be read is set
// aside as `settings.json.broken`, never overwritten.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings.ts';

export type SettingsFile = {
  readonly current: () => Settings;
  /** Changes the settings at once, and resolves when they are on disk. A disk that takes nothing costs a warning, not the call. */
  readonly change: (update: (current: Settings) => Settings) => Promise<void>;
  /** Resolves when everything changed so far is on disk, or could not be written. */
  readonly flush: () => Promise<void>;
};

/** Virus scanners on Windows hold a fresh file for a moment, and a rename over it fails until they let go. */
const RENAME_RETRY_MS = [20, 60, 200];

export async function openSettings(folder: string): Promise<SettingsFile> {
  const path = join(folder, 'settings.json');
  await mkdir(folder, { recursive: true });
  let settings = await readSettings(path);
  let lastWrite: Promise<void> = Promise.resolve();
  return {
    current: () => settings,
    change: (update) => {
      settings = update(settings);
      const text = `${JSON.stringify(settings, null, 2)}\n`;
      lastWrite = lastWrite.then(() => writeWhole(path, text)).catch(warn);
      return lastWrite;
    },
    flush: () => lastWrite,
  };
}

async function readSettings(path: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return DEFAULT_SETTINGS;
    throw error;
  }
  const settings = parseSettings(text);
  if (!settings) await rename(path, `${path}.broken`);
  return settings ?? DEFAULT_SETTINGS;
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (const waitMs of RENAME_RETRY_MS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!isErrorCode(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      await delay(waitMs);
    }
  }
  await rename(from, to);
}

function warn(error: unknown): void {
  process.emitWarning(`settings.json was not written: ${error instanceof Error ? error.message : String(error)}`);
}

function isErrorCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
