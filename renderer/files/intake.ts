// Takes the row of bytes that a transfer is, over all its beginnings: first the list of files, then the files, each to its place.
import { safePath } from '../core/safe-name.ts';
import { type ListedFile, type Promised, readList } from './file-list.ts';
import type { Place, PlacedFile } from './place.ts';

/** Not the list that was promised: whoever sends is not to be trusted with more. */
export class BadList extends Error {
  override readonly name = 'BadList';
}

/** The disk is full, or the place is gone. */
export class DiskFailed extends Error {
  override readonly name = 'DiskFailed';
}

export type Intake = {
  /** Everything before this byte is in its place. */
  readonly takenBytes: () => number;
  /** @throws `BadList`, `DiskFailed` */
  readonly take: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
};

/** Written to the disk at once; larger buffers cost Chromium fresh memory each. */
const WRITE_BYTES = 512 * 1024;

export function createIntake(promised: Promised, place: Place): Intake {
  let takenBytes = 0;
  const listPieces: Uint8Array<ArrayBuffer>[] = [];
  let left: ListedFile[] | undefined;
  let file: (PlacedFile & { leftBytes: number }) | undefined;
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;

  async function flush(): Promise<void> {
    if (waitingBytes === 0 || !file) return;
    const joined = join(waiting, waitingBytes);
    waiting = [];
    waitingBytes = 0;
    await file.write(joined);
  }

  /** Opens what comes next; files without a byte are there at once. */
  async function next(): Promise<void> {
    while (left && (!file || file.leftBytes === 0)) {
      await flush();
      await file?.close();
      file = undefined;
      const listed = left.shift();
      if (!listed) return;
      file = { ...(await place.open(safePath(listed.path))), leftBytes: listed.sizeBytes };
    }
  }

  async function takeOfFile(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
    if (!file) throw new BadList();
    const part = bytes.subarray(0, file.leftBytes);
    waiting.push(part);
    waitingBytes += part.byteLength;
    file.leftBytes -= part.byteLength;
    if (waitingBytes >= WRITE_BYTES) await flush();
    if (file.leftBytes === 0) await next();
    return part.byteLength;
  }

  async function takeOfList(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
    const part = bytes.subarray(0, promised.listBytes - takenBytes);
    listPieces.push(part);
    if (takenBytes + part.byteLength === promised.listBytes) {
      const text = new TextDecoder().decode(join(listPieces, promised.listBytes));
      const files = readList(text, promised);
      if (!files) throw new BadList();
      left = [...files];
      await next();
    }
    return part.byteLength;
  }

  return {
    takenBytes: () => takenBytes,
    take: async (bytes) => {
      try {
        for (let rest = bytes; rest.byteLength > 0; ) {
          const count = await (left ? takeOfFile(rest) : takeOfList(rest));
          takenBytes += count;
          rest = rest.subarray(count);
        }
      } catch (error) {
        throw error instanceof BadList ? error : new DiskFailed();
      }
    },
  };
}

function join(pieces: readonly Uint8Array<ArrayBuffer>[], bytes: number): Uint8Array<ArrayBuffer> {
  const [first] = pieces;
  if (pieces.length === 1 && first) return first;
  const joined = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.byteLength;
  }
  return joined;
}
