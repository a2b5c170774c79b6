// The list of missed calls as it is kept between starts. What makes an entry, and what takes it away, is missed.ts.
import { z } from 'zod';
import { personId } from '../../signaling/protocol/index.ts';

/** More than these are of no use to anybody; the oldest goes. */
export const MISSED_MAX = 50;

const missedCall = z.object({
  /** The call's own id. */
  id: z.string().min(1).max(200),
  /** Who rang. The id may be one from long ago: the name tells who is the same person. */
  party: z.object({ id: personId, name: z.string().min(1).max(400) }),
  media: z.enum(['video', 'audio']),
  /** When the ring ended, in milliseconds since 1970. */
  atMs: z.number(),
  isSeen: z.boolean(),
});
export type MissedCall = z.infer<typeof missedCall>;

/** Newest first. One entry that can't be read takes no other with it. */
export const missedCalls = z
  .array(z.unknown())
  .catch([])
  .transform((raw) =>
    raw.flatMap((entry): readonly MissedCall[] => {
      const read = missedCall.safeParse(entry);
      return read.success ? [read.data] : [];
    }),
  )
  .transform((calls): readonly MissedCall[] => calls.slice(0, MISSED_MAX));

export function unseenMissed(calls: readonly MissedCall[]): number {
  return calls.reduce((count, { isSeen }) => count + (isSeen ? 0 : 1), 0);
}
