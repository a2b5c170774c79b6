// What a timer shows. Pure. One that counts down shows a second until it has passed: it begins at its length and ends with zero.

/** @param lengthMs `undefined` for one that counts up. */
export function shownMs(lengthMs: number | undefined, spentMs: number): number {
  if (lengthMs === undefined) return spentMs;
  return Math.max(0, Math.ceil((lengthMs - spentMs) / 1_000) * 1_000);
}
