// The pieces of a recording in the page's private storage (https://fs.spec.whatwg.org): a folder for each, a file for each second.
import type { LeftRecording } from '../core/recording-state.ts';
import type { RawRecording } from './recording-place.ts';

const PIECES = 'recordings';
const FINISHED = 'finished-recordings';
/** A download reads its file for as long as it takes; by then it is over, in milliseconds. */
const DOWNLOADED_MS = 24 * 60 * 60 * 1_000;

export type Pieces = {
  readonly append: (piece: Blob) => Promise<void>;
  readonly joined: () => Promise<Blob>;
  readonly finishedFile: () => Promise<FileSystemFileHandle>;
  readonly remove: () => Promise<void>;
};

type Folder = FileSystemDirectoryHandle & {
  readonly entries: () => AsyncIterableIterator<[string, FileSystemFileHandle | FileSystemDirectoryHandle]>;
};

export async function createPieces(name: string): Promise<Pieces> {
  const all = await folder(PIECES);
  const own = (await all.getDirectoryHandle(name, { create: true })) as Folder;
  const release = holdLock(name);
  let count = (await namesIn(own)).length;
  return {
    append: async (piece) => {
      const file = await own.getFileHandle(String(count).padStart(6, '0'), { create: true });
      count += 1;
      await piece.stream().pipeTo(await file.createWritable());
    },
    joined: async () => joined(own),
    finishedFile: async () => (await folder(FINISHED)).getFileHandle(name, { create: true }),
    remove: async () => {
      await all.removeEntry(name, { recursive: true });
      release();
    },
  };
}

/** Those that no page is writing. What was downloaded long ago goes now. */
export async function piecesLeft(): Promise<readonly LeftRecording[]> {
  const all = await folder(PIECES);
  const { held = [] } = await navigator.locks.query();
  const busy = new Set(held.map((lock) => lock.name));
  await removeDownloaded();
  const left = await Promise.all(
    (await namesIn(all))
      .filter((name) => !busy.has(lockOf(name)))
      .map(async (name) => {
        const { size } = await joined((await all.getDirectoryHandle(name)) as Folder);
        return { id: name, name, sizeBytes: size };
      }),
  );
  for (const { id, sizeBytes } of left) if (sizeBytes === 0) await all.removeEntry(id, { recursive: true });
  return left.filter(({ sizeBytes }) => sizeBytes > 0);
}

export function rawOf(whole: Blob): RawRecording {
  return {
    sizeBytes: whole.size,
    read: async (start, end) => new Uint8Array(await whole.slice(start, end).arrayBuffer()),
  };
}

async function joined(own: Folder): Promise<Blob> {
  const names = (await namesIn(own)).filter((name) => /^\d{6}$/.test(name)).sort();
  return new Blob(await Promise.all(names.map(async (name) => (await own.getFileHandle(name)).getFile())));
}

async function removeDownloaded(): Promise<void> {
  const finished = await folder(FINISHED);
  for (const name of await namesIn(finished)) {
    const { lastModified } = await (await finished.getFileHandle(name)).getFile();
    if (Date.now() - lastModified > DOWNLOADED_MS) await finished.removeEntry(name);
  }
}

async function folder(name: string): Promise<Folder> {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle(name, { create: true })) as Folder;
}

async function namesIn(folder: Folder): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const [name] of folder.entries()) names.push(name);
  return names;
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
