// Asking people into my room: they are rung one by one, and come by themselves when they accept.
import { type CallId, type MessageId, nameKey, type ServerMessage } from '../../signaling/protocol/index.ts';
import { adHocName } from './ad-hoc-name.ts';
import type { Effect } from './effects.ts';
import type { Moment } from './events.ts';
import { partyOf } from './people.ts';
import { entering, type MovedCall, type RoomInside } from './room-state.ts';
import { endIfAlone, type RoomStep, tell } from './room-step.ts';
import { linkOf, type Party, type State } from './state.ts';

type Answer = Extract<ServerMessage, { type: 'ringing' | 'accept' | 'decline' | 'busy' | 'error' }>;

/** One more in the room; a call of two becomes a room first. */
export function invite(state: State, person: Party['id'], { freshId }: Moment): RoomStep {
  const { room, call, people } = state;
  const party = people.byId[person] && partyOf(state, person);
  if (!party || state.connection.phase !== 'online') return [room, []];
  if (room.phase === 'entering' && room.moved && !room.inviting.some(({ id }) => id === person)) {
    return [{ ...room, inviting: [...room.inviting, party] }, []];
  }
  if (room.phase === 'inside') return ring(room, party, freshId);
  if (call.phase !== 'active' || call.party.id === person) return [room, []];
  const name = adHocName(freshId);
  const ask = { create: true, isListed: false };
  const moved = movedCall(call);
  return [
    { ...entering(name, ask), own: call.own, moved, inviting: [party] },
    [tell({ type: 'join', room: name, hasVideo: call.own.hasCamera, ...ask })],
  ];
}

/** Their call with me goes on in a room of theirs. */
export function followMove(state: State, message: Extract<ServerMessage, { type: 'move' }>): RoomStep {
  const { call, room } = state;
  const isMine = call.phase === 'active' && call.id === message.call && call.party.id === message.from;
  if (!isMine || room.phase === 'inside' || room.phase === 'entering') return [room, []];
  const ask = { create: false };
  return [
    { ...entering(message.room, ask), own: call.own, moved: movedCall(call) },
    [tell({ type: 'join', room: message.room, hasVideo: call.own.hasCamera, ...ask })],
  ];
}

/** Somebody in the room is rung; nobody twice at once. */
export function ring(room: RoomInside, party: Party, freshId: string): RoomStep {
  const isKnown = (other: Party) => other.id === party.id;
  if (room.members.some(isKnown) || room.invited.some((invitation) => isKnown(invitation.party))) return [room, []];
  const call = freshId as CallId;
  const media = room.own.hasCamera ? 'video' : 'audio';
  return [
    { ...room, invited: [...room.invited, { call, party, isRinging: false }] },
    [tell({ type: 'ring', to: party.id, call, media, room: room.name, id: freshId as MessageId })],
  ];
}

export function cancelInvite(
  room: RoomInside,
  call: string,
  reason: 'cancelled' | 'no-answer',
  nowMs: number,
): RoomStep {
  const invitation = room.invited.find((other) => other.call === call);
  if (!invitation) return [room, []];
  const [next, effects] = withoutInvitation(room, call, nowMs);
  return [next, [tell({ type: 'cancel', to: invitation.party.id, call: invitation.call, reason }), ...effects]];
}

/** An answer to an invitation. Who accepts is expected a moment longer, until they have entered. */
export function answered(room: RoomInside, message: Answer, nowMs: number): RoomStep {
  const call = message.type === 'error' ? message.id : message.call;
  const invitation = room.invited.find((other) => other.call === call);
  if (!invitation || (message.type === 'error' && message.re !== 'ring')) return [room, []];
  if (message.type === 'ringing' || message.type === 'accept') {
    const invited = room.invited.map((other) => (other === invitation ? { ...other, isRinging: true } : other));
    return [{ ...room, invited }, []];
  }
  return withoutInvitation(room, invitation.call, nowMs);
}

export function withoutInvitation(room: RoomInside, call: string, nowMs: number): RoomStep {
  return endIfAlone({ ...room, invited: room.invited.filter((other) => other.call !== call) }, nowMs);
}

/** Everybody who is still being rung, told that it is over. */
export function cancelAll(room: RoomInside): readonly Effect[] {
  return room.invited.map(({ party, call }) => tell({ type: 'cancel', to: party.id, call, reason: 'cancelled' }));
}

/** The invitation of somebody who has come, whatever way they took. */
export function arrived(room: RoomInside, { name }: { readonly name: string }): RoomInside {
  const isTheirs = (invited: Party) => nameKey(invited.name) === nameKey(name);
  return { ...room, invited: room.invited.filter(({ party }) => !isTheirs(party)) };
}

/** A running call as what the room takes over of it. */
export function movedCall(call: Extract<State['call'], { phase: 'active' }>): MovedCall {
  const { id, party, role, link, wasConnected, theirs, view, sinceMs } = call;
  return {
    call: id,
    sinceMs,
    member: {
      ...party,
      stay: undefined,
      hasVideo: true,
      linkId: linkOf(id),
      role: role === 'caller' ? 'offerer' : 'answerer',
      link,
      wasConnected,
      isLost: false,
      isGone: false,
      theirs,
      view,
    },
  };
}
