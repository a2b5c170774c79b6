// How much of a recording there is at a moment: time goes on while a machine is busy, and stands still in a pause. Pure.

export type TakeClock = {
  /** Recorded before the last start or pause, in milliseconds. */
  readonly beforeMs: number;
  /** `undefined`: paused. */
  readonly sinceMs: number | undefined;
};

export function startedClock(nowMs: number): TakeClock {
  return { beforeMs: 0, sinceMs: nowMs };
}

/** @param nowMs also a moment that has passed, never one before the last start or pause. */
export function recordedAt({ beforeMs, sinceMs }: TakeClock, nowMs: number): number {
  return sinceMs === undefined ? beforeMs : beforeMs + Math.max(0, nowMs - sinceMs);
}

/** Idempotent. */
export function withPause(clock: TakeClock, isPaused: boolean, nowMs: number): TakeClock {
  if (isPaused === (clock.sinceMs === undefined)) return clock;
  return { beforeMs: recordedAt(clock, nowMs), sinceMs: isPaused ? undefined : nowMs };
}
