// Whether somebody speaks, from how loud they are a few times a second. PURE. A fan, a drill and a knock are no speech: speech goes
// up and down all the time, and lasts.

/** How loud it was at one look, in decibels below full scale. */
type Look = { readonly atMs: number; readonly decibels: number };

/** The looks of the last second, oldest first. */
export type Speech = readonly Look[];
export const NO_SPEECH: Speech = [];

/** From here on the stage shows somebody as speaking, too. */
const LOUD_DB = -40;
const WINDOW_MS = 1_000;
/** Of that window so much has to be loud: about 0.7 s. Between words it is quiet for a moment. */
const LOUD_SHARE = 0.7;
/** Fewer looks in a window tell nothing: the machine was busy. */
const LOOKS_MIN = 6;
/** Speech differs by about 4 dB from one tenth of a second to the next, the steadiest noises by less than 1. */
const LIVELY_DB = 1.5;

/** @param decibels minus infinity is silence. */
export function lookAtSpeech(before: Speech, decibels: number, atMs: number): Speech {
  return [...before.filter((look) => atMs - look.atMs < WINDOW_MS), { atMs, decibels }];
}

export function isSpeech(looks: Speech): boolean {
  if (looks.length < LOOKS_MIN) return false;
  const isLoud = ({ decibels }: Look) => decibels >= LOUD_DB;
  if (looks.filter(isLoud).length < looks.length * LOUD_SHARE) return false;
  // The middle one: a noise that has just begun makes one great step.
  const steps = looks
    .flatMap((look, index) => {
      const last = looks[index - 1];
      return last && isLoud(last) && isLoud(look) ? [Math.abs(look.decibels - last.decibels)] : [];
    })
    .sort((a, b) => a - b);
  return (steps[Math.floor(steps.length / 2)] ?? 0) >= LIVELY_DB;
}
