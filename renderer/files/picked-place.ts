// A file or a folder that the person chose in the browser's own dialog.
import { numbered } from '../core/safe-name.ts';
import type { Place } from './place.ts';

/** The dialogs, which not every browser has. */
export type Pickers = {
  readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
  readonly showDirectoryPicker?: (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>;
};

/** Names of one file that are tried before it is given up. */
const TURNS_MAX = 1_000;

/** One file. The dialog has asked already whether another one is to be replaced. */
export function pickedFile(handle: FileSystemFileHandle): Place {
  return {
    // What is written stands beside the file, and takes its place whole.
    put: async (_path, bytes) => write(handle, bytes),
    keep: async () => {},
    discard: () => removeIfEmpty(handle),
  };
}

/** A folder. No file that was there before is ever replaced: a new one gets a number. */
export function pickedFolder(folder: FileSystemDirectoryHandle): Place {
  const written: { readonly inside: FileSystemDirectoryHandle; readonly name: string }[] = [];
  /** The folders that were made for this transfer, by the names that were sent. */
  const made = new Map<string, FileSystemDirectoryHandle>();

  async function folderOf(names: readonly string[]): Promise<FileSystemDirectoryHandle> {
    let inside = folder;
    for (const [depth, name] of names.entries()) {
      const key = names.slice(0, depth + 1).join('/');
      const known = made.get(key);
      // Only the outermost folder can have been there before this transfer.
      const free = known ?? (await inside.getDirectoryHandle(await freeName(inside, name), { create: true }));
      made.set(key, free);
      inside = free;
    }
    return inside;
  }

  return {
    put: async (path, bytes) => {
      const inside = await folderOf(path.slice(0, -1));
      const name = await freeName(inside, path.at(-1) ?? '');
      const handle = await inside.getFileHandle(name, { create: true });
      written.push({ inside, name });
      await write(handle, bytes);
    },
    keep: async () => {},
    discard: async () => {
      for (const { inside, name } of written) await inside.removeEntry(name).catch(() => {});
      // Only those that are empty go.
      for (const [key, inside] of [...made].reverse()) {
        const above = made.get(key.split('/').slice(0, -1).join('/')) ?? folder;
        await above.removeEntry(inside.name).catch(() => {});
      }
    },
  };
}

async function freeName(inside: FileSystemDirectoryHandle, name: string): Promise<string> {
  for (let turn = 0; turn < TURNS_MAX; turn++) {
    const candidate = numbered(name, turn);
    if (!(await isTaken(inside, candidate))) return candidate;
  }
  throw new Error('no free name');
}

async function isTaken(inside: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await inside.getFileHandle(name);
    return true;
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'NotFoundError');
  }
}

// The dialog makes an empty file of a name that was not there before.
async function removeIfEmpty(handle: FileSystemFileHandle & { remove?: () => Promise<void> }): Promise<void> {
  try {
    if ((await handle.getFile()).size === 0) await handle.remove?.();
  } catch {
    // It is gone already, or this browser leaves it there.
  }
}

/** By the browser from disk to disk: through the page it would take twice as long. */
async function write(handle: FileSystemFileHandle, bytes: Blob): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
}
