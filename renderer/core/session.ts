// What lets a lost connection go on where it stopped. Every message to a person or a room is kept until the host has dealt
// with it: it is sent again when the session is resumed, or reported when there is nothing left to resume.
import { type ClientMessage, LIMITS, type ServerMessage } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import { NO_SESSION, type Session } from './session-state.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { chosenElsewhere } from './way-to-host.ts';

type Step = readonly [Session, readonly Effect[]];

/** So many marks of messages are remembered: more than can be on their way at once. */
const SEEN_MAX = 200;

export const session: Slice<'session'> = (state, event) => {
  const { session: now, connection } = state;
  switch (event.type) {
    case 'user.choseName':
    case 'user.pressedDisconnect':
    case 'page.closing':
      return forget(now);
    // Who I was there is nobody else's business: the token stays between me and that host.
    case 'user.enteredAddress':
    case 'user.pressedJoinHost':
    case 'user.acceptedLink':
      return chosenElsewhere(state, event) === undefined ? [now, []] : forget(now);
    case 'server.received':
      return received(now, event.message);
    case 'timer.fired':
      return event.timer === ackTimer(now) && connection.phase === 'online' ? acknowledge(now) : [now, []];
    default:
      return [now, []];
  }
};

/** Confirms at the latest when this timer runs out, though little was received. */
export function ackTimer(session: Session): string | undefined {
  return session.token !== undefined && session.heard > session.acked ? `ack:${session.acked}` : undefined;
}

/**
 * The last word on an event's orders: what is directed is kept, and waits while there is no host to send it to. What a resumed
 * session has to say again goes first.
 */
export function keep(after: State, event: Event, effects: readonly Effect[]): readonly [Session, readonly Effect[]] {
  const { session: now, connection } = after;
  if (now.token === undefined) return [now, effects];
  const isOnline = connection.phase === 'online';
  const isResumed = event.type === 'server.received' && event.message.type === 'resumed';
  const again: readonly Effect[] = isResumed
    ? now.unconfirmed.map((message) => ({ type: 'sendToServer', message }))
    : [];
  const fresh = effects.flatMap((effect) =>
    effect.type === 'sendToServer' && isDirected(effect.message) ? [effect.message] : [],
  );
  if (again.length === 0 && fresh.length === 0) return [now, effects];
  const added = isOnline ? fresh : fresh.filter((message) => !isSaidAgain(now.unconfirmed, message));
  const passed = isOnline
    ? effects
    : effects.filter((effect) => effect.type !== 'sendToServer' || !isDirected(effect.message));
  return [
    added.length > 0 ? { ...now, unconfirmed: [...now.unconfirmed, ...added] } : now,
    again.length > 0 ? [...again, ...passed] : passed,
  ];
}

/** A message that was taken before: the host restarted, and did not know that it had passed it on. */
export function isDouble(state: State, event: Event): boolean {
  if (event.type !== 'server.received') return false;
  const mark = markOf(event.message);
  return mark !== undefined && state.session.seen.includes(mark);
}

/** A message that could not be sent just now, but is kept for later. */
export function isKept(state: State, event: Event): boolean {
  return event.type === 'server.notSent' && state.session.unconfirmed.includes(event.message);
}

function received(now: Session, message: ServerMessage): Step {
  switch (message.type) {
    case 'login':
      if (!message.success) return [now, []];
      return [{ ...NO_SESSION, token: message.session, seen: now.seen }, unsent(now)];
    case 'resumed':
      // A host that restarted does not know what it has heard, and counts from nothing.
      return [message.heard === undefined ? { ...now, confirmed: 0 } : confirmed(now, message.heard), []];
    case 'ack':
      return [confirmed(now, message.heard), []];
    case 'bye':
      return message.reason === 'logged-out' ? forget(now) : [now, []];
    case 'error':
      if (message.code === 'session-gone' && message.re === 'resume') return forget(now);
      break;
  }
  if (now.token === undefined || !isKeptFrame(message)) return [now, []];
  const mark = markOf(message);
  const seen = mark === undefined || now.seen.includes(mark) ? now.seen : [...now.seen, mark].slice(-SEEN_MAX);
  const next = { ...now, heard: now.heard + 1, seen };
  return next.heard - next.acked >= LIMITS.ackEvery ? acknowledge(next) : [next, []];
}

function acknowledge(now: Session): Step {
  return [{ ...now, acked: now.heard }, [{ type: 'sendToServer', message: { type: 'ack', heard: now.heard } }]];
}

function confirmed(now: Session, heard: number): Session {
  const count = Math.max(0, Math.min(heard - now.confirmed, now.unconfirmed.length));
  return { ...now, confirmed: now.confirmed + count, unconfirmed: now.unconfirmed.slice(count) };
}

function forget(now: Session): Step {
  return [{ ...NO_SESSION, seen: now.seen }, unsent(now)];
}

function unsent({ unconfirmed }: Session): readonly Effect[] {
  return unconfirmed.length > 0 ? [{ type: 'reportUnsent', messages: unconfirmed }] : [];
}

function isDirected(message: ClientMessage): boolean {
  return 'to' in message && message.to !== undefined;
}

// The wire counts what was passed on to this person, and what was refused of what they said to others (docs/protocol.md).
function isKeptFrame(message: ServerMessage): boolean {
  return 'to' in message && message.to !== undefined && (message.type === 'error' || 'from' in message);
}

function markOf(message: ServerMessage): string | undefined {
  if (!('from' in message) || message.id === undefined || !isKeptFrame(message)) return undefined;
  // What is written has a key of its own, and one that comes again must be confirmed again.
  if ('key' in message && message.key !== undefined) return undefined;
  return `${message.from}/${message.type}/${message.id}`;
}

// What is repeated until it is answered needs no copy while it waits.
function isSaidAgain(waiting: readonly ClientMessage[], message: ClientMessage): boolean {
  if (message.type !== 'offer' && message.type !== 'answer' && message.type !== 'restart') return false;
  return waiting.some(
    (other) =>
      other.type === message.type && other.to === message.to && other.link === message.link && other.n === message.n,
  );
}
