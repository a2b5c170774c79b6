// The list of recent calls as it is kept between starts. What makes an entry, and what takes it away, is recent.ts.
import { z } from 'zod/mini';
import { personId } from '../../signaling/protocol/index.ts';

/** More than these are of no use to anybody; the oldest goes. */
export const RECENT_MAX = 100;

const recentCall = z.object({
  /** The call's own id. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The other side. The id may be one from long ago: the name tells who is the same person. */
  party: z.object({ id: personId, name: z.string().check(z.minLength(1), z.maxLength(400)) }),
  media: z.enum(['video', 'audio']),
  /** `out` was made here; of those that came, `in` was taken, `declined` was not, and `missed` nobody answered. */
  kind: z.enum(['in', 'out', 'declined', 'missed']),
  /** When it ended, in milliseconds since 1970. */
  atMs: z.number(),
  /** How long both talked, in milliseconds; 0 when it never came to that. */
  talkedMs: z.number().check(z.gte(0)),
  /** Only a missed call is ever unseen. */
  isSeen: z.boolean(),
});
export type RecentCall = z.infer<typeof recentCall>;

/** Newest first. One entry that can't be read takes no other with it. */
export const recentCalls = z.pipe(
  z.catch(z.array(z.unknown()), []),
  z.transform((raw): readonly RecentCall[] =>
    raw
      .flatMap((entry): readonly RecentCall[] => {
        const read = recentCall.safeParse(entry);
        return read.success ? [read.data] : [];
      })
      .slice(0, RECENT_MAX),
  ),
);

/** Versions before this list kept missed calls only, under that name. */
export function withOldMissed(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || 'recentCalls' in raw || !('missedCalls' in raw)) return raw;
  const { missedCalls: missed, ...rest } = raw;
  const asRecent = (call: unknown) => (typeof call === 'object' ? { ...call, kind: 'missed', talkedMs: 0 } : call);
  return { ...rest, recentCalls: Array.isArray(missed) ? missed.map(asRecent) : [] };
}

export function unseenMissed(calls: readonly RecentCall[]): number {
  return calls.reduce((count, { isSeen }) => count + (isSeen ? 0 : 1), 0);
}
