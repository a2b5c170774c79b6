// How one wants to be seen and heard on entering a room, remembered for each set of devices: another place, another choice. PURE.
import { z } from 'zod/mini';
import type { OwnMedia } from './call-parts.ts';
import type { CaptureReport } from './media.ts';

/** Desk, meeting room, train: more places than anybody changes between. */
const SETS_MAX = 20;

const entryChoice = z.object({
  devices: z.string().check(z.maxLength(16)),
  hasCamera: z.boolean(),
  isMuted: z.boolean(),
});
export const entryChoices = z.catch(z.array(entryChoice).check(z.maxLength(SETS_MAX)), []);
/** Newest first. */
export type EntryChoices = z.infer<typeof entryChoices>;

/** Seen and heard. */
const USUAL: OwnMedia = { hasCamera: true, isMuted: false };

/**
 * @returns a short name for the cameras and microphones that are plugged in, in whatever order they are listed. By their labels: a
 * browser in a private window, and Safari without a lasting permission, give a device another id at every visit.
 */
export function deviceSetOf({ cameras, microphones }: Pick<CaptureReport, 'cameras' | 'microphones'>): string {
  const names = [...cameras, ...microphones].map(({ deviceId, label }) => label || deviceId).sort();
  return hashOf(names.join('\n'));
}

export function choiceFor(choices: EntryChoices, devices: string): OwnMedia {
  const known = choices.find((choice) => choice.devices === devices);
  return known ? { hasCamera: known.hasCamera, isMuted: known.isMuted } : USUAL;
}

/** Sets that were not used for longest go first. */
export function withChoice(choices: EntryChoices, devices: string, own: OwnMedia): EntryChoices {
  const others = choices.filter((choice) => choice.devices !== devices);
  return [{ devices, ...own }, ...others].slice(0, SETS_MAX);
}

// FNV-1a, 32 bits: enough to tell twenty sets apart, and no list of somebody's devices is kept.
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
