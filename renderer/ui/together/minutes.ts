// The minutes that somebody types for a timer. Pure.

export const MINUTES_MAX = 600;

/** @returns the length in milliseconds; `undefined` when it is no number of minutes from 1 to 600. */
export function lengthOf(typed: string): number | undefined {
  const minutes = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= MINUTES_MAX ? minutes * 60_000 : undefined;
}
