// Which calls were missed: rings that nobody answered, and rings that came while one was busy. A call that was declined was not.
import { nameKey, type ServerMessage } from '../../signaling/protocol/index.ts';
import { call } from './call.ts';
import { isBusyFor } from './call-step.ts';
import type { Event, Moment } from './events.ts';
import { MISSED_MAX, type MissedCall } from './missed-calls.ts';
import { partyOf } from './people.ts';
import type { State } from './state.ts';

type Missed = readonly MissedCall[];

/** @returns the same list when nothing changed. */
export function missedAfter(state: State, event: Event, moment: Moment): Missed {
  const { missedCalls: now } = state.preferences;
  switch (event.type) {
    case 'user.sawMissedCalls':
      return now.some(({ isSeen }) => !isSeen) ? now.map((missed) => ({ ...missed, isSeen: true })) : now;
    case 'user.clearedMissedCalls':
      return now.length === 0 ? now : [];
    case 'user.pressedCall':
      // Only somebody who is here was called back. Of the others one still wants to know.
      return isFree(state) ? without(now, state.people.byId[event.person]?.name) : now;
    case 'user.pressedAccept':
      return state.call.phase === 'incoming' ? without(now, state.call.party.name) : now;
    default: {
      const missed = missedBy(state, event, moment);
      return missed ? add(now, { ...missed, atMs: moment.nowMs, isSeen: false }) : now;
    }
  }
}

type Ring = Pick<MissedCall, 'id' | 'party' | 'media'>;

function missedBy(state: State, event: Event, moment: Moment): Ring | undefined {
  const { call: now } = state;
  if (now.phase === 'incoming') {
    const [next] = call(state, event, moment);
    // Losing the host for good ends a ring as well, and who goes into a room while it rings is busy from then on.
    const isUnanswered = next.phase === 'ended' && (next.end === 'missed' || next.end === 'host-lost');
    if (isUnanswered || event.type === 'user.pressedEnterRoom')
      return { id: now.id, party: now.party, media: now.media };
  }
  return event.type === 'server.received' && event.message.type === 'ring'
    ? whileBusy(state, event.message)
    : undefined;
}

function whileBusy(state: State, ring: Extract<ServerMessage, { type: 'ring' }>): Ring | undefined {
  const { call: now } = state;
  // A call made known again, the ring that is shown already, and two who ring each other at once are no missed calls.
  if (ring.isAgain || !isBusyFor(state, ring.from, ring.call)) return undefined;
  if (now.phase !== 'none' && now.phase !== 'ended' && (now.id === ring.call || isMutual(state, ring)))
    return undefined;
  const party = partyOf(state, ring.from);
  return party && { id: ring.call, party: { id: party.id, name: party.name }, media: ring.media };
}

function isMutual({ call: now }: State, ring: Extract<ServerMessage, { type: 'ring' }>): boolean {
  return now.phase === 'outgoing' && now.party.id === ring.from && ring.room === undefined;
}

function isFree({ call: now, room, connection }: State): boolean {
  const isCalling = now.phase === 'outgoing' || now.phase === 'active';
  return connection.phase === 'online' && !isCalling && room.phase !== 'inside' && room.phase !== 'entering';
}

// What a host passes on twice is one call.
function add(now: Missed, missed: MissedCall): Missed {
  return now.some(({ id }) => id === missed.id) ? now : [missed, ...now].slice(0, MISSED_MAX);
}

function without(now: Missed, name: string | undefined): Missed {
  if (name === undefined) return now;
  const key = nameKey(name);
  return now.some(({ party }) => nameKey(party.name) === key)
    ? now.filter(({ party }) => nameKey(party.name) !== key)
    : now;
}
