// Whether this computer keeps up with treating its own sound, from how much of it was made in how much time. PURE.

/** So many slow looks in a row, of a second each, are heard as gaps by everybody. */
const SLOW_LOOKS_MAX = 4;
/** Less than this much sound in a second of time has gaps in it. */
const SLOW_RATIO = 0.9;
/** A look that came this late tells of a computer that slept, not of one that is slow. */
const LATE_MS = 3_000;

/**
 * @param before slow looks in a row so far.
 * @returns slow looks in a row now.
 */
export function countLag(before: number, renderedMs: number, elapsedMs: number): number {
  if (elapsedMs > LATE_MS) return before;
  return renderedMs < elapsedMs * SLOW_RATIO ? before + 1 : 0;
}

export function isTooSlow(slowLooks: number): boolean {
  return slowLooks >= SLOW_LOOKS_MAX;
}
