// Reads what is sent from the disk, in order. As one stream: asking for each block by itself costs Chromium four times the work.
import { type Source, SourceLost } from './way.ts';

export class SourceReader {
  readonly #source: Source;
  readonly #stream: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  #atByte: number;
  #chunk = new Uint8Array();
  #last: Promise<unknown> = Promise.resolve();

  constructor(source: Source, fromByte: number) {
    this.#source = source;
    this.#atByte = fromByte;
    this.#stream = source.blob.slice(fromByte).stream().getReader();
  }

  /**
   * Asked again before it has answered, it answers in turn.
   * @returns the next bytes, less than asked for only at the end, and none behind it.
   * @throws SourceLost when the file can't be read any more.
   */
  read(bytes: number): Promise<Uint8Array<ArrayBuffer>> {
    const read = this.#last.then(() => this.#fill(bytes));
    this.#last = read.catch(() => {});
    return read;
  }

  close(): void {
    this.#stream.cancel().catch(() => {});
  }

  async #fill(bytes: number): Promise<Uint8Array<ArrayBuffer>> {
    const filled = new Uint8Array(Math.min(bytes, this.#source.blob.size - this.#atByte));
    for (let at = 0; at < filled.byteLength; ) {
      if (this.#chunk.byteLength === 0) this.#chunk = await this.#next();
      const part = this.#chunk.subarray(0, filled.byteLength - at);
      this.#chunk = this.#chunk.subarray(part.byteLength);
      filled.set(part, at);
      at += part.byteLength;
    }
    this.#source.saw?.(this.#atByte, filled);
    this.#atByte += filled.byteLength;
    return filled;
  }

  async #next(): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const { done, value } = await this.#stream.read();
      if (done) throw new Error('the file became shorter');
      return value;
    } catch (cause) {
      throw new SourceLost('the file can’t be read any more', { cause });
    }
  }
}
