// For browsers that give a page no disk: the row is put together of pieces, and is lost with the page.
import { sha256 } from './digest.ts';
import { LeafMaker, rowSum } from './row-sum.ts';
import { DiskFailed, type Store } from './store.ts';

/** Larger pieces are kept on the disk by the browser, so that they take no memory. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** More would fill what the browser keeps for a page. */
export const MEMORY_BYTES_MAX = 1024 * 1024 * 1024;

export function memoryStore(): Store {
  const leaves: Uint8Array<ArrayBuffer>[] = [];
  const maker = new LeafMaker(sha256, (leaf) => leaves.push(leaf));
  const kept: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  let storedBytes = 0;
  let sum: Promise<string> | undefined;

  function gather(): void {
    if (waitingBytes > 0) kept.push(new Blob(waiting));
    waiting = [];
    waitingBytes = 0;
  }

  return {
    storedBytes: () => storedBytes,
    add: async (pieces) => {
      for (const piece of pieces) {
        if (storedBytes + piece.byteLength > MEMORY_BYTES_MAX) throw new DiskFailed();
        waiting.push(piece);
        waitingBytes += piece.byteLength;
        await maker.add(piece);
        storedBytes += piece.byteLength;
      }
      if (waitingBytes >= PIECE_BYTES) gather();
    },
    sha256: () => {
      sum ??= maker.end().then(async () => rowSum(new Uint8Array(await new Blob(leaves).arrayBuffer()), sha256));
      return sum;
    },
    whole: async () => {
      gather();
      return new Blob(kept);
    },
    close: async () => {},
    remove: async () => {
      kept.length = 0;
      waiting = [];
    },
  };
}
