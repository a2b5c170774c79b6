import { expect, test } from 'vitest';
import { createStreamFiller } from './stream-filler.ts';

const BYTES = new Uint8Array(1_000).map((_, at) => at % 251);

/** In pieces of 70; `bytes` may be read into buffers of one's own. */
function streamOf(type: 'bytes' | undefined): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    ...(type && { type }),
    pull: (controller: ReadableByteStreamController | ReadableStreamDefaultController) => {
      if (at === BYTES.length) {
        controller.close();
        if ('byobRequest' in controller) controller.byobRequest?.respond(0);
        return;
      }
      controller.enqueue(BYTES.slice(at, at + 70));
      at = Math.min(BYTES.length, at + 70);
    },
  } as UnderlyingByteSource) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

for (const type of ['bytes', undefined] as const) {
  test(`F35 buffers are filled whole, the last one as far as it goes, from a stream of ${type ?? 'pieces'}`, async () => {
    const filler = createStreamFiller(streamOf(type));
    const lengths: number[] = [];
    const all: number[] = [];
    let buffer: ArrayBuffer = new ArrayBuffer(300);
    for (;;) {
      const filled = await filler.fill(buffer, 300);
      buffer = filled.buffer;
      lengths.push(filled.bytes);
      all.push(...new Uint8Array(buffer, 0, filled.bytes));
      if (filled.bytes < 300) break;
    }
    expect(lengths).toEqual([300, 300, 300, 100]);
    expect(all).toEqual([...BYTES]);
    expect((await filler.fill(buffer, 1)).bytes).toBe(0);
  });
}

test('F35 a stream that fails makes the filling fail', async () => {
  const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => controller.error(new Error('reset')),
  });
  await expect(createStreamFiller(broken).fill(new ArrayBuffer(9), 9)).rejects.toThrow('reset');
});
