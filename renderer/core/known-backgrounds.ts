// What stood behind me with which cameras: another place, another choice. PURE.
import { z } from 'zod/mini';
import { type BackgroundChoice, backgroundChoice } from './background-choice.ts';
import { deviceSetOf } from './entry-choices.ts';
import type { DeviceChoice } from './media.ts';

/** More places than anybody changes between. */
const SETS_MAX = 20;

const known = z.extend(z.omit(backgroundChoice, { ownCount: true }), { cameras: z.string().check(z.maxLength(16)) });
export const knownBackgrounds = z.catch(z.array(known).check(z.maxLength(SETS_MAX)), []);
/** Newest first. */
export type KnownBackgrounds = z.infer<typeof knownBackgrounds>;

/** Microphones say nothing about what is behind somebody: a headset that is plugged in must not show the room. */
export function cameraSetOf(cameras: readonly DeviceChoice[]): string {
  return deviceSetOf({ cameras, microphones: [] });
}

/** Sets that were not used for longest go first. */
export function withBackground(
  knowns: KnownBackgrounds,
  cameras: string,
  { kind, picture }: BackgroundChoice,
): KnownBackgrounds {
  return [{ cameras, kind, picture }, ...knowns.filter((other) => other.cameras !== cameras)].slice(0, SETS_MAX);
}

/** @returns `undefined` where nothing was chosen with these cameras: what is now stays. */
export function backgroundWith(
  knowns: KnownBackgrounds,
  cameras: string,
  now: BackgroundChoice,
): BackgroundChoice | undefined {
  const found = knowns.find((one) => one.cameras === cameras);
  return found && { kind: found.kind, picture: found.picture, ownCount: now.ownCount };
}
