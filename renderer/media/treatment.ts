// What stands between a microphone and what goes out: the built-in noise suppression, and the volume. Each is fetched only when it is
// wished; where it can't run, the browser's suppression and the device's own volume stand in until the person chooses anew. Stops no track.
import type { SoundChoice } from '../core/sound.ts';
import type { Origin } from './tracks.ts';

export type Treated = { readonly track: MediaStreamTrack; readonly origin?: Origin };

/**
 * Takes the noise out of a microphone's sound.
 * @param onBroken told when it stops working.
 */
export type SuppressNoise = (source: MediaStreamTrack, onBroken: () => void) => Promise<Treated>;

/**
 * Makes a microphone's sound louder or quieter.
 * @param gain from 0 to 2; can be changed later.
 */
export type AdjustGain = (source: MediaStreamTrack, gain: number) => Promise<Treated>;

export type Treatment = {
  /** What can be had of a wish now. */
  readonly possible: (wish: SoundChoice) => SoundChoice;
  /** Never rejects: what can't be treated comes back as it is, and less is possible from then on. */
  readonly treat: (source: MediaStreamTrack, sound: SoundChoice | undefined) => Promise<Treated>;
  /** The built-in suppression was wished, and could not run. */
  readonly hasFailed: () => boolean;
  /** Another volume was wished, and could not be had. */
  readonly hasGainFailed: () => boolean;
  /** Forgets failures: all of them, or those of what isn't wished any more. */
  readonly tryAgain: (wish?: SoundChoice) => void;
  readonly close: () => void;
};

export type TreatmentOptions = {
  /** Fetches the suppression. */
  readonly load: () => Promise<SuppressNoise>;
  /** Fetches what changes the volume. */
  readonly loadGain: () => Promise<AdjustGain>;
  /** More or less is possible than before. */
  readonly onChange: () => void;
  readonly page?: EventTarget;
  readonly activation?: Pick<UserActivation, 'hasBeenActive'>;
};

/** After one of these a browser lets a page make sound, which treating it counts as. */
const GESTURES = ['pointerup', 'keyup'] as const;

export function createTreatment({
  load,
  loadGain,
  onChange,
  page = globalThis.window,
  activation = globalThis.navigator?.userActivation,
}: TreatmentOptions): Treatment {
  let hasFailed = false;
  let hasGainFailed = false;
  const listeners = new AbortController();
  for (const gesture of GESTURES) {
    page?.addEventListener(gesture, onTouched, { signal: listeners.signal });
  }

  function onTouched(): void {
    listeners.abort();
    onChange();
  }

  function fail(): void {
    if (hasFailed) return;
    hasFailed = true;
    onChange();
  }

  async function suppressed(source: MediaStreamTrack, sound: SoundChoice): Promise<Treated> {
    if (sound.suppression !== 'built-in') return { track: source };
    try {
      const suppress = await load();
      return await suppress(source, fail);
    } catch {
      fail();
      return { track: source };
    }
  }

  async function adjusted(before: Treated, source: MediaStreamTrack, { gain }: SoundChoice): Promise<Treated> {
    if (gain === 1) return before;
    try {
      const adjust = await loadGain();
      const { track, origin } = await adjust(before.track, gain);
      const close = () => {
        origin?.close();
        before.origin?.close();
      };
      return { track, origin: { ...origin, source, close } };
    } catch {
      hasGainFailed = true;
      onChange();
      return before;
    }
  }

  return {
    possible: (wish) => {
      const isUntouched = activation?.hasBeenActive === false;
      const isBuiltIn = wish.suppression === 'built-in';
      return {
        ...wish,
        ...(isBuiltIn && (hasFailed || isUntouched) && { suppression: 'browser' }),
        ...((hasGainFailed || isUntouched) && { gain: 1 }),
      };
    },
    treat: async (source, sound) => {
      if (!sound) return { track: source };
      return adjusted(await suppressed(source, sound), source, sound);
    },
    hasFailed: () => hasFailed,
    hasGainFailed: () => hasGainFailed,
    tryAgain: (wish) => {
      hasFailed &&= wish?.suppression === 'built-in';
      hasGainFailed &&= wish !== undefined && wish.gain !== 1;
    },
    close: () => listeners.abort(),
  };
}
