// What I do about my room: enter, leave, and keep it in order.
import { type CallId, LIMITS, type PersonId } from '../../signaling/protocol/index.ts';
import { ownMedia } from './call-mine.ts';
import type { Effect } from './effects.ts';
import type { Event, Moment, RoomChange } from './events.ts';
import { entryMedia } from './green-room.ts';
import { cancelAll } from './room-invite.ts';
import { entering, NO_ROOM, type Room, type RoomAsk, type RoomInside } from './room-state.ts';
import { endedRoom, knockAt, type RoomStep, tell } from './room-step.ts';
import type { State } from './state.ts';

/** Into a room. Not out of a call: that ends first. */
export function enter(state: State, event: Extract<Event, { type: 'user.pressedEnterRoom' }>): RoomStep {
  const { room, connection } = state;
  if (isThere(state)) return [room, []];
  const next = entering(event.name, event.ask, event.media);
  return [next, connection.phase === 'online' ? [knockAt(next.name, next.ask, next.own)] : []];
}

/** Into the room whose address was opened, as it was switched in front of it. */
export function goIn(state: State): RoomStep {
  const { greenRoom, room, connection } = state;
  if (!greenRoom || isThere(state)) return [room, []];
  const next = { ...entering(greenRoom.room), own: entryMedia(state) };
  return [next, connection.phase === 'online' ? [knockAt(next.name, next.ask, next.own)] : []];
}

/** Accepting a ring that asks me into a room. */
export function acceptInvitation(state: State, event: Extract<Event, { type: 'user.pressedAccept' }>): RoomStep {
  const { call, room } = state;
  if (call.phase !== 'incoming' || call.room === undefined) return [room, []];
  const own = ownMedia(event.media);
  const next = { ...entering(call.room, { create: false }), own };
  return [next, state.connection.phase === 'online' ? [knockAt(next.name, next.ask, own)] : []];
}

/** In a room, on the way into one, or in a call. */
function isThere({ room, call }: State): boolean {
  const isInRoom = room.phase === 'inside' || room.phase === 'entering' || room.phase === 'waiting';
  return isInRoom || call.phase === 'active' || call.phase === 'outgoing';
}

/** Stops asking or waiting, or waves the notice away. */
export function dismiss(room: Room): RoomStep {
  if (room.phase === 'entering' && room.moved) return [room, []];
  const isAsking = room.phase === 'waiting' || room.phase === 'entering';
  return room.phase === 'inside' ? [room, []] : [NO_ROOM, isAsking ? [tell({ type: 'leave', room: room.name })] : []];
}

/** Those inside hear it from the host and, if that is gone, over their links. */
export function leave(room: Room, { nowMs }: Pick<Moment, 'nowMs'>): RoomStep {
  if (room.phase === 'entering' && room.moved) return [NO_ROOM, [tell({ type: 'leave', room: room.name })]];
  if (room.phase !== 'inside') return dismiss(room);
  return [
    endedRoom(room, 'left', nowMs),
    [...cancelAll(room), ...goodbyes(room), tell({ type: 'leave', room: room.name })],
  ];
}

export function toggled(room: Room, what: 'isMuted' | 'hasCamera'): RoomStep {
  if (room.phase !== 'inside') return [room, []];
  const own = { ...room.own, [what]: !room.own[what] };
  const seat: readonly Effect[] =
    what === 'hasCamera' ? [tell({ type: 'video', room: room.name, isOn: own.hasCamera })] : [];
  return [{ ...room, own }, seat];
}

/** The owner's words; the host sees to it that nobody else's count. */
export function order(room: Room, type: 'admit' | 'refuse' | 'remove', person: PersonId): RoomStep {
  return [room, room.phase === 'inside' ? [tell({ type, room: room.name, person })] : []];
}

export function change(room: Room, what: RoomChange): RoomStep {
  if (room.phase !== 'inside') return [room, []];
  return [
    { ...room, ask: withPasscode(room.ask, what.passcode) },
    [tell({ type: 'settings', room: room.name, ...what })],
  ];
}

/** What to ask for when the host has forgotten the room: the same room. */
export function askAgain({ ask, settings }: RoomInside): RoomAsk {
  const { capacity, hasLobby, isListed } = settings;
  const { create: _, ...rest } = ask;
  return { ...rest, capacity: Math.min(capacity, LIMITS.roomCapacityMax), hasLobby, isListed };
}

// Should the host forget the room, it is made again as it was; the passcode only its owner and who typed it know.
function withPasscode(ask: RoomAsk, passcode: RoomChange['passcode']): RoomAsk {
  if (passcode === undefined) return ask;
  const { passcode: _, ...rest } = ask;
  return passcode === null ? rest : { ...rest, passcode };
}

// Over a link, a goodbye names the link: there is no call.
function goodbyes(room: RoomInside): readonly Effect[] {
  return room.members.map(({ linkId }) => ({
    type: 'sendToPeer',
    link: linkId,
    message: { type: 'leave', call: linkId as string as CallId },
  }));
}
