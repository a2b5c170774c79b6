// For browsers that give a page no disk: the row is put together of pieces, and is lost with the page.
import { DiskFailed, type Store } from './store.ts';
import { createSum } from './sum.ts';

/** Larger pieces are kept on the disk by the browser, so that they take no memory. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** More would fill what the browser keeps for a page. */
export const MEMORY_BYTES_MAX = 1024 * 1024 * 1024;

export function memoryStore(): Store {
  const sum = createSum();
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  let storedBytes = 0;

  function gather(): void {
    if (waitingBytes > 0) pieces.push(new Blob(waiting));
    waiting = [];
    waitingBytes = 0;
  }

  return {
    storedBytes: () => storedBytes,
    add: async (bytes) => {
      if (storedBytes + bytes.byteLength > MEMORY_BYTES_MAX) throw new DiskFailed();
      waiting.push(bytes);
      waitingBytes += bytes.byteLength;
      if (waitingBytes >= PIECE_BYTES) gather();
      await sum.add(bytes);
      storedBytes += bytes.byteLength;
    },
    sha256: sum.result,
    whole: async () => {
      gather();
      return new Blob(pieces);
    },
    close: async () => sum.close(),
    remove: async () => {
      pieces.length = 0;
      waiting = [];
    },
  };
}
