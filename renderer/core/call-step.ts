// The small vocabulary that every file about calls shares.
import type { CallId, PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Call, CallEnd, State } from './state.ts';

export type CallStep = readonly [Call, readonly Effect[]];

/** Whether a ring from this person must be answered with `busy`. Their own newer ring replaces their older one. */
export function isBusyFor({ call: now, room }: Pick<State, 'call' | 'room'>, from: PersonId, id: CallId): boolean {
  if (room.phase === 'inside' || room.phase === 'entering') return true;
  if (now.phase === 'none' || now.phase === 'ended') return false;
  return now.party.id !== from || now.id === id;
}

export function isRinging(now: Call): now is Extract<Call, { phase: 'outgoing' | 'incoming' }> {
  return now.phase === 'outgoing' || now.phase === 'incoming';
}

type Running = Extract<Call, { phase: 'outgoing' | 'incoming' | 'active' }>;

/** The end of a call, with whatever still has to be said about it. */
export function ended(
  now: Running,
  end: CallEnd,
  { nowMs }: { nowMs: number },
  effects: readonly Effect[] = [],
): CallStep {
  const media = now.phase === 'active' ? (now.own.hasCamera ? 'video' : 'audio') : now.media;
  const talkedMs = now.phase === 'active' ? Math.max(0, nowMs - now.sinceMs) : 0;
  return [{ phase: 'ended', party: now.party, end, media, talkedMs }, effects];
}
