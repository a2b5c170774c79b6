// The built-in noise suppression, between a microphone and what goes out. Fetched only when it is wished; where it can't run, the
// browser's own stands in until the person chooses anew. Stops no track.
import type { SoundChoice } from '../core/sound.ts';
import type { Origin } from './tracks.ts';

export type Treated = { readonly track: MediaStreamTrack; readonly origin?: Origin };

/**
 * Takes the noise out of a microphone's sound.
 * @param onBroken told when it stops working.
 */
export type SuppressNoise = (source: MediaStreamTrack, onBroken: () => void) => Promise<Treated>;

export type Treatment = {
  /** What can be had of a wish now. */
  readonly possible: (wish: SoundChoice) => SoundChoice;
  /** Never rejects: what can't be treated comes back as it is, and less is possible from then on. */
  readonly treat: (source: MediaStreamTrack, sound: SoundChoice | undefined) => Promise<Treated>;
  /** The built-in suppression was wished, and could not run. */
  readonly hasFailed: () => boolean;
  /** Forgets a failure. */
  readonly tryAgain: () => void;
  readonly close: () => void;
};

export type TreatmentOptions = {
  /** Fetches it. */
  readonly load: () => Promise<SuppressNoise>;
  /** More or less is possible than before. */
  readonly onChange: () => void;
  readonly page?: EventTarget;
  readonly activation?: Pick<UserActivation, 'hasBeenActive'>;
};

/** After one of these a browser lets a page make sound, which treating it counts as. */
const GESTURES = ['pointerup', 'keyup'] as const;

export function createTreatment({
  load,
  onChange,
  page = globalThis.window,
  activation = globalThis.navigator?.userActivation,
}: TreatmentOptions): Treatment {
  let hasFailed = false;
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

  return {
    possible: (wish) => {
      const isUntouched = activation?.hasBeenActive === false;
      const isBuiltIn = wish.suppression === 'built-in';
      return isBuiltIn && (hasFailed || isUntouched) ? { ...wish, suppression: 'browser' } : wish;
    },
    treat: async (source, sound) => {
      if (sound?.suppression !== 'built-in') return { track: source };
      try {
        const suppress = await load();
        return await suppress(source, fail);
      } catch {
        fail();
        return { track: source };
      }
    },
    hasFailed: () => hasFailed,
    tryAgain: () => {
      hasFailed = false;
    },
    close: () => listeners.abort(),
  };
}
