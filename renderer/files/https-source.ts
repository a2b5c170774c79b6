// Reads what is sent from the disk, a block at a time, and gives what arrives as a stream that is read no faster than it is wanted.
import type { Governor } from './governor.ts';
import { readSource } from './source-reader.ts';
import { type Source, SourceLost, WayBroken } from './way.ts';

/**
 * @param blockBytes asked for each block.
 * @throws SourceLost when the file can't be read any more.
 */
export async function* blocksOf(
  source: Source,
  fromByte: number,
  blockBytes: () => number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = readSource(source, fromByte);
  try {
    for (;;) {
      const bytes = await reader.read(blockBytes());
      if (bytes.byteLength === 0) return;
      yield bytes;
    }
  } finally {
    reader.close();
  }
}

/** Works on `atOnce` of them at a time, and gives what comes of it in order. */
export async function* inOrder<T>(
  count: number,
  atOnce: number,
  work: (number: number) => Promise<T>,
): AsyncGenerator<T, void, undefined> {
  const working: Promise<T>[] = [];
  for (let number = 0; number < count || working.length > 0; ) {
    for (; number < count && working.length < atOnce; number += 1) {
      const begun = work(number);
      // Whoever comes to it hears of what went wrong.
      begun.catch(() => {});
      working.push(begun);
    }
    const first = await working.shift();
    if (first !== undefined) yield first;
  }
}

/** Lets bytes go no faster than calls can bear: whole where there are none, else a little at a time. */
export async function* paced(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  governor: Governor,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of pieces) {
    for (let rest = piece; rest.byteLength > 0; ) {
      const part = rest.subarray(0, governor.atOnceBytes(rest.byteLength));
      rest = rest.subarray(part.byteLength);
      await governor.take(part.byteLength, signal);
      yield part;
    }
  }
}

/**
 * The same bytes as a stream. Whatever goes wrong, the way is broken.
 * @param aheadPieces asked for before they are read.
 */
export function streamOf(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  aheadPieces = 0,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = pieces[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await source.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          controller.error(asBroken(error));
        }
      },
      cancel: async () => {
        await source.return?.();
      },
    },
    { highWaterMark: aheadPieces },
  );
}

/** Of everything that can go wrong, only a lost source isn't the way's fault. */
export function asBroken(error: unknown): WayBroken | SourceLost {
  if (error instanceof WayBroken || error instanceof SourceLost) return error;
  return new WayBroken('the way broke', { cause: error });
}
