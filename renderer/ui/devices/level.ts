// How loud a piece of sound is, from 0 to 1, as an ear would put it. Pure.

/** What counts as silence, in decibels below full scale. */
const SILENCE_DB = -60;
/** What counts as loud: speech close to a microphone peaks here. */
const LOUD_DB = -12;

/** @param samples between -1 and 1. */
export function levelOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const sample = samples[index] ?? 0;
    sum += sample * sample;
  }
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length));
  return Math.min(1, Math.max(0, (decibels - SILENCE_DB) / (LOUD_DB - SILENCE_DB)));
}
