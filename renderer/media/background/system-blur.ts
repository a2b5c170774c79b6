// The blur that some systems have built in, which costs next to nothing: taken where the camera offers it, and given back.
import type { BackgroundKind } from '../../core/background-choice.ts';

/** Unknown to TypeScript's library yet (https://w3c.github.io/mediacapture-extensions/#background-blur). */
type Blurred = { readonly backgroundBlur?: boolean | readonly boolean[] };

export type SystemBlur = {
  /** Before anything goes out that relies on it. */
  readonly begin: (kind: BackgroundKind) => Promise<void>;
  /** Only once another background stands, or the room would be seen in between. */
  readonly end: () => Promise<void>;
  /** What is left for us to do. */
  readonly restOf: (kind: BackgroundKind) => BackgroundKind;
};

type Camera = Pick<MediaStreamTrack, 'getCapabilities' | 'getConstraints' | 'applyConstraints' | 'getSettings'>;

export function createSystemBlur(camera: Camera): SystemBlur {
  const { backgroundBlur } = (camera.getCapabilities?.() ?? {}) as Blurred;
  const offered = Array.isArray(backgroundBlur) ? backgroundBlur : [];
  let isPossible = offered.includes(true);
  const canEnd = offered.includes(false);

  async function set(isOn: boolean): Promise<void> {
    const wanted: MediaTrackConstraints & Blurred = { ...camera.getConstraints(), backgroundBlur: isOn };
    await camera.applyConstraints(wanted);
    const { backgroundBlur: now } = camera.getSettings() as Blurred;
    if (isOn && now !== true) throw new DOMException('the system does not blur', 'OperationError');
  }

  return {
    begin: async (kind) => {
      if (!isPossible || kind !== 'blur') return;
      try {
        await set(true);
      } catch {
        isPossible = false;
      }
    },
    end: async () => {
      if (isPossible && canEnd) await set(false);
    },
    restOf: (kind) => (kind === 'blur' && isPossible ? 'none' : kind),
  };
}
