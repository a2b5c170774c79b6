// Whether somebody speaks, from how loud they are. Pure. A pause between two words is no silence.

/** From this level on it is speech: breath, fans and keyboards stay below. */
export const SPEECH = 0.42;
/** How long the ring stays after the last loud moment, in milliseconds. */
export const STAYS_MS = 600;

/** When somebody was last heard to speak, in milliseconds; `undefined` before that. */
export type LastSpoken = number | undefined;

/** @param level from 0 to 1, as an ear would put it. */
export function lastSpoken(before: LastSpoken, level: number, nowMs: number): LastSpoken {
  return level >= SPEECH ? nowMs : before;
}

export function isSpeaking(last: LastSpoken, nowMs: number): boolean {
  return last !== undefined && nowMs - last <= STAYS_MS;
}
