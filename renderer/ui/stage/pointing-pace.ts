// How often a pointer is told. Pure.

/** Thirty times a second: more is not seen as smoother. */
const TOLD_EVERY_MS = 1_000 / 30;

/** @returns in how many milliseconds the next place may be told; 0 is now. */
export function dueInMs(toldAtMs: number | undefined, nowMs: number): number {
  return toldAtMs === undefined ? 0 : Math.max(0, toldAtMs + TOLD_EVERY_MS - nowMs);
}
