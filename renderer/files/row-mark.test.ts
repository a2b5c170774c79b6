import { expect, test } from 'vitest';
import { readMark, writeMark } from './row-mark.ts';
import { LEAF_BYTES, leafPlace } from './row-sum.ts';

const MUCH = { rowBytes: Number.MAX_SAFE_INTEGER, leavesBytes: Number.MAX_SAFE_INTEGER };

test('F42 a row goes on where it was marked', () => {
  for (const bytes of [0, 1, 5_000_000_000, Number.MAX_SAFE_INTEGER])
    expect(readMark(writeMark(bytes), MUCH)).toBe(bytes);
});

test('F42 a mark that is none, not whole, or speaks of more than there is, counts for nothing', () => {
  const mark = writeMark(3 * LEAF_BYTES + 7);
  for (const raw of [new Uint8Array(), mark.slice(0, -1), new Uint8Array([...mark, 0])]) {
    expect(readMark(raw, MUCH)).toBe(0);
  }
  for (const bytes of [-1, 0.5, Number.NaN]) expect(readMark(writeMark(bytes), MUCH)).toBe(0);
  const there = { rowBytes: 3 * LEAF_BYTES + 7, leavesBytes: leafPlace(3) };
  expect(readMark(mark, there)).toBe(3 * LEAF_BYTES + 7);
  expect(readMark(mark, { ...there, rowBytes: there.rowBytes - 1 })).toBe(0);
  expect(readMark(mark, { ...there, leavesBytes: there.leavesBytes - 1 })).toBe(0);
});
