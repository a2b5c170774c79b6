// What a disk's or a browser's refusal means to a person.
import type { RecordingProblem } from '../core/recording-state.ts';

const FULL = /QuotaExceeded|ENOSPC|EDQUOT|EFBIG/;
const REFUSED = /NotAllowed|Security|NoModificationAllowed|NotFound|EACCES|EPERM|EROFS|ENOENT/;
const GONE = /ENOENT/;

/** The folder itself went away, and with it what was recorded; a browser would still have it in its own storage. */
export function isGone(error: unknown): boolean {
  return GONE.test(wordsOf(error));
}

export function recordingProblem(error: unknown): RecordingProblem {
  const words = wordsOf(error);
  if (FULL.test(words)) return 'disk-full';
  return REFUSED.test(words) ? 'not-allowed' : 'failed';
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.message}` : String(error);
}
