// What a source comes to, made of what is read to be sent: its files are read twice only where a way begins in the middle of them.
import { sha256 } from './digest.ts';
import { DIGEST_BYTES, LEAF_BYTES, leafCount, leafPlace, rowSum } from './row-sum.ts';
import { SourceLost } from './way.ts';

export type SourceSum = {
  /** Told what was read of the source, and where it begins. Takes a copy before it returns. */
  readonly saw: (fromByte: number, bytes: Uint8Array<ArrayBuffer>) => void;
  /** A way begins at this byte: what it will not read is read beside it. */
  readonly begins: (fromByte: number) => void;
  /** Everything was sent: what nobody has read is read now. */
  readonly complete: () => void;
  /** In lower-case hex, as soon as everything was read. Rejects with `SourceLost`. */
  readonly result: Promise<string>;
  readonly close: () => void;
};

export function createSourceSum(blob: Blob, digest = sha256): SourceSum {
  const count = leafCount(blob.size);
  const leaves = new Uint8Array(count * DIGEST_BYTES);
  const isTaken = new Uint8Array(count);
  let left = count;
  let isClosed = false;
  let settle = { resolve: (_sum: string) => {}, reject: (_error: unknown) => {} };
  const result = new Promise<string>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Whoever asks for it hears of it.
  result.catch(() => {});

  async function make(leaf: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    isTaken[leaf] = 1;
    leaves.set(await digest(bytes), leafPlace(leaf));
    left -= 1;
    if (left === 0) settle.resolve(await rowSum(leaves, digest));
  }

  async function read(end: number): Promise<void> {
    for (let leaf = 0; leaf < end && !isClosed; leaf += 1) {
      if (isTaken[leaf]) continue;
      isTaken[leaf] = 1;
      const at = leaf * LEAF_BYTES;
      await make(leaf, new Uint8Array(await blob.slice(at, at + LEAF_BYTES).arrayBuffer()));
    }
  }

  const fail = (cause: unknown) => settle.reject(new SourceLost('the file can’t be read any more', { cause }));

  return {
    saw: (fromByte, bytes) => {
      const endByte = fromByte + bytes.byteLength;
      for (let leaf = Math.ceil(fromByte / LEAF_BYTES); leaf < count; leaf += 1) {
        const at = leaf * LEAF_BYTES;
        const leafEnd = Math.min(at + LEAF_BYTES, blob.size);
        if (leafEnd > endByte) return;
        if (!isTaken[leaf]) make(leaf, bytes.subarray(at - fromByte, leafEnd - fromByte)).catch(fail);
      }
    },
    begins: (fromByte) => {
      const isAligned = fromByte % LEAF_BYTES === 0;
      read(isAligned ? fromByte / LEAF_BYTES : count).catch(fail);
    },
    complete: () => void read(count).catch(fail),
    result,
    close: () => {
      isClosed = true;
    },
  };
}
