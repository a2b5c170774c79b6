import { expect, test } from 'vitest';
import { BLOCK_BYTES, blockCount, nonceOf, sealedBlockBytes, TAG_BYTES } from './https-frames.ts';

test('F35 a row is cut into blocks of one size, the last one as long as what is left', () => {
  for (const [plain, blocks] of [
    [0, 0],
    [1, 1],
    [BLOCK_BYTES, 1],
    [BLOCK_BYTES + 1, 2],
  ] as const) {
    expect(blockCount(plain)).toBe(blocks);
  }
  const sizes = [0, 1, 2].map((block) => sealedBlockBytes(2 * BLOCK_BYTES + 5, block));
  expect(sizes).toEqual([BLOCK_BYTES + TAG_BYTES, BLOCK_BYTES + TAG_BYTES, 5 + TAG_BYTES]);
});

test('F35 every block has another nonce, also beyond 32 bits', () => {
  const nonces = [0, 1, 255, 256, 2 ** 32 - 1, 2 ** 32, 2 ** 40].map((block) => nonceOf(block).join());
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(nonceOf(2 ** 32 + 1)).toEqual(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]));
});
