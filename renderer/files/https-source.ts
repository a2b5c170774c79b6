// Reads what is sent from the disk, a block at a time, and gives what arrives as a stream that is read no faster than it is wanted.
import type { Governor } from './governor.ts';
import { SourceLost, WayBroken } from './way.ts';

/**
 * @param blockBytes asked for each block.
 * @throws SourceLost when the file can't be read any more.
 */
export async function* blocksOf(
  blob: Blob,
  fromByte: number,
  blockBytes: () => number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = fromByte; at < blob.size; ) {
    const slice = blob.slice(at, at + blockBytes());
    at += slice.size;
    try {
      yield new Uint8Array(await slice.arrayBuffer());
    } catch (cause) {
      throw new SourceLost('the file can’t be read any more', { cause });
    }
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

/** The same bytes as a stream that asks for nothing before it is read. Whatever goes wrong, the way is broken. */
export function streamOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
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
    { highWaterMark: 0 },
  );
}

/** Of everything that can go wrong, only a lost source isn't the way's fault. */
export function asBroken(error: unknown): WayBroken | SourceLost {
  if (error instanceof WayBroken || error instanceof SourceLost) return error;
  return new WayBroken('the way broke', { cause: error });
}
