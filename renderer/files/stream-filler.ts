// Reads a stream of bytes into buffers of one's own: fresh memory for each piece that comes would cost more than reading it. A stream that
// can't do that (of Safari's files, of the app's bridge) gives pieces of its own, and they are copied.

type Stream = ReadableStream<Uint8Array<ArrayBuffer>>;
type Filled = {
  /** The one that was given, or what became of it: that one may be of no use any more. */
  readonly buffer: ArrayBuffer;
  /** From its start; less than wanted only at the end of the stream. */
  readonly bytes: number;
};

export type StreamFiller = {
  /** Asked once at a time. Rejects as the stream does. */
  readonly fill: (buffer: ArrayBuffer, wantedBytes: number) => Promise<Filled>;
  readonly cancel: () => void;
};

export function createStreamFiller(stream: Stream): StreamFiller {
  const reader = ownBufferReader(stream);
  return reader ? fillingOwn(reader) : copying(stream.getReader());
}

function ownBufferReader(stream: Stream): ReadableStreamBYOBReader | undefined {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}

function fillingOwn(reader: ReadableStreamBYOBReader): StreamFiller {
  return {
    fill: async (given, wantedBytes) => {
      let [buffer, bytes] = [given, 0];
      while (bytes < wantedBytes) {
        const { done, value } = await reader.read(new Uint8Array(buffer, bytes, wantedBytes - bytes));
        // A stream that was cancelled keeps the buffer.
        if (!value) return { buffer: new ArrayBuffer(given.byteLength), bytes: 0 };
        buffer = value.buffer;
        bytes += value.byteLength;
        if (done) break;
      }
      return { buffer, bytes };
    },
    cancel: () => void reader.cancel().catch(() => {}),
  };
}

function copying(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): StreamFiller {
  let left = new Uint8Array();
  return {
    fill: async (buffer, wantedBytes) => {
      const filled = new Uint8Array(buffer, 0, wantedBytes);
      let bytes = 0;
      while (bytes < wantedBytes) {
        if (left.byteLength === 0) {
          const { done, value } = await reader.read();
          if (done) break;
          left = value;
        }
        const part = left.subarray(0, wantedBytes - bytes);
        left = left.subarray(part.byteLength);
        filled.set(part, bytes);
        bytes += part.byteLength;
      }
      return { buffer, bytes };
    },
    cancel: () => void reader.cancel().catch(() => {}),
  };
}
