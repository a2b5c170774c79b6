// Their side of a call, as the host passes it on: rings, answers, goodbyes. What belongs to another call is ignored.
import type { MessageId, ServerMessage } from '../../signaling/protocol/index.ts';
import { theyVanished } from './call-link.ts';
import { accept, cancel } from './call-mine.ts';
import { type CallStep, ended, isBusyFor } from './call-step.ts';
import type { Moment } from './events.ts';
import { partyOf } from './people.ts';
import type { Call, State } from './state.ts';

type Said<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

export function theySaid(state: State, message: ServerMessage, moment: Moment): CallStep {
  const { call: now } = state;
  switch (message.type) {
    case 'ring':
      return theyRang(state, message, moment);
    case 'offer':
    case 'answer':
    case 'candidate': {
      const { from, to: _, id: __, ...signal } = message;
      return [now, [{ type: 'passSignal', from, signal }]];
    }
    case 'ringing':
      return [isMine(now, message) ? { ...now, isRinging: true } : now, []];
    case 'accept':
      return [isMine(now, message) ? activeAsCaller(now, moment) : now, []];
    case 'decline':
      return isMine(now, message) ? ended(now, 'they-declined', moment) : [now, []];
    case 'busy':
      return isMine(now, message) ? ended(now, 'busy', moment) : [now, []];
    case 'cancel':
      return theyCancelled(now, message, moment);
    case 'leave':
      return theyLeft(state, message, moment);
    case 'presence':
      return hasGone(now, message) ? theyVanished(now, moment) : [now, []];
    case 'error':
      return refused(now, message, moment);
    default:
      return [now, []];
  }
}

function theyRang(state: State, ring: Said<'ring'>, moment: Moment): CallStep {
  const { call: now } = state;
  const party = partyOf(state, ring.from);
  if (!party) return [now, []];
  const incoming = { phase: 'incoming', id: ring.call, party, media: ring.media, link: 'connecting' } as const;
  if (now.phase === 'outgoing' && now.party.id === ring.from) {
    // Both rang each other: the smaller id is the call. Its caller keeps ringing, the other side accepts at once, and
    // takes its own ring back: it may have arrived after the winner gave up.
    if (now.id < ring.call) return [now, []];
    const [accepted, effects] = accept(incoming, now.own.hasCamera ? 'video' : 'audio', moment);
    return [
      accepted.phase === 'active' ? { ...accepted, own: now.own } : accepted,
      [...effects, cancel(now, 'cancelled')],
    ];
  }
  if (isBusyFor(now, ring.from, ring.call)) {
    return now.phase !== 'none' && now.phase !== 'ended' && now.id === ring.call
      ? [now, []]
      : [now, [{ type: 'sendToServer', message: { type: 'busy', to: ring.from, call: ring.call } }]];
  }
  return [incoming, [{ type: 'sendToServer', message: { type: 'ringing', to: ring.from, call: ring.call } }]];
}

function activeAsCaller(now: Extract<Call, { phase: 'outgoing' }>, { nowMs }: Moment): Call {
  const { id, party, link, own } = now;
  return {
    phase: 'active',
    id,
    party,
    role: 'caller',
    sinceMs: nowMs,
    link,
    wasConnected: link === 'connected',
    own,
    theirs: undefined,
  };
}

// An answer and a cancellation may cross on the way: then the call is active here and over there it never was.
function theyCancelled(now: Call, message: Said<'cancel'>, moment: Moment): CallStep {
  if ((now.phase !== 'incoming' && now.phase !== 'active') || !isAbout(now, message)) return [now, []];
  return ended(now, now.phase === 'incoming' ? 'missed' : 'they-hung-up', moment);
}

function theyLeft(state: State, leave: Said<'leave'>, moment: Moment): CallStep {
  const { call: now } = state;
  if (now.phase === 'none' || now.phase === 'ended' || now.party.id !== leave.from || leave.room !== undefined) {
    return [now, []];
  }
  if (leave.reason === 'gone') return theyVanished(now, moment);
  if (leave.call !== undefined && leave.call !== now.id) return [now, []];
  if (now.phase === 'incoming') return ended(now, 'missed', moment);
  return ended(now, now.phase === 'active' ? 'they-hung-up' : 'offline', moment);
}

// The host could not pass on my ring or my answer.
function refused(now: Call, error: Said<'error'>, moment: Moment): CallStep {
  if (now.phase === 'none' || now.phase === 'ended') return [now, []];
  if (error.id !== (now.id as string as MessageId)) return [now, []];
  if (error.re === 'ring') return ended(now, 'offline', moment);
  return error.re === 'accept' ? ended(now, 'they-vanished', moment) : [now, []];
}

function hasGone(now: Call, presence: Said<'presence'>): now is Exclude<Call, { phase: 'none' | 'ended' }> {
  return now.phase !== 'none' && now.phase !== 'ended' && (presence.gone?.includes(now.party.id) ?? false);
}

function isMine(
  now: Call,
  message: Said<'ringing' | 'accept' | 'decline' | 'busy'>,
): now is Extract<Call, { phase: 'outgoing' }> {
  return now.phase === 'outgoing' && isAbout(now, message);
}

function isAbout(
  now: Extract<Call, { phase: 'outgoing' | 'incoming' | 'active' }>,
  message: Said<'cancel' | 'accept' | 'ringing' | 'decline' | 'busy'>,
): boolean {
  return now.id === message.call && now.party.id === message.from;
}
