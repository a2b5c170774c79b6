// Whether this computer keeps up with treating its own picture, from what each picture cost. First masks are made less often; where that
// isn't enough, it is given up. PURE.

/** What one picture may cost, in milliseconds: a quarter of the time there is at 30 a second, so that the call has the rest. */
export const BUDGET_MS = 8;
/** So many pictures are judged together. */
const JUDGED = 60;
/** So many are not judged at all: compiled code gets fast only while it runs. */
const WARMING_UP = 60;
/** How many masks a second are made, best first. Below ten a mask trails behind a hand. */
const MASKS_PER_S = [30, 15, 10] as const;
/** A picture comes a little early or late; its mask is made all the same. */
const EARLY_MS = 10;

/** What one picture took, in milliseconds; `maskMs` and `behindMs` where a new mask or a new background was made for it. */
export type Cost = {
  readonly layMs: number;
  readonly maskMs: number | undefined;
  readonly behindMs: number | undefined;
};

/** At the slowest pace so many in a row must be too dear: nobody's room is shown for two busy seconds. */
const PATIENCE = 90;

export type Pace = {
  readonly masksPerS: (typeof MASKS_PER_S)[number];
  readonly toSkip: number;
  readonly costs: readonly Cost[];
  /** Pictures in a row that were too dear, at the slowest pace. */
  readonly dear: number;
  readonly isTooSlow: boolean;
};

export const FULL_PACE: Pace = { masksPerS: MASKS_PER_S[0], toSkip: WARMING_UP, costs: [], dear: 0, isTooSlow: false };

/** @returns the pace after one more picture. */
export function paced(before: Pace, cost: Cost): Pace {
  if (before.toSkip > 0) return { ...before, toSkip: before.toSkip - 1 };
  const costs = [...before.costs, cost];
  if (costs.length < JUDGED) return { ...before, costs };
  if (meanCostMs(costs) <= BUDGET_MS) return { ...before, costs: costs.slice(1), dear: 0 };
  const slower = MASKS_PER_S.find((masksPerS) => masksPerS < before.masksPerS);
  if (slower !== undefined) return { ...before, masksPerS: slower, costs: [] };
  const dear = before.dear + 1;
  return { ...before, costs: costs.slice(1), dear, isTooSlow: dear >= PATIENCE };
}

/** What a picture costs, in milliseconds: medians, so that a computer that was busy for a moment is not judged by it. */
export function meanCostMs(costs: readonly Cost[]): number {
  return (['layMs', 'maskMs', 'behindMs'] as const).reduce((sum, part) => {
    const values = costs.flatMap((cost) => cost[part] ?? []);
    return sum + (median(values) * values.length) / costs.length;
  }, 0);
}

/** @param sinceMs how long ago the last mask was made, from picture to picture. */
export function isMaskDue({ masksPerS }: Pace, sinceMs: number): boolean {
  return sinceMs + EARLY_MS >= 1_000 / masksPerS || sinceMs < 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
