// Who stands on the stage, whether it is a call of two or a room: one shape for both, so that a call that becomes a room
// keeps its pictures where they are. Pure.
import type { CallId, LinkId } from '../../../signaling/protocol/index.ts';
import type { LinkState } from '../../core/events.ts';
import type { Member, Room, RoomInside } from '../../core/room-state.ts';
import { type Call, linkOf, type OwnMedia, type Party, type TheirMedia } from '../../core/state.ts';

export type StagedPerson = Party & {
  readonly link: LinkId;
  readonly state: LinkState;
  readonly wasConnected: boolean;
  /** Given up; can be tried again. */
  readonly isLost: boolean;
  /** Not on the host any more. */
  readonly isGone: boolean;
  readonly theirs: TheirMedia;
};

/** Somebody who is asked to come; without a call while the room is still being made. */
export type StagedGuest = { readonly party: Party; readonly call: CallId | undefined; readonly isRinging: boolean };

export type Staged = {
  readonly people: readonly StagedPerson[];
  readonly guests: readonly StagedGuest[];
  readonly own: OwnMedia;
  readonly sinceMs: number;
  /** `undefined` in a call of two. */
  readonly room: RoomInside | undefined;
};

/** @returns `undefined` while nothing runs that has a stage with people on it. */
export function stagedOf(call: Call, room: Room): Staged | undefined {
  if (room.phase === 'inside') {
    return {
      people: room.members.map(memberOnStage),
      guests: room.invited.map(({ party, call: id, isRinging }) => ({ party, call: id, isRinging })),
      own: room.own,
      sinceMs: room.sinceMs,
      room,
    };
  }
  if (call.phase !== 'active') return undefined;
  const { id, party, link, wasConnected, theirs, own, sinceMs } = call;
  const inviting = room.phase === 'entering' && room.moved ? room.inviting : [];
  return {
    people: [{ ...party, link: linkOf(id), state: link, wasConnected, isLost: false, isGone: false, theirs }],
    guests: inviting.map((guest) => ({ party: guest, call: undefined, isRinging: false })),
    own,
    sinceMs,
    room: undefined,
  };
}

// The same object for the same member: of a room in which one thing changes, one tile is drawn again.
const known = new WeakMap<Member, StagedPerson>();

function memberOnStage(member: Member): StagedPerson {
  const { id, name, linkId, link, wasConnected, isLost, isGone, theirs } = member;
  const before = known.get(member);
  if (before) return before;
  const person = { id, name, link: linkId, state: link, wasConnected, isLost, isGone, theirs };
  known.set(member, person);
  return person;
}

/** One other person alone has the whole stage, and I stand in the corner. Otherwise everybody has a tile. */
export function hasWholeStage({ people, guests }: Staged): boolean {
  return people.length === 1 && guests.length === 0;
}

/** Whether a call or a room is drawn over every screen. */
export function isOnStage(call: Call, room: Room): boolean {
  return call.phase === 'outgoing' || call.phase === 'active' || room.phase === 'inside';
}
