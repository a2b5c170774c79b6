import { expect, it } from 'vitest';
import { lengthOf } from './minutes.ts';
import { shownMs } from './shown-time.ts';

it('U144 a typed number of minutes is taken from 1 to 600, and nothing else', () => {
  expect(['1', ' 25 ', '600'].map(lengthOf)).toEqual([60_000, 1_500_000, 36_000_000]);
  for (const wrong of ['', '0', '601', '-5', '2.5', '1e2', 'ten', '٣']) expect(lengthOf(wrong), wrong).toBeUndefined();
});

it('U144 counting down begins at its length and ends with zero; counting up has no end', () => {
  expect([0, 1, 999, 1_000, 59_999, 60_000, 70_000].map((spent) => shownMs(60_000, spent))).toEqual([
    60_000, 60_000, 60_000, 59_000, 1_000, 0, 0,
  ]);
  expect(shownMs(undefined, 61_500)).toBe(61_500);
});
