import { describe, expect, it } from 'vitest';
import { EXAMPLE_LOOK } from './example-look.ts';
import { lossesOf, rangeOf, ratesOf } from './graphs.ts';
import { sparklineArea, sparklinePath } from './sparkline-path.ts';

const FRAME = { width: 60, height: 10, max: 100, untilMs: 60_000, spanMs: 60_000 };
const at = (second: number, value: number | undefined) => ({ atMs: second * 1_000, value });

describe('small graphs', () => {
  it('U39 the newest value is at the right edge, the largest at the top', () => {
    expect(sparklinePath([at(58, 0), at(59, 50), at(60, 100)], FRAME)).toBe('M58 10L59 5L60 0');
    expect(sparklinePath([at(59, -5), at(60, 900)], FRAME)).toBe('M59 10L60 0');
  });

  it('U39 where nothing was measured there is a gap, and a value by itself is a dot', () => {
    expect(sparklinePath([at(50, 0), at(51, 0), at(52, undefined), at(53, 50)], FRAME)).toBe('M50 10L51 10M53 5L53 5');
    expect(sparklinePath([at(50, 0), at(51, 0), at(58, 0), at(59, 0)], FRAME)).toBe('M50 10L51 10M58 10L59 10');
    expect(sparklinePath([at(-5, 10), at(0, 10)], FRAME)).toBe('M0 9L0 9');
    expect(sparklinePath([], FRAME)).toBe('');
    expect(sparklinePath([at(60, 0)], { ...FRAME, max: 0 })).toBe('M60 10L60 10');
  });

  it('U39 the ground under a line is closed along the lower edge', () => {
    expect(sparklineArea([at(59, 50), at(60, 100)], FRAME)).toBe('M59 10L59 5L60 0L60 10Z');
    expect(sparklineArea([at(60, 50)], FRAME)).toBe('');
  });

  it('U39 loss is the worst of all that flows, rates are sound and picture together', () => {
    expect(lossesOf([EXAMPLE_LOOK])).toEqual([{ atMs: EXAMPLE_LOOK.atMs, value: 0.004 }]);
    expect(ratesOf([EXAMPLE_LOOK], 'in')[0]?.value).toBe(1_782_000);
    expect(ratesOf([EXAMPLE_LOOK], 'out')[0]?.value).toBe(41_000);
    expect(rangeOf([at(1, 3), at(2, undefined), at(3, 1)])).toEqual({ low: 1, high: 3 });
    expect(rangeOf([at(1, undefined)])).toBeUndefined();
  });
});
