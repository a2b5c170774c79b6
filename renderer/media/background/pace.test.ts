import { expect, test } from 'vitest';
import { BUDGET_MS, type Cost, FULL_PACE, isMaskDue, meanCostMs, type Pace, paced } from './pace.ts';

const costing = (layMs: number, maskMs?: number): Cost => ({ layMs, maskMs, behindMs: undefined });
/** Pictures at 30 a second, each with a mask when one is due. */
function after(seconds: number, layMs: number, maskMs: number, from: Pace = FULL_PACE): Pace {
  let pace = from;
  let maskAtMs = Number.NEGATIVE_INFINITY;
  for (let atMs = 0; atMs < seconds * 1_000; atMs += 1_000 / 30) {
    const isDue = isMaskDue(pace, atMs - maskAtMs);
    if (isDue) maskAtMs = atMs;
    pace = paced(pace, costing(layMs, isDue ? maskMs : undefined));
  }
  return pace;
}

test('M95 what fits into the budget goes on as it is', () => {
  expect(after(60, 1, BUDGET_MS - 1)).toMatchObject({ masksPerS: 30, isTooSlow: false });
});

test('M95 above the budget masks are made half as often, then a third as often, and no less than it needs', () => {
  expect(after(60, 1, 10)).toMatchObject({ masksPerS: 15, isTooSlow: false });
  expect(after(60, 1, 16)).toMatchObject({ masksPerS: 10, isTooSlow: false });
});

test('M95 where that is not enough it is too slow', () => {
  expect(after(60, 1, 60)).toMatchObject({ masksPerS: 10, isTooSlow: true });
  expect(after(60, 9, 1)).toMatchObject({ isTooSlow: true });
});

test('M95 two busy seconds at the slowest pace switch nothing off', () => {
  const slowest = after(20, 1, 16);
  const busy = after(2.5, 20, 20, slowest);
  expect(busy.dear).toBeGreaterThan(0);
  expect(after(10, 1, 16, busy)).toMatchObject({ masksPerS: 10, dear: 0, isTooSlow: false });
  expect(after(10, 20, 20, slowest).isTooSlow).toBe(true);
});

test('M95 the first two seconds are not judged, nor is a computer that was busy for a moment', () => {
  expect(after(1.9, 500, 500)).toMatchObject({ masksPerS: 30, costs: [], isTooSlow: false });
  const busy = [...Array<number>(20).fill(300), ...Array<number>(40).fill(2)].reduce(
    (pace, layMs) => paced(pace, costing(layMs)),
    after(10, 2, 3),
  );
  expect(busy).toMatchObject({ masksPerS: 30, isTooSlow: false });
});

test('M95 masks and backgrounds count by how often one is made', () => {
  expect(meanCostMs([costing(1, 10), costing(1), costing(1, 10), costing(1)])).toBe(6);
  expect(meanCostMs([costing(3)])).toBe(3);
  expect(meanCostMs([{ ...costing(1, 10), behindMs: 4 }, costing(1, 10)])).toBe(13);
});

test.each([
  [30, 33, true],
  [15, 33, false],
  [15, 66, true],
  [10, 66, false],
  [10, 99, true],
] as const)('M95 with %s masks a second one is due after %s ms: %s', (masksPerS, sinceMs, isDue) => {
  expect(isMaskDue({ ...FULL_PACE, masksPerS }, sinceMs)).toBe(isDue);
});

test('M95 a camera whose clock began anew gets a mask at once', () => {
  expect(isMaskDue({ ...FULL_PACE, masksPerS: 10 }, -5_000)).toBe(true);
});
