// What one camera or microphone is to be. PURE.
import type { BackgroundChoice } from '../core/background-choice.ts';
import type { SoundChoice } from '../core/sound.ts';

export type WantedDevice = {
  readonly deviceId: string | undefined;
  readonly isMuted: boolean;
  /** A microphone's. */
  readonly sound?: SoundChoice;
  /** A camera's. */
  readonly background?: BackgroundChoice;
};

/** What is to be opened: the device a person chose, or the system's default; how a microphone is to sound, and what stands behind a person. */
export type Wish = {
  readonly choice: string | undefined;
  readonly sound: SoundChoice | undefined;
  /** `undefined` where nothing may stand between the camera and what goes out. */
  readonly background: BackgroundChoice | undefined;
  /** What was opened for it gives nothing any more, though the device does. */
  readonly isBroken?: true;
};

export function isSameWish(a: Wish | undefined, b: Wish): boolean {
  if (!a || a.isBroken || a.choice !== b.choice || !isSameBackground(a.background, b.background)) return false;
  const keys = Object.keys(b.sound ?? {}) as (keyof SoundChoice)[];
  return keys.every((key) => a.sound?.[key] === b.sound?.[key] || (key === 'gain' && isAdjustable(a.sound)));
}

/** A sound that is adjusted already takes any other volume as it is; only the first time something must stand between. */
function isAdjustable(sound: SoundChoice | undefined): boolean {
  return sound !== undefined && sound.gain !== 1;
}

/** A picture that is treated takes any other background as it is, and none; only the first time something must stand between. */
function isSameBackground(a: BackgroundChoice | undefined, b: BackgroundChoice | undefined): boolean {
  return isReplaced(a) ? b !== undefined : !isReplaced(b);
}

/** Whether something must stand between the camera and what goes out. */
export function isReplaced(background: BackgroundChoice | undefined): background is BackgroundChoice {
  return background !== undefined && background.kind !== 'none';
}
