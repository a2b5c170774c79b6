// The files of recordings in the page's private storage (https://fs.spec.whatwg.org): those that grow, and those that are being downloaded.
import type { LeftRecording } from '../core/recording-state.ts';
import type { Disk, RawRecording } from './recording-place.ts';

const GROWING = 'recordings';
const FINISHED = 'finished-recordings';
/** A download reads its file for as long as it takes; by then it is over, in milliseconds. */
const DOWNLOADED_MS = 24 * 60 * 60 * 1_000;

export type BrowserFile = {
  readonly disk: Disk;
  readonly recorded: () => Promise<File>;
  /** Another file, to be made of it. */
  readonly finishedFile: () => Promise<FileSystemFileHandle>;
  /** It is a finished file as it is. */
  readonly moveToFinished: () => Promise<FileSystemFileHandle>;
  readonly remove: () => Promise<void>;
};

type Folder = FileSystemDirectoryHandle & {
  readonly entries: () => AsyncIterableIterator<[string, FileSystemFileHandle | FileSystemDirectoryHandle]>;
};
/** Every browser has it there, and no specification (https://github.com/whatwg/fs/pull/10). */
type Movable = FileSystemFileHandle & {
  readonly move: (folder: FileSystemDirectoryHandle, name: string) => Promise<void>;
};

export async function browserFile(name: string): Promise<BrowserFile> {
  const growing = await folder(GROWING);
  const release = holdLock(name);
  return {
    disk: { kind: 'private', folder: GROWING, name },
    recorded: async () => (await growing.getFileHandle(name)).getFile(),
    finishedFile: async () => (await folder(FINISHED)).getFileHandle(name, { create: true }),
    moveToFinished: async () => {
      const file = (await growing.getFileHandle(name)) as Movable;
      await file.move(await folder(FINISHED), name);
      release();
      return file;
    },
    remove: async () => {
      await growing.removeEntry(name).catch(ignoreMissing);
      release();
    },
  };
}

/** Those that no page is writing. What was downloaded long ago goes now. */
export async function filesLeft(): Promise<readonly LeftRecording[]> {
  await removeDownloaded();
  const growing = await folder(GROWING);
  const { held = [] } = await navigator.locks.query();
  const busy = new Set(held.map((lock) => lock.name));
  const left: LeftRecording[] = [];
  for (const file of await filesIn(growing)) {
    const { name } = file;
    if (busy.has(lockOf(name))) continue;
    const { size } = await file.getFile();
    if (size === 0) await growing.removeEntry(name);
    else left.push({ id: name, name, sizeBytes: size });
  }
  return left;
}

export function rawOf(whole: Blob): RawRecording {
  return {
    sizeBytes: whole.size,
    read: async (start, end) => new Uint8Array(await whole.slice(start, end).arrayBuffer()),
  };
}

async function removeDownloaded(): Promise<void> {
  const finished = await folder(FINISHED);
  for (const file of await filesIn(finished)) {
    const { lastModified } = await file.getFile();
    if (Date.now() - lastModified > DOWNLOADED_MS) await finished.removeEntry(file.name);
  }
}

async function folder(name: string): Promise<Folder> {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle(name, { create: true })) as Folder;
}

async function filesIn(folder: Folder): Promise<readonly FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = [];
  for await (const [, entry] of folder.entries()) if (entry.kind === 'file') files.push(entry as FileSystemFileHandle);
  return files;
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}

/** Ends with the page, whatever happens to it: by that another one knows that it is gone. */
function holdLock(name: string): () => void {
  let release = () => {};
  void navigator.locks.request(lockOf(name), () => new Promise<void>((resolve) => (release = resolve)));
  return () => release();
}

function lockOf(name: string): string {
  return `recording ${name}`;
}
