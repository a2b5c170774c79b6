// How writing to a person's disk went, as far as they can do something about it.
import type { WriteOutcome } from '../bridge/recording-facts.ts';

export async function outcomeOf(write: () => Promise<unknown>): Promise<WriteOutcome> {
  try {
    await write();
    return 'written';
  } catch (error) {
    return refusalOf(error);
  }
}

export function refusalOf(error: unknown): Exclude<WriteOutcome, 'written'> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code)) return 'disk-full';
  return /^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR)$/.test(code) ? 'not-allowed' : 'failed';
}
