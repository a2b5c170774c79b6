// Their side of a call, as the host passes it on: rings, answers, goodbyes. What belongs to another call is ignored.
import { type MessageId, nameKey, type ServerMessage } from '../../signaling/protocol/index.ts';
import { theyVanished } from './call-link.ts';
import { accept, cancel } from './call-mine.ts';
import { type CallStep, ended, isBusyFor } from './call-step.ts';
import type { Moment } from './events.ts';
import { partyOf } from './people.ts';
import type { Call, Party, State } from './state.ts';

type Said<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

export function theySaid(state: State, message: ServerMessage, moment: Moment): CallStep {
  const { call: now } = state;
  switch (message.type) {
    case 'ring':
      return theyRang(state, message, moment);
    case 'offer':
    case 'answer':
    case 'candidate':
    case 'restart': {
      const { from, to: _, id: __, ...signal } = message;
      return [now, [{ type: 'passSignal', from, signal }]];
    }
    case 'ringing':
      return [isMine(now, message) ? { ...now, isRinging: true } : now, []];
    case 'accept':
      return [isMine(now, message) ? activeAsCaller(now, moment) : now, []];
    case 'decline':
      // To a call made known again: they know nothing of it any more.
      if (now.phase === 'active' && isAbout(now, message)) return ended(now, 'they-vanished', moment);
      return isMine(now, message) ? ended(now, 'they-declined', moment) : [now, []];
    case 'busy':
      return isMine(now, message) ? ended(now, 'busy', moment) : [now, []];
    case 'cancel':
      return theyCancelled(now, message, moment);
    case 'leave':
      return theyLeft(state, message, moment);
    case 'presence':
      return hasGone(now, message) ? theyVanished(now, moment) : [now, []];
    case 'login':
      return message.success ? loggedInAnew(state, message, moment) : [now, []];
    case 'resumed':
      if (message.inside.some((inside) => hasMoved(state, inside))) return [{ phase: 'none' }, []];
      return isRunning(now) && !message.people.some(({ id }) => id === now.party.id)
        ? theyVanished(now, moment)
        : [now, []];
    case 'created':
    case 'joined':
      return [hasMoved(state, message) ? { phase: 'none' } : now, []];
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
  if (ring.isAgain) return cameBack(now, ring, party);
  const incoming = {
    phase: 'incoming',
    id: ring.call,
    party,
    media: ring.media,
    link: 'connecting',
    room: ring.room,
  } as const;
  if (now.phase === 'outgoing' && now.party.id === ring.from && ring.room === undefined) {
    // Both rang each other: the smaller id is the call. Its caller keeps ringing, the other side accepts at once, and
    // takes its own ring back: it may have arrived after the winner gave up.
    if (now.id < ring.call) return [now, []];
    const [accepted, effects] = accept(incoming, now.own.hasCamera ? 'video' : 'audio', moment);
    return [
      accepted.phase === 'active' ? { ...accepted, own: now.own } : accepted,
      [...effects, cancel(now, 'cancelled')],
    ];
  }
  if (isBusyFor(state, ring.from, ring.call)) {
    return now.phase !== 'none' && now.phase !== 'ended' && now.id === ring.call
      ? [now, []]
      : [now, [{ type: 'sendToServer', message: { type: 'busy', to: ring.from, call: ring.call } }]];
  }
  return [incoming, [{ type: 'sendToServer', message: { type: 'ringing', to: ring.from, call: ring.call } }]];
}

// Their session at the host was lost, and the call between us was not: it goes on under their new id, and nothing rings.
function cameBack(now: Call, ring: Said<'ring'>, party: Party): CallStep {
  if (now.phase === 'active' && now.id === ring.call) return [{ ...now, party }, []];
  return [now, [{ type: 'sendToServer', message: { type: 'decline', to: ring.from, call: ring.call } }]];
}

// A new session: what rang is over, and a call that runs is made known to the host again.
function loggedInAnew(state: State, login: Extract<Said<'login'>, { success: true }>, moment: Moment): CallStep {
  const { call: now } = state;
  if (!isRunning(now)) return [now, []];
  if (now.phase !== 'active') return ended(now, 'host-lost', moment);
  const key = nameKey(now.party.name);
  const there =
    login.people.find(({ id }) => id === now.party.id) ?? login.people.find(({ name }) => nameKey(name) === key);
  // Who isn't back yet will find us.
  if (!there) return [now, []];
  const media = now.own.hasCamera ? 'video' : 'audio';
  return [
    { ...now, party: { id: there.id, name: there.name } },
    [{ type: 'sendToServer', message: { type: 'ring', to: there.id, call: now.id, media, isAgain: true } }],
  ];
}

// The call goes on in the room that I have just entered for it.
function hasMoved({ call, room }: State, { room: name }: { readonly room: string }): boolean {
  if (room.phase !== 'entering' || call.phase !== 'active') return false;
  return room.moved?.call === call.id && nameKey(room.name) === nameKey(name);
}

function isRunning(now: Call): now is Exclude<Call, { phase: 'none' | 'ended' }> {
  return now.phase !== 'none' && now.phase !== 'ended';
}

function activeAsCaller(now: Extract<Call, { phase: 'outgoing' }>, { nowMs }: Moment): Call {
  const { id, party, link, own, theirs, view } = now;
  return {
    phase: 'active',
    id,
    party,
    role: 'caller',
    sinceMs: nowMs,
    link,
    wasConnected: link === 'connected',
    own,
    theirs,
    view,
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
  if (now.phase === 'outgoing') return ended(now, 'offline', moment);
  // They gave up first: neither side has found the other.
  return ended(now, now.wasConnected ? 'they-hung-up' : 'not-connected', moment);
}

// The host could not pass on my ring or my answer.
function refused(now: Call, error: Said<'error'>, moment: Moment): CallStep {
  if (now.phase === 'none' || now.phase === 'ended') return [now, []];
  if (error.id !== (now.id as string as MessageId)) return [now, []];
  // Of a call that runs it is old news: the host only missed that the ring had arrived.
  if (error.re === 'ring') return now.phase === 'active' ? [now, []] : ended(now, 'offline', moment);
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
