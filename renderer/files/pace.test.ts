import { expect, test } from 'vitest';
import { FREE_PACE, nextPace, type Pace } from './pace.ts';

const fine = (atMs: number) => ({ roundTripMs: 4, soundLossRatio: 0, atMs });

function after(looks: readonly { roundTripMs: number; soundLossRatio: number; atMs: number }[]): Pace {
  return looks.reduce<Pace>((pace, look) => nextPace(pace, look), FREE_PACE);
}

test('F15 without a call files take what there is', () => {
  expect(nextPace(FREE_PACE, undefined).bytesPerS).toBe(Number.POSITIVE_INFINITY);
  expect(nextPace(after([fine(1), fine(2)]), undefined)).toEqual(FREE_PACE);
});

test('F15 beside a call they begin slowly and earn more while sound is fine', () => {
  const paces = [1, 2, 3].map((count) => after(Array.from({ length: count }, (_, index) => fine(index + 1))));
  const speeds = paces.map(({ bytesPerS }) => bytesPerS);
  expect(speeds).toEqual([...speeds].sort((a, b) => a - b));
  expect(speeds[0]).toBeLessThan(10_000_000);
  expect(after(Array.from({ length: 60 }, (_, index) => fine(index + 1))).bytesPerS).toBe(100_000_000);
});

test('F15 lost sound or a longer round trip halves the speed and lets the files rest', () => {
  const before = after([fine(1), fine(2)]);
  for (const bad of [
    { roundTripMs: 4, soundLossRatio: 0.05, atMs: 3 },
    { roundTripMs: 90, soundLossRatio: 0, atMs: 3 },
  ]) {
    const pace = nextPace(before, bad);
    expect(pace).toMatchObject({ bytesPerS: before.bytesPerS / 2, isResting: true });
    // The same look again says nothing new.
    expect(nextPace(pace, bad)).toBe(pace);
    expect(nextPace(pace, fine(4)).isResting).toBe(false);
  }
});

test('F15 a way that is long by nature is no reason to rest, and nobody stops for ever', () => {
  const far = (atMs: number) => ({ roundTripMs: 180, soundLossRatio: 0, atMs });
  expect(after([far(1), far(2), far(3)]).isResting).toBe(false);
  const lossy = Array.from({ length: 50 }, (_, index) => ({ roundTripMs: 4, soundLossRatio: 0.5, atMs: index }));
  expect(after(lossy).bytesPerS).toBe(64_000);
});
