// A person as everybody on the host sees them.
import { z } from 'zod/mini';
import { personId } from './ids.ts';
import { LIMITS } from './limits.ts';

/**
 * What a person says of themselves: `free` can be called; `in-call` is talking (a ring is answered with `busy`);
 * `do-not-disturb` can be called, and rings without a sound.
 */
export const ownStatus = z.enum(['free', 'in-call', 'do-not-disturb']);
export type OwnStatus = z.infer<typeof ownStatus>;

/** What others see: also `away`, whose connection broke and who is waited for. */
export const personStatus = z.enum([...ownStatus.options, 'away']);
export type PersonStatus = z.infer<typeof personStatus>;

export const person = z.object({
  id: personId,
  name: z.string().check(z.minLength(1), z.maxLength(LIMITS.nameMaxChars * 2)),
  status: personStatus,
});
export type Person = z.infer<typeof person>;
