// What one camera or microphone is to be. PURE.
import type { SoundChoice } from '../core/sound.ts';

export type WantedDevice = {
  readonly deviceId: string | undefined;
  readonly isMuted: boolean;
  /** A microphone's. */
  readonly sound?: SoundChoice;
};

/** What is to be opened: the device a person chose, or the system's default; and for a microphone how it is to sound. */
export type Wish = { readonly choice: string | undefined; readonly sound: SoundChoice | undefined };

export function isSameWish(a: Wish | undefined, b: Wish): boolean {
  if (!a || a.choice !== b.choice) return false;
  const keys = Object.keys(b.sound ?? {}) as (keyof SoundChoice)[];
  return keys.every((key) => a.sound?.[key] === b.sound?.[key] || (key === 'gain' && isAdjustable(a.sound)));
}

/** A sound that is adjusted already takes any other volume as it is; only the first time something must stand between. */
function isAdjustable(sound: SoundChoice | undefined): boolean {
  return sound !== undefined && sound.gain !== 1;
}
