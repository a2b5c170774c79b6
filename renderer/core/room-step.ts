// The small vocabulary that every file about my room shares.
import type { ClientMessage, LinkId, PersonId, RoomMember } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Member, Room, RoomAsk, RoomInside } from './room-state.ts';
import type { OwnMedia } from './state.ts';

export type RoomStep = readonly [Room, readonly Effect[]];

export function tell(message: ClientMessage): Effect {
  return { type: 'sendToServer', message };
}

/** Asks to be let in. Also the answer to a host that forgot that I am inside. */
export function knockAt(name: string, ask: RoomAsk, own: OwnMedia): Effect {
  return tell({ type: 'join', room: name, hasVideo: own.hasCamera, ...ask });
}

/** Who came later offers. Both sides find the same id, and a member who comes again gets another one. */
export function memberOf(me: { readonly id: PersonId; readonly stay: number }, other: RoomMember): Member {
  const isLater = me.stay > other.stay;
  const [first, second] = isLater ? [other, me] : [me, other];
  return {
    id: other.id,
    name: other.name,
    stay: other.stay,
    hasVideo: other.hasVideo,
    linkId: `r-${bare(first.id)}-${first.stay}-${bare(second.id)}-${second.stay}` as LinkId,
    role: isLater ? 'offerer' : 'answerer',
    link: 'connecting',
    wasConnected: false,
    isLost: false,
    isGone: false,
    theirs: undefined,
    view: undefined,
  };
}

export function withMember(room: RoomInside, id: PersonId, change: Partial<Member>): RoomInside {
  return { ...room, members: room.members.map((member) => (member.id === id ? { ...member, ...change } : member)) };
}

/** The room without somebody. A call that grew ends with its last other member. */
export function without(room: RoomInside, isLeaving: (member: Member) => boolean, nowMs: number): RoomStep {
  const members = room.members.filter((member) => !isLeaving(member));
  if (members.length === room.members.length) return [room, []];
  return endIfAlone({ ...room, members }, nowMs);
}

export function endIfAlone(room: RoomInside, nowMs: number): RoomStep {
  if (!room.isAdHoc || room.members.length + room.invited.length > 0) return [room, []];
  return [endedRoom(room, 'everybody-left', nowMs), [tell({ type: 'leave', room: room.name })]];
}

export function endedRoom(
  { name, isAdHoc, sinceMs }: RoomInside,
  end: Extract<Room, { phase: 'ended' }>['end'],
  nowMs: number,
): Room {
  return { phase: 'ended', name, isAdHoc, end, talkedMs: Math.max(0, nowMs - sinceMs) };
}

/** An id without its `@`, for use in another id. */
export function bare(id: PersonId): string {
  return id.slice(1);
}
