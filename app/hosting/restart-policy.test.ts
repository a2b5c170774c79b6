import { expect, test } from 'vitest';
import { restartAfter } from './restart-policy.ts';

const SECOND = 1_000;

/** The waits that follow when it dies again `everyMs` after each start. */
function waits(count: number, everyMs: number): (number | undefined)[] {
  let nowMs = 5_000;
  let deathsMs: readonly number[] = [];
  return Array.from({ length: count }, () => {
    const restart = restartAfter(deathsMs, nowMs);
    deathsMs = restart.deathsMs;
    nowMs += (restart.waitMs ?? 0) + everyMs;
    return restart.waitMs;
  });
}

test('D75 a server that dies is started again at once, then after ever longer waits, and given up after six deaths', () => {
  expect(waits(6, SECOND)).toEqual([0, 500, 1_000, 2_000, 4_000, undefined]);
});

test('D75 one that dies now and then is started again at once, for ever', () => {
  expect(waits(50, 120 * SECOND)).toEqual(Array.from({ length: 50 }, () => 0));
});

test('D75 deaths of more than two minutes ago are forgotten', () => {
  const steady = waits(200, 30 * SECOND);
  expect(steady).not.toContain(undefined);
  expect(Math.max(...steady.map(Number))).toBe(2_000);
});
