// What a disk's or a browser's refusal means to a person.
import type { RecordingProblem } from '../core/recording-state.ts';

const FULL = /QuotaExceeded|ENOSPC|EDQUOT|EFBIG/;
const REFUSED = /NotAllowed|Security|NoModificationAllowed|NotFound|EACCES|EPERM|EROFS|ENOENT/;

export function recordingProblem(error: unknown): RecordingProblem {
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (FULL.test(words)) return 'disk-full';
  return REFUSED.test(words) ? 'not-allowed' : 'failed';
}
