// What stands between a camera and what goes out: another background. Fetched only when one is wished; where it can't run or this computer is
// too slow for it, the camera's own picture goes out until the person chooses anew. Stops no track.
import type { BackgroundChoice, BackgroundProblem } from '../core/background-choice.ts';
import type { Treated } from './treatment.ts';
import { isReplaced } from './wish.ts';

/**
 * Puts something else behind the person in a camera's picture.
 * @param onBroken told when it stops working.
 */
export type ReplaceBackground = (
  source: MediaStreamTrack,
  background: BackgroundChoice,
  onBroken: (problem: BackgroundProblem) => void,
) => Promise<Treated>;

export type PictureTreatment = {
  /** What can be had of a wish now; `undefined`: nothing may stand between. */
  readonly possible: (wish: BackgroundChoice) => BackgroundChoice | undefined;
  /** Never rejects: what can't be treated comes back as it is, and nothing is possible from then on. */
  readonly treat: (source: MediaStreamTrack, background: BackgroundChoice) => Promise<Treated>;
  /** Another background was wished, and the room is seen. */
  readonly problem: () => BackgroundProblem | undefined;
  /** Forgets failures: whatever they were, or when another background is wished than the one that failed. */
  readonly tryAgain: (wish?: BackgroundChoice) => void;
};

/** @param onChange more or less is possible than before. */
export function createPictureTreatment(load: () => Promise<ReplaceBackground>, onChange: () => void): PictureTreatment {
  let problem: BackgroundProblem | undefined;
  let failedKind: BackgroundChoice['kind'] | undefined;
  let wished: BackgroundChoice['kind'] | undefined;

  function fail(found: BackgroundProblem): void {
    if (problem) return;
    problem = found;
    failedKind = wished;
    onChange();
  }

  return {
    possible: (wish) => (problem && isReplaced(wish) ? undefined : wish),
    treat: async (source, background) => {
      wished = background.kind;
      try {
        const replace = await load();
        return await replace(source, background, fail);
      } catch {
        fail('failed');
        return { track: source };
      }
    },
    problem: () => problem,
    tryAgain: (wish) => {
      if (wish !== undefined && wish.kind !== 'none') wished = wish.kind;
      if (wish === undefined || wish.kind !== failedKind) problem = undefined;
    },
  };
}
