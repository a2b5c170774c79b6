// Writes a row of bytes to the page's private storage (https://fs.spec.whatwg.org) and sums it up, beside the page. What was written is on
// the disk when it is answered, so that the page may be loaded again at any moment: an open stream of the page itself would lose all.
import { createSHA256, type IHasher } from 'hash-wasm';
import { type DiskAnswer, type DiskOrder, MARK, RECEIVED, ROW } from './disk-words.ts';
import { readMark, writeMark } from './row-mark.ts';

/** The part of the standard that TypeScript knows in workers only, and this file is compiled as the page is. */
type SyncFile = {
  readonly read: (into: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
  readonly write: (bytes: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
  readonly truncate: (bytes: number) => void;
  readonly getSize: () => number;
  readonly close: () => void;
};
type SyncHandle = FileSystemFileHandle & { readonly createSyncAccessHandle: () => Promise<SyncFile> };

type Row = { readonly row: SyncFile; readonly mark: SyncFile; readonly hasher: IHasher; bytes: number };

/** The worker of a page that has just gone still holds the files for a moment: tried so often, so many milliseconds apart. */
const OPEN_TRIES = 40;
const OPEN_AGAIN_MS = 250;

let opened: Row | undefined;
let last: Promise<void> = Promise.resolve();

const answer = (said: DiskAnswer) => self.postMessage(said);

self.addEventListener('message', ({ data }: MessageEvent<DiskOrder>) => {
  last = last.then(() => carryOut(data)).then(answer, () => answer({ kind: 'failed' }));
});

async function carryOut(order: DiskOrder): Promise<DiskAnswer> {
  if (order.kind === 'open') {
    opened = await openRow(order.name);
    return { kind: 'stored', bytes: opened.bytes };
  }
  if (!opened) throw new Error('no row is open');
  switch (order.kind) {
    case 'add':
      add(opened, order.bytes);
      return { kind: 'stored', bytes: opened.bytes };
    case 'sum':
      return { kind: 'sum', sha256: opened.hasher.digest() };
    case 'close':
      opened.row.close();
      opened.mark.close();
      return { kind: 'closed' };
  }
}

// First the bytes, then the mark that makes them count.
function add(open: Row, bytes: Uint8Array<ArrayBuffer>): void {
  if (open.row.write(bytes, { at: open.bytes }) !== bytes.byteLength) throw new Error('the disk took less');
  open.hasher.update(bytes);
  open.bytes += bytes.byteLength;
  const mark = writeMark(open.bytes, open.hasher.save());
  if (open.mark.write(mark, { at: 0 }) !== mark.byteLength) throw new Error('the disk took less');
}

async function openRow(name: string): Promise<Row> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(RECEIVED, { create: true });
  const own = await all.getDirectoryHandle(name, { create: true });
  const row = await openFile(own, ROW);
  const mark = await openFile(own, MARK);
  const hasher = (await createSHA256()).init();
  const bytes = goOn(row, mark, hasher);
  row.truncate(bytes);
  return { row, mark, hasher, bytes };
}

/** @returns how much of what lies there can be gone on with. */
function goOn(row: SyncFile, mark: SyncFile, hasher: IHasher): number {
  const raw = new Uint8Array(mark.getSize());
  mark.read(raw, { at: 0 });
  const read = readMark(raw);
  if (!read || read.bytes > row.getSize()) return 0;
  try {
    hasher.load(read.sum);
    return read.bytes;
  } catch {
    // Of another version of this program.
    hasher.init();
    return 0;
  }
}

async function openFile(folder: FileSystemDirectoryHandle, name: string): Promise<SyncFile> {
  const handle = (await folder.getFileHandle(name, { create: true })) as SyncHandle;
  for (let turn = 1; ; turn++) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (error) {
      if (turn === OPEN_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, OPEN_AGAIN_MS));
    }
  }
}
