// A person as everybody on the host sees them.
import { z } from 'zod';
import { personId } from './ids.ts';
import { LIMITS } from './limits.ts';

/** `free` can be called; `in-call` is talking (a ring is answered with `busy`). */
export const personStatus = z.enum(['free', 'in-call']);
export type PersonStatus = z.infer<typeof personStatus>;

export const person = z.object({
  id: personId,
  name: z
    .string()
    .min(1)
    .max(LIMITS.nameMaxChars * 2),
  status: personStatus,
});
export type Person = z.infer<typeof person>;
