// The soak's verdict, by numbers alone.
import { expect, test } from '@playwright/test';
import { GROWTH_MAX, growth, settled, slopePerMin } from './trend.ts';

const row = (valueAt: (atMin: number) => number) =>
  settled(Array.from({ length: 60 }, (_, atMin) => ({ atMin, value: valueAt(atMin) })));

test('R10 the slope is that of the line, whatever wavers around it', () => {
  expect(slopePerMin(row((atMin) => 5 + 2 * atMin))).toBeCloseTo(2);
  expect(slopePerMin(row((atMin) => 5 + 2 * atMin + (atMin % 2)))).toBeCloseTo(2, 1);
});

test('R10 memory that wavers, or grows at first only, is flat', () => {
  expect(growth(row((atMin) => 40 + 4 * Math.sin(atMin)))).toBeLessThan(GROWTH_MAX);
  expect(growth(row((atMin) => Math.min(atMin, 10) * 4))).toBe(0);
});

test('R10 memory that grows all the time is not', () => {
  expect(growth(row((atMin) => 40 + atMin / 8))).toBeGreaterThan(GROWTH_MAX);
});
