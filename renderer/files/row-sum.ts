// What a row of bytes comes to: the SHA-256 of the SHA-256s of its leaves, one after another. PURE. A leaf is made at once, by code that
// can't stop in the middle of one; in whatever order, and never again.

/** SHA-256. Takes a copy before it returns. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
export const DIGEST_BYTES = 32;

/** The last leaf may hold less. As large as what is read and sealed at once, so that nothing is put together for its sum alone. */
export const LEAF_BYTES = 512 * 1024;

export function leafCount(rowBytes: number): number {
  return Math.ceil(rowBytes / LEAF_BYTES);
}

/** Where the digest of a leaf stands in the list of them, in bytes. */
export function leafPlace(number: number): number {
  return number * DIGEST_BYTES;
}

/** @param leaves all digests, one after another. @returns lower-case hex. */
export async function rowSum(leaves: Uint8Array<ArrayBuffer>, digest: Digest): Promise<string> {
  return Array.from(await digest(leaves), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type KeepLeaf = (leaf: Uint8Array<ArrayBuffer>, number: number) => void;

/** Makes the leaves of a row that comes in order, in pieces of any size. */
export class LeafMaker {
  readonly #digest: Digest;
  readonly #keep: KeepLeaf;
  readonly #begun = new Uint8Array(LEAF_BYTES);
  #begunBytes: number;
  #count: number;

  /**
   * @param keep told the digest of each leaf, with its number.
   * @param begun of a row that is gone on with: what is there of its leaf that is not whole yet.
   */
  constructor(digest: Digest, keep: KeepLeaf, count = 0, begun = new Uint8Array()) {
    this.#digest = digest;
    this.#keep = keep;
    this.#count = count;
    this.#begun.set(begun);
    this.#begunBytes = begun.byteLength;
  }

  async add(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    for (let at = 0; at < piece.byteLength; ) {
      const part = piece.subarray(at, at + LEAF_BYTES - this.#begunBytes);
      at += part.byteLength;
      if (part.byteLength === LEAF_BYTES) {
        await this.#make(part);
        continue;
      }
      this.#begun.set(part, this.#begunBytes);
      this.#begunBytes += part.byteLength;
      if (this.#begunBytes === LEAF_BYTES) await this.end();
    }
  }

  /** Makes the leaf that is begun, the last one. */
  async end(): Promise<void> {
    const rest = this.#begun.subarray(0, this.#begunBytes);
    this.#begunBytes = 0;
    if (rest.byteLength > 0) await this.#make(rest);
  }

  async #make(leaf: Uint8Array<ArrayBuffer>): Promise<void> {
    const number = this.#count;
    this.#count += 1;
    this.#keep(await this.#digest(leaf), number);
  }
}
