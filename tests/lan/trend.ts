// Whether a row of measurements grows. PURE.

/** By how much a measure may grow while it is judged and still count as flat: what a garbage collector leaves from time to time. */
export const GROWTH_MAX = 0.1;

export type Measured = { readonly atMin: number; readonly value: number };

/** @returns growth a minute, by least squares. */
export function slopePerMin(row: readonly Measured[]): number {
  const meanMin = mean(row.map(({ atMin }) => atMin));
  const meanValue = mean(row.map(({ value }) => value));
  const together = row.reduce((sum, { atMin, value }) => sum + (atMin - meanMin) * (value - meanValue), 0);
  const spread = row.reduce((sum, { atMin }) => sum + (atMin - meanMin) ** 2, 0);
  return together / spread;
}

/** How much a row has grown from its first to its last moment, as a share of its mean, by least squares. */
export function growth(row: readonly Measured[]): number {
  const lengthMin = (row.at(-1)?.atMin ?? 0) - (row[0]?.atMin ?? 0);
  return (slopePerMin(row) * lengthMin) / mean(row.map(({ value }) => value));
}

/** The first quarter is left out: programs grow until everything in them has run once. */
export function settled<T>(row: readonly T[]): readonly T[] {
  return row.slice(Math.ceil(row.length / 4));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
