// Writes a row of bytes to the page's private storage (https://fs.spec.whatwg.org) and sums it up, beside the page. What was written is on
// the disk when it is answered, so that the page may be loaded again at any moment: an open stream of the page itself would lose all.
import { sha256 } from './digest.ts';
import { type DiskAnswer, type DiskOrder, LEAVES, MARK, RECEIVED, ROW } from './disk-words.ts';
import { readMark, writeMark } from './row-mark.ts';
import { LEAF_BYTES, LeafMaker, leafPlace, rowSum } from './row-sum.ts';

/** The part of the standard that TypeScript knows in workers only, and this file is compiled as the page is. */
type SyncFile = {
  readonly read: (into: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
  readonly write: (bytes: Uint8Array<ArrayBuffer>, options: { at: number }) => number;
  readonly truncate: (bytes: number) => void;
  readonly getSize: () => number;
  readonly close: () => void;
};
type SyncHandle = FileSystemFileHandle & { readonly createSyncAccessHandle: () => Promise<SyncFile> };

type Files = { readonly row: SyncFile; readonly leaves: SyncFile; readonly mark: SyncFile };
type Row = Files & { readonly maker: LeafMaker; bytes: number };

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
      await add(opened, order.pieces);
      return { kind: 'stored', bytes: opened.bytes };
    case 'sum':
      await opened.maker.end();
      return { kind: 'sum', sha256: await rowSum(whole(opened.leaves), sha256) };
    case 'close':
      for (const file of [opened.row, opened.leaves, opened.mark]) file.close();
      return { kind: 'closed' };
  }
}

// First the bytes and their leaves, then the mark that makes them count.
async function add(open: Row, pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  for (const piece of pieces) {
    write(open.row, piece, open.bytes);
    await open.maker.add(piece);
    open.bytes += piece.byteLength;
  }
  write(open.mark, writeMark(open.bytes), 0);
}

function write(file: SyncFile, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  if (file.write(bytes, { at }) !== bytes.byteLength) throw new Error('the disk took less');
}

function whole(file: SyncFile): Uint8Array<ArrayBuffer> {
  const raw = new Uint8Array(file.getSize());
  file.read(raw, { at: 0 });
  return raw;
}

async function openRow(name: string): Promise<Row> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(RECEIVED, { create: true });
  const own = await all.getDirectoryHandle(name, { create: true });
  const files: Files = {
    row: await openFile(own, ROW),
    leaves: await openFile(own, LEAVES),
    mark: await openFile(own, MARK),
  };
  const { row, leaves, mark } = files;
  const bytes = readMark(whole(mark), { rowBytes: row.getSize(), leavesBytes: leaves.getSize() });
  const count = Math.floor(bytes / LEAF_BYTES);
  const begun = new Uint8Array(bytes - count * LEAF_BYTES);
  row.read(begun, { at: count * LEAF_BYTES });
  row.truncate(bytes);
  leaves.truncate(leafPlace(count));
  const keep = (leaf: Uint8Array<ArrayBuffer>, number: number) => write(leaves, leaf, leafPlace(number));
  return { ...files, maker: new LeafMaker(sha256, keep, count, begun), bytes };
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
