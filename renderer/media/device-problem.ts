// What a browser's refusal means to a person. Must know every error that getUserMedia is specified to give.
import type { DeviceProblem } from '../core/media.ts';

/** @param error whatever `getUserMedia` rejected with. */
export function deviceProblem(error: unknown): DeviceProblem {
  switch ((error as { name?: unknown } | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    // The older names are still given by some Android browsers.
    case 'NotReadableError':
    case 'TrackStartError':
      return 'in-use';
    default:
      return 'broken';
  }
}

/** Problems that may end by themselves when devices come and go. */
export function isPassing(problem: DeviceProblem): boolean {
  return problem === 'missing' || problem === 'unplugged' || problem === 'in-use';
}
