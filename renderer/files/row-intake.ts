// Gathers what arrives to blocks that are stored at once, and looks at the list of files as soon as it is whole. What was told to the
// sender as taken is stored: a block ends where the word about it is said (channel-words.ts).
import { BLOCK_BYTES } from './channel-words.ts';
import { type Promised, readList } from './file-list.ts';
import { BadList } from './put-in-place.ts';
import type { Store } from './store.ts';

export type RowIntake = {
  /** Everything before this byte has been taken; it may not be stored yet. */
  readonly takenBytes: () => number;
  /** @throws `BadList`, `DiskFailed` */
  readonly take: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** What was taken is stored. */
  readonly flush: () => Promise<void>;
};

export function createRowIntake(promised: Promised, store: Store): RowIntake {
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  // Of a list that another page had begun, the rest alone says nothing: it is looked at in the end.
  let list: Uint8Array<ArrayBuffer>[] | undefined = store.storedBytes() === 0 ? [] : undefined;
  const taken = () => store.storedBytes() + waitingBytes;

  async function flush(): Promise<void> {
    if (waitingBytes === 0) return;
    const pieces = waiting;
    waiting = [];
    waitingBytes = 0;
    await store.add(pieces);
  }

  function look(bytes: Uint8Array<ArrayBuffer>): void {
    if (!list) return;
    const part = bytes.slice(0, promised.listBytes - taken());
    list.push(part);
    if (taken() + part.byteLength < promised.listBytes) return;
    if (!readList(new TextDecoder().decode(join(list, promised.listBytes)), promised)) throw new BadList();
    list = undefined;
  }

  return {
    takenBytes: taken,
    take: async (bytes) => {
      if (taken() + bytes.byteLength > promised.sizeBytes) throw new BadList();
      look(bytes);
      waiting.push(own(bytes));
      waitingBytes += bytes.byteLength;
      if (waitingBytes >= BLOCK_BYTES || taken() === promised.sizeBytes) await flush();
    },
    flush,
  };
}

// The store gives it away: it may not be a part of something else.
function own(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

function join(pieces: readonly Uint8Array<ArrayBuffer>[], bytes: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.byteLength;
  }
  return joined;
}
