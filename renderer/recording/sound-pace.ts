// Where a piece of sound stands in a recording. The clock of an audio device is another one than the computer's, and a busy machine leaves
// sound out: what is missing becomes silence, so that sound and picture never part. Pure. All in milliseconds of the recording.

/** Pieces come unevenly: so much later or earlier is no reason to cut. A delay below is hardly seen between lips and voice. */
const LATE_MS = 160;
const EARLY_MS = 160;
/** Where no sound comes at all, pictures wait for it so long. */
const SILENT_AFTER_MS = 600;
const SILENT_UNTIL_MS = 200;

/**
 * @param endMs where the sound so far ends.
 * @param lengthMs of the piece.
 * @param heardMs when its last sound was heard.
 * @returns where it begins; later than `endMs` leaves silence between. `undefined`: there is too much sound, and it is left out.
 */
export function placeOfSound(endMs: number, lengthMs: number, heardMs: number): number | undefined {
  const lateMs = heardMs - (endMs + lengthMs);
  if (lateMs > LATE_MS) return heardMs - lengthMs;
  return lateMs < -EARLY_MS ? undefined : endMs;
}

/** How far silence has to reach, so that what is recorded can be written. `undefined`: sound comes. */
export function silenceUntil(endMs: number, nowMs: number): number | undefined {
  return nowMs - endMs > SILENT_AFTER_MS ? nowMs - SILENT_UNTIL_MS : undefined;
}
