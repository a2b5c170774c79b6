// Lets bytes through as fast as the pace allows. One for all transfers of this page, so that many are no faster than one.
import type { CallsFare } from '../core/transfer-wants.ts';
import { FREE_PACE, nextPace, type Pace } from './pace.ts';

export type Governor = {
  /** How the calls fare now; `undefined` without one. */
  readonly look: (fare: CallsFare | undefined) => void;
  /** Waits until so many bytes may go. An aborted wait ends at once. */
  readonly take: (bytes: number, signal: AbortSignal) => Promise<void>;
  /** How many may leave in one go: `usualBytes` without a call, little enough beside one that its sound doesn't queue behind them. */
  readonly atOnceBytes: (usualBytes: number) => number;
};

/** In one go beside a call: on ordinary Wi-Fi its sound waits 10 ms for so many. */
const AT_ONCE_BYTES = 128 * 1024;
/** How long files rest when a call suffers, in milliseconds. */
const REST_MS = 1_000;
/** Waits shorter than this, in milliseconds, are saved up: timers are coarse. */
const SHORTEST_WAIT_MS = 8;

/** @param now milliseconds from a clock that never goes back. */
export function createGovernor(now: () => number = () => performance.now()): Governor {
  let pace: Pace = FREE_PACE;
  let nextAtMs = 0;
  return {
    look: (fare) => {
      const before = pace;
      pace = nextPace(pace, fare);
      if (pace !== before && pace.isResting) nextAtMs = Math.max(nextAtMs, now() + REST_MS);
      if (!fare) nextAtMs = 0;
    },
    atOnceBytes: (usualBytes) => (pace === FREE_PACE ? usualBytes : Math.min(usualBytes, AT_ONCE_BYTES)),
    take: async (bytes, signal) => {
      if (pace === FREE_PACE) return;
      const nowMs = now();
      nextAtMs = Math.max(nextAtMs, nowMs - SHORTEST_WAIT_MS) + (1_000 * bytes) / pace.bytesPerS;
      const waitMs = nextAtMs - nowMs;
      if (waitMs < SHORTEST_WAIT_MS || signal.aborted) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, waitMs);
        function done(): void {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        }
        signal.addEventListener('abort', done);
      });
    },
  };
}
