// What many measurements say in one number, and how often to measure.

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share 0.95 is the value that 95 of 100 stay below; between two measurements it is interpolated. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

/** `NEARCALL_BENCH_ROUNDS` makes a short trial of a long benchmark. */
export function rounds(usual: number): number {
  return Number(process.env.NEARCALL_BENCH_ROUNDS ?? usual);
}
