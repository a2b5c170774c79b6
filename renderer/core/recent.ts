// Which calls are kept in the list: those one made, took or declined, once they are over, and those one missed: rings that nobody
// answered, and rings that came while one was busy.
import { nameKey, type ServerMessage } from '../../signaling/protocol/index.ts';
import { call } from './call.ts';
import { isBusyFor } from './call-step.ts';
import type { Event, Moment } from './events.ts';
import { partyOf } from './people.ts';
import { RECENT_MAX, type RecentCall } from './recent-calls.ts';
import type { Call, State } from './state.ts';

type Recent = readonly RecentCall[];
type Over = Pick<RecentCall, 'id' | 'party' | 'media' | 'kind' | 'talkedMs'>;
type Ring = Extract<ServerMessage, { type: 'ring' }>;

/** @returns the same list when nothing changed. */
export function recentAfter(state: State, event: Event, moment: Moment): Recent {
  const { recentCalls: now } = state.preferences;
  switch (event.type) {
    case 'user.sawMissedCalls':
      return seen(now, () => true);
    case 'user.clearedRecentCalls':
      return now.length === 0 ? now : [];
    case 'user.removedRecentCalls':
      return now.some(({ id }) => event.ids.includes(id)) ? now.filter(({ id }) => !event.ids.includes(id)) : now;
    case 'user.pressedCall':
      // Only somebody who is here was called back. Of the others one still wants to know.
      return isFree(state) ? seenOf(now, state.people.byId[event.person]?.name) : now;
    case 'user.pressedAccept':
      return state.call.phase === 'incoming' ? seenOf(now, state.call.party.name) : now;
    default: {
      const over = overWith(state, event, moment);
      return over ? add(now, { ...over, atMs: moment.nowMs, isSeen: over.kind !== 'missed' }) : now;
    }
  }
}

function overWith(state: State, event: Event, moment: Moment): Over | undefined {
  const { call: now } = state;
  if (now.phase === 'incoming' || now.phase === 'outgoing' || now.phase === 'active') {
    const [next] = call(state, event, moment);
    const kind = next.phase === 'ended' || next.phase === 'none' ? kindOf(now, next, event) : undefined;
    if (kind)
      return { id: now.id, party: now.party, media: mediaOf(now), kind, talkedMs: talkedMsOf(now, next, moment) };
  }
  return event.type === 'server.received' && event.message.type === 'ring'
    ? whileBusy(state, event.message)
    : undefined;
}

/** @returns `undefined` for what is no call to remember: a ring into a room, which goes on in there. */
function kindOf(now: Call, next: Call, event: Event): RecentCall['kind'] | undefined {
  if (now.phase === 'outgoing') return 'out';
  if (now.phase === 'active') return now.role === 'caller' ? 'out' : 'in';
  // Losing the host for good ends a ring as well, and who goes into a room while it rings is busy from then on.
  if (next.phase === 'ended') return next.end === 'declined' ? 'declined' : 'missed';
  return event.type === 'user.pressedEnterRoom' || event.type === 'user.pressedGoIn' ? 'missed' : undefined;
}

function mediaOf(now: Extract<Call, { phase: 'incoming' | 'outgoing' | 'active' }>): RecentCall['media'] {
  if (now.phase !== 'active') return now.media;
  return now.own.hasCamera || now.theirs?.camera ? 'video' : 'audio';
}

// A call that became a room was one until then.
function talkedMsOf(now: Call, next: Call, { nowMs }: Moment): number {
  if (now.phase !== 'active' || (next.phase === 'ended' && next.end === 'not-connected')) return 0;
  return Math.max(0, nowMs - now.sinceMs);
}

function whileBusy(state: State, ring: Ring): Over | undefined {
  const { call: now } = state;
  // A call made known again, the ring that is shown already, and two who ring each other at once are no missed calls.
  if (ring.isAgain || !isBusyFor(state, ring.from, ring.call)) return undefined;
  if (now.phase !== 'none' && now.phase !== 'ended' && (now.id === ring.call || isMutual(state, ring)))
    return undefined;
  const party = partyOf(state, ring.from);
  if (!party) return undefined;
  return { id: ring.call, party: { id: party.id, name: party.name }, media: ring.media, kind: 'missed', talkedMs: 0 };
}

function isMutual({ call: now }: State, ring: Ring): boolean {
  return now.phase === 'outgoing' && now.party.id === ring.from && ring.room === undefined;
}

function isFree({ call: now, room, connection }: State): boolean {
  const isCalling = now.phase === 'outgoing' || now.phase === 'active';
  return connection.phase === 'online' && !isCalling && room.phase !== 'inside' && room.phase !== 'entering';
}

// What a host passes on twice is one call.
function add(now: Recent, over: RecentCall): Recent {
  return now.some(({ id }) => id === over.id) ? now : [over, ...now].slice(0, RECENT_MAX);
}

function seenOf(now: Recent, name: string | undefined): Recent {
  if (name === undefined) return now;
  const key = nameKey(name);
  return seen(now, ({ party }) => nameKey(party.name) === key);
}

function seen(now: Recent, isSeenNow: (call: RecentCall) => boolean): Recent {
  const isNews = (call: RecentCall) => !call.isSeen && isSeenNow(call);
  return now.some(isNews) ? now.map((call) => (isNews(call) ? { ...call, isSeen: true } : call)) : now;
}
