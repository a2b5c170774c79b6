// How a row of bytes is cut into sealed blocks for the way through the host: blocks of one size, numbered from 0, each with its tag
// behind it. No lengths are written: both sides know how long the row is. PURE.

/**
 * Plain bytes in a block; the last one may hold fewer. From about 1 MB on Chromium gives each buffer fresh memory and takes it away again,
 * which costs more than sealing it; smaller ones it uses again.
 */
export const BLOCK_BYTES = 512 * 1024;
/** AES-GCM's tag. */
export const TAG_BYTES = 16;
/** AES-GCM's usual nonce. */
const NONCE_BYTES = 12;

export function blockCount(plainBytes: number): number {
  return Math.ceil(plainBytes / BLOCK_BYTES);
}

/** How long the row is once it is sealed. */
export function sealedBytes(plainBytes: number): number {
  return plainBytes + blockCount(plainBytes) * TAG_BYTES;
}

/** The number of the block: never used twice, because each row has a key of its own. */
export function nonceOf(block: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(NONCE_BYTES);
  const view = new DataView(nonce.buffer);
  view.setUint32(4, Math.floor(block / 2 ** 32));
  view.setUint32(8, block % 2 ** 32);
  return nonce;
}

/** Gathers what arrives in pieces of any size into whole sealed blocks. */
export class BlockGatherer {
  #leftBytes: number;
  #block: Uint8Array<ArrayBuffer>;
  #filledBytes = 0;

  /** @param plainBytes of the whole row. */
  constructor(plainBytes: number) {
    this.#leftBytes = sealedBytes(plainBytes);
    this.#block = this.#fresh();
  }

  /** Every block has been given out. */
  get isComplete(): boolean {
    return this.#leftBytes === 0;
  }

  /** @returns the blocks that this piece completes; undefined when it holds more than the row has. */
  add(piece: Uint8Array): Uint8Array<ArrayBuffer>[] | undefined {
    const blocks: Uint8Array<ArrayBuffer>[] = [];
    for (let at = 0; at < piece.length; ) {
      if (this.#leftBytes === 0) return undefined;
      const taken = piece.subarray(at, at + this.#block.length - this.#filledBytes);
      this.#block.set(taken, this.#filledBytes);
      this.#filledBytes += taken.length;
      at += taken.length;
      if (this.#filledBytes < this.#block.length) continue;
      blocks.push(this.#block);
      this.#leftBytes -= this.#block.length;
      this.#filledBytes = 0;
      this.#block = this.#fresh();
    }
    return blocks;
  }

  // A buffer for each: a block that was given out is somebody else's.
  #fresh(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Math.min(this.#leftBytes, BLOCK_BYTES + TAG_BYTES));
  }
}
