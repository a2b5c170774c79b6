// How long media waits: longer at once, shorter slowly.
import { expect, test } from 'vitest';
import { quietStats } from '../../tests/contract/quiet-stats.ts';
import { type JitterTarget, NO_WAIT, nextJitterTarget } from './jitter-target.ts';

/** One look a second with these figures, `count` times. */
function after(state: JitterTarget, count: number, figures: { freezes?: number; jitterMs?: number; fromMs?: number }) {
  let next = state;
  for (let index = 0; index < count; index += 1) {
    const stats = quietStats((figures.fromMs ?? 0) + index * 1_000);
    const jitterMs = figures.jitterMs ?? 1;
    next = nextJitterTarget(next, {
      ...stats,
      videoIn: { ...stats.videoIn, jitterMs, freezes: figures.freezes ?? 0 },
    });
  }
  return next;
}

test('L31 nothing waits on a link that loses nothing', () => {
  expect(after(NO_WAIT, 100, {}).targetMs).toBe(0);
});

test('L31 each second with a freeze makes the wait one step longer, up to 250 ms', () => {
  expect(after(NO_WAIT, 1, { freezes: 1, jitterMs: 20 }).targetMs).toBe(20);
  expect(after(NO_WAIT, 4, { freezes: 1, jitterMs: 20 }).targetMs).toBe(150);
  expect(after(NO_WAIT, 50, { freezes: 1, jitterMs: 20 }).targetMs).toBe(250);
});

test('L31 a freeze on an even network is a pause of the other side: no wait would mend it', () => {
  expect(after(NO_WAIT, 10, { freezes: 1 }).targetMs).toBe(0);
});

test('L31 uneven arrival is waited for as long as it needs, and no longer', () => {
  expect(after(NO_WAIT, 100, { jitterMs: 35 }).targetMs).toBe(40);
});

test('L31 sound that had to be made up makes the wait longer', () => {
  const stats = quietStats(0);
  const lossy = { ...stats, audioIn: { ...stats.audioIn, concealedRatio: 0.05 } };
  expect(nextJitterTarget(NO_WAIT, lossy).targetMs).toBe(20);
});

test('L31 after 20 s of calm the wait is one step shorter', () => {
  const long = after(NO_WAIT, 3, { freezes: 1, jitterMs: 20 });
  expect(after(long, 20, { fromMs: 10_000 }).targetMs).toBe(80);
  expect(after(long, 21, { fromMs: 10_000 }).targetMs).toBe(40);
  expect(after(long, 70, { fromMs: 10_000 }).targetMs).toBe(0);
});
