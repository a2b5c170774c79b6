// A row of bytes in the page's private storage, which the next page finds. A worker writes it; this asks it, one thing after the other.
import { type DiskAnswer, type DiskOrder, RECEIVED, ROW } from './disk-words.ts';
import { DiskFailed, type Store } from './store.ts';

/** Whether this browser has a disk for pages at all. */
export function hasDisk(): boolean {
  return typeof globalThis.navigator?.storage?.getDirectory === 'function';
}

/** @param name the same one finds what an earlier page has stored. @throws `DiskFailed` */
export async function openDiskStore(name: string): Promise<Store> {
  const worker = new Worker(new URL('./disk-worker.ts', import.meta.url), { type: 'module' });
  const waiting: ((said: DiskAnswer) => void)[] = [];
  let isClosed = false;
  let sum: Promise<string> | undefined;
  let closing: Promise<void> | undefined;

  worker.addEventListener('message', ({ data }: MessageEvent<DiskAnswer>) => waiting.shift()?.(data));
  worker.addEventListener('error', stop);

  function stop(): void {
    isClosed = true;
    worker.terminate();
    for (const settle of waiting.splice(0)) settle({ kind: 'failed' });
  }

  async function ask<K extends DiskAnswer['kind']>(
    order: DiskOrder,
    kind: K,
  ): Promise<Extract<DiskAnswer, { kind: K }>> {
    if (isClosed) throw new DiskFailed();
    const answered = new Promise<DiskAnswer>((resolve) => waiting.push(resolve));
    worker.postMessage(order, order.kind === 'add' ? order.pieces.map(({ buffer }) => buffer) : []);
    const said = await answered;
    if (said.kind !== kind) throw new DiskFailed();
    return said as Extract<DiskAnswer, { kind: K }>;
  }

  async function close(): Promise<void> {
    await ask({ kind: 'close' }, 'closed').catch(() => {});
    stop();
  }

  let stored = (
    await ask({ kind: 'open', name }, 'stored').catch((error: unknown) => {
      stop();
      throw error;
    })
  ).bytes;

  return {
    storedBytes: () => stored,
    add: async (pieces) => {
      stored = (await ask({ kind: 'add', pieces }, 'stored')).bytes;
    },
    sha256: () => {
      sum ??= ask({ kind: 'sum' }, 'sum').then(({ sha256 }) => sha256);
      return sum;
    },
    whole: async () => {
      closing ??= close();
      await closing;
      const own = await (await receivedFolder()).getDirectoryHandle(name);
      return (await own.getFileHandle(ROW)).getFile();
    },
    close: () => {
      closing ??= close();
      return closing;
    },
    remove: async () => {
      closing ??= close();
      await closing;
      await removeStored(name);
    },
  };
}

/** What lies there by this name goes, if anything does. */
export async function removeStored(name: string): Promise<void> {
  await (await receivedFolder()).removeEntry(name, { recursive: true }).catch(() => {});
}

export async function storedNames(): Promise<readonly string[]> {
  const folder = (await receivedFolder()) as FileSystemDirectoryHandle & {
    readonly keys: () => AsyncIterableIterator<string>;
  };
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function receivedFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(RECEIVED, { create: true });
}
