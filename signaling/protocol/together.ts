// What people who are linked tell each other besides what they send: hands, reactions, requests, who is large, the timer. Each state is
// told whole, so that it can be told again.
import { z } from 'zod/mini';
import { personId } from './ids.ts';

/** Reactions go over the wire as words: what is drawn for one is the receiver's own. */
export const REACTIONS = ['thumbs-up', 'clap', 'heart', 'laugh', 'wow', 'party', 'think', 'wave'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Counted up by whoever does the next thing of a kind. */
export const COUNT_MAX = 1_000_000;
/** The longest that is told of a hand or a timer: a week, in milliseconds. */
export const SPAN_MAX_MS = 7 * 24 * 60 * 60 * 1_000;

const count = z.int().check(z.gte(0), z.lte(COUNT_MAX));
const spanMs = z.int().check(z.gte(0), z.lte(SPAN_MAX_MS));

export const TOGETHER_MESSAGES = [
  // The sender's own hand. Who raises theirs takes the turn after the last they know of.
  z.object({ type: z.literal('hand'), raised: z.exactOptional(z.object({ turn: count, forMs: spanMs })) }),
  // The room's owner takes down the hand that has this turn.
  z.object({ type: z.literal('lower-hand'), turn: count }),
  z.object({ type: z.literal('reaction'), reaction: z.enum(REACTIONS) }),
  // A request: who gets it mutes or unmutes, or doesn't.
  z.object({ type: z.literal('ask'), what: z.enum(['mute', 'unmute']) }),
  // The timer as the sender knows it. The latest start counts, then the latest change; without a length it counts up.
  z.object({
    type: z.literal('timer'),
    id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
    start: count,
    change: count,
    phase: z.enum(['running', 'paused', 'stopped']),
    spentMs: spanMs,
    lengthMs: z.exactOptional(spanMs),
  }),
  // The room's owner shows this person large to everybody; without one nobody.
  z.object({ type: z.literal('spotlight'), person: z.exactOptional(personId) }),
] as const;
