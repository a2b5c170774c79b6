import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from './digest.ts';
import { LEAF_BYTES, LeafMaker, leafCount, leafPlace, rowSum } from './row-sum.ts';
import { createSourceSum } from './source-sum.ts';
import { SourceLost } from './way.ts';

const ROW = new Uint8Array(randomBytes(3 * LEAF_BYTES + 1_000));
const hashed = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const LEAVES = Array.from({ length: leafCount(ROW.length) }, (_, n) =>
  hashed(ROW.subarray(n * LEAF_BYTES, (n + 1) * LEAF_BYTES)),
);
const SUM = hashed(Buffer.concat(LEAVES)).toString('hex');

/** A row that comes in pieces of a size, from a byte on. */
async function running(pieceBytes: number, fromByte = 0): Promise<string> {
  const leaves = new Uint8Array(Buffer.concat(LEAVES).fill(0, leafPlace(Math.floor(fromByte / LEAF_BYTES))));
  const count = Math.floor(fromByte / LEAF_BYTES);
  const keep = (leaf: Uint8Array, number: number) => leaves.set(leaf, leafPlace(number));
  const maker = new LeafMaker(sha256, keep, count, ROW.slice(count * LEAF_BYTES, fromByte));
  for (let at = fromByte; at < ROW.length; at += pieceBytes) await maker.add(ROW.slice(at, at + pieceBytes));
  await maker.end();
  return rowSum(leaves, sha256);
}

test('F3 a row comes to the same in pieces of any size, and gone on with at any byte', async () => {
  for (const pieceBytes of [999, LEAF_BYTES / 8, LEAF_BYTES, LEAF_BYTES + 1, 3 * LEAF_BYTES, ROW.length]) {
    expect(await running(pieceBytes)).toBe(SUM);
  }
  for (const fromByte of [1, LEAF_BYTES, 2 * LEAF_BYTES - 1, 3 * LEAF_BYTES + 999, ROW.length]) {
    expect(await running(LEAF_BYTES, fromByte)).toBe(SUM);
  }
});

test('F3 one changed bit, or two blocks in each other’s place, come to something else', async () => {
  const changed = new Blob([ROW.subarray(0, -1), new Uint8Array([(ROW.at(-1) ?? 0) ^ 1])]);
  const swapped = new Blob([
    ROW.subarray(LEAF_BYTES, 2 * LEAF_BYTES),
    ROW.subarray(0, LEAF_BYTES),
    ROW.subarray(2 * LEAF_BYTES),
  ]);
  for (const blob of [changed, swapped]) {
    const sum = createSourceSum(blob);
    sum.complete();
    expect(await sum.result).not.toBe(SUM);
  }
});

test('F3 a sender sums up what is read to be sent, in any order, and reads again only what was not', async () => {
  const reads: number[] = [];
  const blob = new Blob([ROW]);
  const slice = blob.slice.bind(blob);
  blob.slice = (start = 0, ...rest) => {
    reads.push(start);
    return slice(start, ...rest);
  };
  const begun = createSourceSum(blob);
  begun.begins(LEAF_BYTES);
  for (const leaf of [3, 1, 2]) begun.saw(leaf * LEAF_BYTES, ROW.slice(leaf * LEAF_BYTES, (leaf + 1) * LEAF_BYTES));
  expect(await begun.result).toBe(SUM);
  expect(reads).toEqual([0]);

  // A way that begins in the middle of a leaf reads none of them whole.
  reads.length = 0;
  const askew = createSourceSum(blob);
  askew.begins(10);
  askew.saw(10, ROW.slice(10, 10 + LEAF_BYTES));
  expect(await askew.result).toBe(SUM);
  expect(reads).toEqual([0, 1, 2, 3].map((leaf) => leaf * LEAF_BYTES));

  // As large pieces as a way likes; of what was broken off, the rest is read in the end.
  const cut = createSourceSum(blob);
  cut.saw(0, ROW.slice(0, 2 * LEAF_BYTES + 5));
  reads.length = 0;
  cut.complete();
  expect(await cut.result).toBe(SUM);
  expect(reads).toEqual([2, 3].map((leaf) => leaf * LEAF_BYTES));
});

test('F3 a source that can’t be read any more is told as lost', async () => {
  const blob = new Blob([ROW]);
  blob.slice = () => {
    throw new DOMException('gone', 'NotReadableError');
  };
  const sum = createSourceSum(blob);
  sum.complete();
  await expect(sum.result).rejects.toThrow(SourceLost);
});
