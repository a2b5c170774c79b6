// Who has the large place because they speak. Pure. Nobody takes it for a cough, and nobody loses it by falling silent: pictures that
// change places all the time can't be watched.
import { SPEECH, STAYS_MS } from './speaking.ts';

/** What is looked back on, and how much of it must be speech, in milliseconds. */
const WINDOW_MS = 2_000;
const SPOKEN_MS = 1_500;
/** Who has just taken the place keeps it at least this long, in milliseconds. */
const HOLDS_MS = 3_000;
/** Who speaks over the speaker must be twice as loud: 6 dB of the 48 that a level covers (`devices/level.ts`). */
const LOUDER_BY = 6 / 48;

/** `level` is from 0 to 1, as an ear would put it. */
type Sound = { readonly atMs: number; readonly level: number };

export type Floor = {
  readonly speaker: string | undefined;
  readonly sinceMs: number;
  /** What was heard of each one lately, oldest first. */
  readonly heard: Readonly<Record<string, readonly Sound[]>>;
};

export const NOBODY_SPEAKS: Floor = { speaker: undefined, sinceMs: 0, heard: {} };

/** @param levels how loud each of those who are here is now; who is not among them has left. */
export function floorAfter(before: Floor, levels: Readonly<Record<string, number>>, nowMs: number): Floor {
  const heard: Record<string, readonly Sound[]> = {};
  for (const [key, level] of Object.entries(levels)) {
    const lately = (before.heard[key] ?? []).filter(({ atMs }) => nowMs - atMs <= WINDOW_MS);
    heard[key] = [...lately, { atMs: nowMs, level }];
  }
  const holder = before.speaker !== undefined && before.speaker in levels ? before.speaker : undefined;
  const next = nextSpeaker(heard, holder, nowMs - before.sinceMs);
  if (next === before.speaker) return { ...before, heard };
  return { speaker: next, sinceMs: nowMs, heard };
}

function nextSpeaker(heard: Floor['heard'], holder: string | undefined, heldMs: number): string | undefined {
  if (holder !== undefined && heldMs < HOLDS_MS) return holder;
  let [best, needed] = [holder, holder === undefined ? 0 : loudness(heard[holder]) + LOUDER_BY];
  for (const [key, sounds] of Object.entries(heard)) {
    if (key === holder || spokenMs(sounds) < SPOKEN_MS || loudness(sounds) < needed) continue;
    [best, needed] = [key, loudness(sounds)];
  }
  return best;
}

// From one loud moment to the next, unless the pause between them was more than that between two words. A single noise has no length.
function spokenMs(sounds: readonly Sound[]): number {
  const loud = sounds.filter(({ level }) => level >= SPEECH);
  return loud.reduce((sum, { atMs }, index) => {
    const pause = atMs - (loud[index - 1]?.atMs ?? atMs);
    return pause <= STAYS_MS ? sum + pause : sum;
  }, 0);
}

// With the pauses: who has finished is soon quieter than who answers.
function loudness(sounds: readonly Sound[] = []): number {
  return sounds.reduce((sum, { level }) => sum + level, 0) / Math.max(1, sounds.length);
}
