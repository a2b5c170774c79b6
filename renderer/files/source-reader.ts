// Reads what is sent from the disk, in order. As one stream: asking for each block by itself costs Chromium four times the work.
import { createStreamFiller } from './stream-filler.ts';
import { type Source, SourceLost } from './way.ts';

export type SourceReader = {
  /**
   * Asked again before it has answered, it answers in turn.
   * @returns the next bytes, less than asked for only at the end, and none behind it.
   * @throws SourceLost when the file can't be read any more.
   */
  readonly read: (bytes: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** Nobody looks at what was read any more: its memory is read into again. */
  readonly giveBack: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly close: () => void;
};

export function readSource({ blob, saw }: Source, fromByte: number): SourceReader {
  const filler = createStreamFiller(blob.slice(fromByte).stream());
  const spare: ArrayBuffer[] = [];
  let atByte = fromByte;
  let last: Promise<unknown> = Promise.resolve();

  async function next(most: number): Promise<Uint8Array<ArrayBuffer>> {
    const wanted = Math.min(most, blob.size - atByte);
    const old = spare.pop();
    const given = old && old.byteLength >= wanted ? old : new ArrayBuffer(wanted);
    const { buffer, bytes } = await filler.fill(given, wanted).catch((cause: unknown) => {
      throw new SourceLost('the file can’t be read any more', { cause });
    });
    if (bytes < wanted) throw new SourceLost('the file became shorter');
    const read = new Uint8Array(buffer, 0, bytes);
    saw?.(atByte, read);
    atByte += bytes;
    return read;
  }

  return {
    read: (bytes) => {
      const read = last.then(() => next(bytes));
      last = read.catch(() => {});
      return read;
    },
    giveBack: ({ buffer }) => void spare.push(buffer),
    close: filler.cancel,
  };
}
