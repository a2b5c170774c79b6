import { expect, it } from 'vitest';
import { recordedAt, startedClock, withPause } from './take-clock.ts';

it('M64 the time of a recording is the time that passed without its pauses', () => {
  const started = startedClock(10_000);
  expect(recordedAt(started, 12_500)).toBe(2_500);
  const paused = withPause(withPause(started, true, 13_000), true, 14_000);
  expect(recordedAt(paused, 20_000)).toBe(3_000);
  const again = withPause(paused, false, 60_000);
  expect(recordedAt(again, 61_000)).toBe(4_000);
  // Heard before the pause ended.
  expect(recordedAt(again, 59_000)).toBe(3_000);
});
