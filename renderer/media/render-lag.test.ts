// When treating the sound is more than this computer can do.
import { expect, test } from 'vitest';
import { countLag, isTooSlow } from './render-lag.ts';

const after = (looks: readonly (readonly [renderedMs: number, elapsedMs: number])[]) =>
  isTooSlow(looks.reduce((slow, [renderedMs, elapsedMs]) => countLag(slow, renderedMs, elapsedMs), 0));

test('M34 sound with gaps for four seconds is too slow; three, or gaps now and then, are not', () => {
  expect(after(Array(4).fill([800, 1_000]))).toBe(true);
  expect(after(Array(3).fill([800, 1_000]))).toBe(false);
  expect(
    after(
      Array(20)
        .fill([
          [800, 1_000],
          [1_000, 1_000],
        ])
        .flat(),
    ),
  ).toBe(false);
  expect(after(Array(20).fill([960, 1_000]))).toBe(false);
});

test('M34 a computer that slept is not slow', () => {
  expect(after(Array(10).fill([500, 60_000]))).toBe(false);
  expect(
    after([
      [800, 1_000],
      [800, 1_000],
      [100, 30_000],
      [1_000, 1_000],
      [800, 1_000],
    ]),
  ).toBe(false);
});
