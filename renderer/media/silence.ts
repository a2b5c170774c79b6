// Whether a microphone gives nothing at all. PURE. A quiet room is never that quiet: the cheapest microphone has some noise.

export type Silence = {
  /** Since when nothing came, in milliseconds; `undefined` while something does. */
  readonly sinceMs: number | undefined;
  readonly isTold: boolean;
};
export const NO_SILENCE: Silence = { sinceMs: undefined, isTold: false };

/** `fell-silent` once a silence; `gave-sound` once, after it; `sounds` as long as all is well. */
export type SilenceNews = 'fell-silent' | 'gave-sound' | 'sounds' | undefined;

/** Nobody waits that long for a word without a breath. */
const SILENT_AFTER_MS = 10_000;
/** Two steps of 16-bit sound: below, there is only what an echo canceller puts into nothing. */
const NOTHING = 2 / 32_768;

/** @param peak the loudest sample since the last look, from 0 to 1. */
export function lookForSilence(before: Silence, peak: number, nowMs: number): readonly [Silence, SilenceNews] {
  if (peak > NOTHING) return [NO_SILENCE, before.isTold ? 'gave-sound' : 'sounds'];
  const { sinceMs = nowMs, isTold } = before;
  const isDue = !isTold && nowMs - sinceMs >= SILENT_AFTER_MS;
  return [{ sinceMs, isTold: isTold || isDue }, isDue ? 'fell-silent' : undefined];
}
