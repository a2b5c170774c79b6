import { expect, test } from 'vitest';
import { BLOCK_BYTES, BlockGatherer, blockCount, nonceOf, sealedBytes, TAG_BYTES } from './https-frames.ts';

const SEALED_BLOCK = BLOCK_BYTES + TAG_BYTES;

test('F35 a row is cut into blocks of one size, the last one as long as what is left', () => {
  for (const [plain, blocks] of [
    [0, 0],
    [1, 1],
    [BLOCK_BYTES, 1],
    [BLOCK_BYTES + 1, 2],
  ] as const) {
    expect(blockCount(plain)).toBe(blocks);
    expect(sealedBytes(plain)).toBe(plain + blocks * TAG_BYTES);
  }
});

test('F35 every block has another nonce, also beyond 32 bits', () => {
  const nonces = [0, 1, 255, 256, 2 ** 32 - 1, 2 ** 32, 2 ** 40].map((block) => nonceOf(block).join());
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(nonceOf(2 ** 32 + 1)).toEqual(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]));
});

test('F35 blocks come out whole, however the row arrives, and only as many as were announced', () => {
  const plain = 2 * BLOCK_BYTES + 5;
  for (const step of [1_000_003, SEALED_BLOCK, 3 * SEALED_BLOCK]) {
    const gatherer = new BlockGatherer(plain);
    const row = new Uint8Array(sealedBytes(plain)).map((_, at) => at % 251);
    const lengths: number[] = [];
    let isRight = true;
    for (let at = 0; at < row.length; at += step) {
      expect(gatherer.isComplete).toBe(false);
      for (const block of gatherer.add(row.subarray(at, at + step)) ?? []) {
        isRight &&= block[0] === lengths.reduce((sum, length) => sum + length, 0) % 251;
        lengths.push(block.length);
      }
    }
    expect(lengths).toEqual([SEALED_BLOCK, SEALED_BLOCK, 5 + TAG_BYTES]);
    expect(isRight).toBe(true);
    expect(gatherer.isComplete).toBe(true);
    expect(gatherer.add(new Uint8Array(1))).toBeUndefined();
  }
});

test('F35 an empty row is complete before anything comes', () => {
  expect(new BlockGatherer(0).isComplete).toBe(true);
  expect(new BlockGatherer(1).isComplete).toBe(false);
});
