// The way out of a room, by one's own will, the owner's, or because one is gone; and who inherits it.
import type { MessageId, ServerMessage } from '../protocol/index.ts';
import type { Hall, Message } from './hall.ts';
import { forgetInvitations, withdrawInvitations } from './invitations.ts';
import { type Order, tell } from './orders.ts';
import { type Peer, personOf, type Room } from './peer.ts';
import { refuse } from './refusal.ts';
import { stopWaiting } from './room-entry.ts';
import { settingsOf } from './room-view.ts';

type Notice = Extract<ServerMessage, { type: 'leave' }>;
type Reason = NonNullable<Notice['reason']>;

/** Whose message caused it: their own frame carries their mark. */
export type Asked<C> = { readonly by: Peer<C>; readonly id: MessageId | undefined };

/** Also the way to stop waiting in front of it. */
export function leaveRoom<C>(hall: Hall<C>, peer: Peer<C>, message: Message<'leave'>): Order<C>[] {
  const room = message.room === undefined ? undefined : hall.rooms.find(message.room);
  if (room?.waiting?.has(peer)) {
    return [...stopWaiting(room, peer), ...tell([peer], { ...notice(room, peer, 'left'), id: message.id })];
  }
  if (!room?.members.has(peer)) return refuse(peer, 'not-in-room', message);
  return takeOut(hall, room, peer, 'left', { by: peer, id: message.id });
}

/** Out of everything: they are gone for good. */
export function leaveAllRooms<C>(hall: Hall<C>, peer: Peer<C>, reason: 'left' | 'gone'): Order<C>[] {
  forgetInvitations(peer);
  const orders: Order<C>[] = [];
  for (const room of [...(peer.waitingFor ?? [])]) orders.push(...stopWaiting(room, peer));
  for (const room of [...(peer.rooms ?? [])]) orders.push(...takeOut(hall, room, peer, reason, undefined));
  return orders;
}

/** Those inside, and whoever asked, hear who left and, when it was the owner, who inherits. */
export function takeOut<C>(
  hall: Hall<C>,
  room: Room<C>,
  peer: Peer<C>,
  reason: Reason,
  asked: Asked<C> | undefined,
): Order<C>[] {
  const owner = room.owner;
  hall.rooms.leave(room, peer);
  withdrawInvitations(room, peer);
  const told = tellAll(room, notice(room, peer, reason), asked);
  if (room.members.size === 0) return [...told, ...close(hall, room)];
  if (room.listing) hall.presence.room({ kind: 'roomLeft', listing: room.listing, id: peer.id });
  return room.owner === owner ? told : [...told, ...settingsChanged(hall, room, undefined), ...knockAgain(room)];
}

/** All members are told, and the list. */
export function settingsChanged<C>(hall: Hall<C>, room: Room<C>, asked: Asked<C> | undefined): Order<C>[] {
  const settings = settingsOf(room);
  if (room.listing) hall.presence.room({ kind: 'roomSettings', listing: room.listing, settings });
  return tellAll(room, { type: 'settings', room: room.name, settings }, asked);
}

export function notice<C>(room: Room<C>, peer: Peer<C>, reason: Reason): Notice {
  return { from: peer.id, type: 'leave', room: room.name, reason };
}

function tellAll<C>(
  room: Room<C>,
  message: Extract<ServerMessage, { type: 'leave' | 'settings' }>,
  asked: Asked<C> | undefined,
): Order<C>[] {
  const others = [...room.members.keys()].filter((member) => member !== asked?.by);
  return [...tell(others, message), ...(asked ? tell([asked.by], { ...message, id: asked.id }) : [])];
}

function knockAgain<C>(room: Room<C>): Order<C>[] {
  return Array.from(room.waiting?.keys() ?? [], personOf).flatMap((came) =>
    tell([room.owner], { type: 'knock', room: room.name, came }),
  );
}

// Whoever still waits in front of a room that is no more would wait for ever.
function close<C>(hall: Hall<C>, room: Room<C>): Order<C>[] {
  if (room.listing) hall.presence.room({ kind: 'roomClosed', listing: room.listing });
  for (const guest of room.invitations?.keys() ?? []) guest.invitedTo?.delete(room);
  for (const peer of room.waiting?.keys() ?? []) peer.waitingFor?.delete(room);
  return tell(room.waiting?.keys() ?? [], { type: 'error', code: 'no-room', re: 'join', room: room.name });
}
