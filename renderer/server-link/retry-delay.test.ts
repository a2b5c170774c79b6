// How long to wait before the next try.
import { expect, test } from 'vitest';
import { retryDelayMs } from './retry-delay.ts';

test('L20 tries follow after 0, 0.3, 1, 2, 4 and then always 5 seconds', () => {
  const delays = [1, 2, 3, 4, 5, 6, 7, 100].map((failures) => retryDelayMs(failures, 0));
  expect(delays).toEqual([0, 300, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
});

test('L20 at most a second is added, and never more than the step itself', () => {
  const delays = [1, 2, 3, 6].map((failures) => retryDelayMs(failures, 1));
  expect(delays).toEqual([0, 600, 2_000, 6_000]);
});
