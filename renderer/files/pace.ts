// How fast files may travel beside calls. PURE. Sound comes first: when it gets lost, or takes longer, files stop for a moment and go on
// at half the speed; while all is well they earn more again, a little with every look.
import type { CallsFare } from '../core/transfer-wants.ts';

export type Pace = {
  /** Infinite without a call. */
  readonly bytesPerS: number;
  /** The shortest round trip seen beside this call, in milliseconds: what it takes when nothing is in its way. */
  readonly bestRoundTripMs: number;
  /** Of the look this comes from. */
  readonly atMs: number;
  /** Nothing is sent before, in the time of the looks; 0: at once. */
  readonly isResting: boolean;
};

export const FREE_PACE: Pace = {
  bytesPerS: Number.POSITIVE_INFINITY,
  bestRoundTripMs: Number.POSITIVE_INFINITY,
  atMs: 0,
  isResting: false,
};

/** With which files begin beside a call: half of what ordinary Wi-Fi carries. */
const FIRST_BYTES_PER_S = 8_000_000;
const LEAST_BYTES_PER_S = 64_000;
/** More is never needed: a data channel carries a third of it. */
const MOST_BYTES_PER_S = 100_000_000;
/** Lost sound of this share is heard. */
const LOSS_HEARD = 0.02;
/** A queue of this length, in milliseconds, is on its way to be heard. */
const QUEUE_MS = 60;
const GROWTH = 1.15;

/** @param fare `undefined` without a call. */
export function nextPace(now: Pace, fare: CallsFare | undefined): Pace {
  if (!fare) return FREE_PACE;
  const isFirst = now.bytesPerS === Number.POSITIVE_INFINITY;
  if (isFirst) return { ...FREE_PACE, bytesPerS: FIRST_BYTES_PER_S, ...measured(FREE_PACE, fare) };
  // One look is judged once, however often the state changes.
  if (fare.atMs === now.atMs) return now;
  const seen = measured(now, fare);
  const isLate = fare.roundTripMs > seen.bestRoundTripMs + QUEUE_MS;
  if (isLate || fare.soundLossRatio > LOSS_HEARD) {
    return { ...seen, bytesPerS: Math.max(LEAST_BYTES_PER_S, now.bytesPerS / 2), isResting: true };
  }
  return { ...seen, bytesPerS: Math.min(MOST_BYTES_PER_S, now.bytesPerS * GROWTH), isResting: false };
}

function measured({ bestRoundTripMs }: Pace, { roundTripMs, atMs }: CallsFare) {
  const best = roundTripMs > 0 ? Math.min(bestRoundTripMs, roundTripMs) : bestRoundTripMs;
  return { bestRoundTripMs: best, atMs };
}
