// What a link still asks for once its host is joined: into a room, or calling somebody. Kept until then, a minute at most, and dropped
// when the person chooses something else. Nobody is called because of a link that was only pasted: that is asked first.
import { nameKey } from '../../signaling/protocol/index.ts';
import type { Errand } from './errand-state.ts';
import type { Event, Moment } from './events.ts';
import { personInLink, placeOf, roomInLink } from './host-link.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { personNamed } from './views.ts';
import { isSameHost } from './way-to-host.ts';

/** A link is followed within this time or not at all, in milliseconds: nobody is called an hour later, when the host is back. */
export const ERRAND_WITHIN_MS = 60_000;

export const errand: Slice<'errand'> = (state, event, moment) => [next(state, event, moment), []];

export function errandTimer({ sinceMs }: Errand): string {
  return `errand:${sinceMs}`;
}

function next(state: State, event: Event, moment: Moment): Errand | undefined {
  const { errand: now } = state;
  switch (event.type) {
    case 'user.acceptedLink': {
      const link = state.openedLink;
      const isAsking = link && (link.room !== undefined || link.person !== undefined);
      return isAsking ? { ...link, media: event.media, isAgreed: true, sinceMs: moment.nowMs } : undefined;
    }
    case 'user.enteredAddress':
      return pasted(event.address, moment);
    case 'timer.fired':
      return now && event.timer === errandTimer(now) ? undefined : now;
    case 'user.pressedDisconnect':
    case 'user.pressedHost':
    case 'user.pressedJoinHost':
    case 'user.pressedEnterRoom':
    case 'user.pressedGoIn':
    case 'user.pressedCall':
    case 'user.pressedAccept':
    case 'errand.asked':
    case 'errand.ended':
      return undefined;
    default:
      return now;
  }
}

function pasted(address: string, { nowMs }: Moment): Errand | undefined {
  const [room, person] = [roomInLink(address), personInLink(address)];
  if (room === undefined && person === undefined) return undefined;
  return {
    address,
    place: placeOf(address),
    room,
    person,
    media: 'video',
    isAgreed: room !== undefined,
    sinceMs: nowMs,
  };
}

/** What an errand comes to now that its host is reached, as the presses it stands for; empty while there is nothing to do yet. */
export function dueSteps(state: State): readonly Event[] {
  const { errand: now, connection } = state;
  if (!now || connection.phase !== 'online' || !isSameHost(state, now.address)) return [];
  return now.room === undefined ? stepsToPerson(state, now) : stepsToRoom(state, now, now.room);
}

function stepsToRoom(state: State, { media }: Errand, name: string): readonly Event[] {
  const { room } = state;
  const isThere = 'name' in room && room.phase !== 'ended' && nameKey(room.name) === nameKey(name);
  if (isThere && room.phase !== 'refused') return [{ type: 'errand.ended', why: 'done' }];
  return [...endOfOther(state), { type: 'user.pressedEnterRoom', name, ask: {}, media }];
}

function stepsToPerson(state: State, { person = '', media, isAgreed }: Errand): readonly Event[] {
  const { call } = state;
  const found = personNamed(state.people, person);
  if (!found) return [{ type: 'errand.ended', why: 'not-here' }];
  if (!isAgreed) return [{ type: 'errand.asked' }];
  if (call.phase === 'incoming' && call.party.id === found.id) return [{ type: 'user.pressedAccept', media }];
  if (isCallWith(state, found.id)) return [{ type: 'errand.ended', why: 'done' }];
  return [...endOfOther(state), { type: 'user.pressedCall', person: found.id, media }];
}

// One is in one call or room at a time, and the person was told that this one ends.
function endOfOther({ call, room }: State): readonly Event[] {
  const isInCall = call.phase !== 'none' && call.phase !== 'ended';
  const isInRoom = room.phase === 'inside' || room.phase === 'entering' || room.phase === 'waiting';
  return isInCall || isInRoom ? [{ type: 'user.pressedHangUp' }] : [];
}

function isCallWith({ call }: State, person: string): boolean {
  return (call.phase === 'active' || call.phase === 'outgoing') && call.party.id === person;
}
