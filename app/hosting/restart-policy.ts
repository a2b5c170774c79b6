// When a server's process that died is started again, and when that is given up. Pure: who asks has the clock.

/** How long to wait before the first start again, the second, and so on: a passing fault is over before anybody notices. */
const WAITS_MS = [0, 500, 1_000, 2_000, 4_000] as const;

/** Deaths longer ago than this are forgotten: a server that dies every hour is started again for ever. */
const REMEMBERED_MS = 120_000;

export type Restart = {
  /** The deaths that still count, this one among them; given back at the next. */
  readonly deathsMs: readonly number[];
  /** How long to wait; `undefined` gives up: it died six times within two minutes, and will again. */
  readonly waitMs: number | undefined;
};

/** @param nowMs when it died, on the same clock as `deathsMs`. */
export function restartAfter(deathsMs: readonly number[], nowMs: number): Restart {
  const counted = [...deathsMs.filter((deathMs) => nowMs - deathMs < REMEMBERED_MS), nowMs];
  return { deathsMs: counted, waitMs: WAITS_MS[counted.length - 1] };
}
