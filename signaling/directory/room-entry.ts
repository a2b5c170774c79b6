// The way into a room: the checks in their order, the wait in front of it, and who is told when somebody has entered.
import type { ErrorCode, MessageId } from '../protocol/index.ts';
import type { Hall, Message } from './hall.ts';
import { invitationOf, isBarred, redeemInvitation } from './invitations.ts';
import { type Order, tell } from './orders.ts';
import { tryPasscode } from './passcode.ts';
import { type Peer, personOf, type Room } from './peer.ts';
import { chargeOffence } from './rate-limit.ts';
import { refuse } from './refusal.ts';
import { insideOf, memberOf, settingsOf } from './room-view.ts';
import { hasFreeSeat, othersIn } from './rooms.ts';

export function joinRoom<C>(hall: Hall<C>, peer: Peer<C>, message: Message<'join'>, nowMs: number): Order<C>[] {
  const room = hall.rooms.find(message.room);
  const code = objectionTo(hall, peer, room, message.create);
  if (code) return refuse(peer, code, message);
  if (!room) return create(hall, peer, message);
  const invitation = invitationOf(room, peer);
  if (invitation !== 'owner') {
    if (isBarred(room, peer)) return refuse(peer, 'removed', message);
    if (room.isLocked) return refuse(peer, 'locked', message);
    if (invitation === undefined) {
      const verdict = askPasscode(hall, room, peer, message.passcode, nowMs);
      if (verdict.kind === 'wrong') return refuse(peer, 'wrong-passcode', message, verdict.retryInMs);
    }
  }
  if (room.members.size >= room.capacity) return refuse(peer, 'full', message);
  if (room.hasLobby && invitation !== 'owner') return waitInFront(hall, room, peer, message);
  return enterRoom(hall, room, peer, message.hasVideo === true, message.id);
}

function objectionTo<C>(
  hall: Hall<C>,
  peer: Peer<C>,
  room: Room<C> | undefined,
  create: boolean | undefined,
): ErrorCode | undefined {
  if (room?.members.has(peer)) return 'already-in-room';
  if (room && create === true) return 'exists';
  if (!room && create === false) return 'no-room';
  const isWaiting = room?.waiting?.has(peer) ?? false;
  const ties = (peer.rooms?.size ?? 0) + (peer.waitingFor?.size ?? 0) - (isWaiting ? 1 : 0);
  return ties >= hall.limits.roomsPerPerson ? 'too-many' : undefined;
}

function create<C>(hall: Hall<C>, peer: Peer<C>, message: Message<'join'>): Order<C>[] {
  if (message.passcode !== undefined) chargeOffence(peer, hall.limits);
  const room = hall.rooms.make(message.room, peer, {
    capacity: message.capacity ?? hall.limits.roomCapacity,
    sealedPasscode: message.passcode === undefined ? undefined : hall.secrets.seal(message.passcode),
    hasLobby: message.hasLobby ?? false,
    isLocked: false,
    isListed: message.isListed ?? true,
  });
  hall.rooms.enter(room, peer, message.hasVideo === true && hasFreeSeat(room, hall.limits.videoSeats));
  if (room.listing) {
    hall.presence.room({ kind: 'roomOpened', listing: room.listing, settings: settingsOf(room), members: [peer.id] });
  }
  return tell([peer], { type: 'created', ...insideOf(room, peer), id: message.id });
}

function askPasscode<C>(hall: Hall<C>, room: Room<C>, peer: Peer<C>, attempt: string | undefined, nowMs: number) {
  // Comparing takes the host some milliseconds, which nobody gets at the price of an ordinary frame.
  if (room.sealedPasscode !== undefined && attempt !== undefined) chargeOffence(peer, hall.limits);
  return tryPasscode(room, { attempt, address: peer.address, nowMs }, hall);
}

function waitInFront<C>(hall: Hall<C>, room: Room<C>, peer: Peer<C>, message: Message<'join'>): Order<C>[] {
  const isNew = !room.waiting?.has(peer);
  if (isNew && (room.waiting?.size ?? 0) >= hall.limits.lobbyMax) return refuse(peer, 'full', message);
  room.waiting ??= new Map();
  room.waiting.set(peer, message.hasVideo === true);
  peer.waitingFor ??= new Set();
  peer.waitingFor.add(room);
  const answer = tell([peer], { type: 'waiting', room: room.name, id: message.id });
  if (!isNew) return answer;
  const knock = tell([room.owner], { type: 'knock', room: room.name, came: personOf(peer) });
  return [...answer, ...hall.presence.announce(peer), ...knock];
}

/** There is room, and nothing else is asked. */
export function enterRoom<C>(
  hall: Hall<C>,
  room: Room<C>,
  peer: Peer<C>,
  wantsVideo: boolean,
  id: MessageId | undefined,
): Order<C>[] {
  const announcement = hall.presence.announce(peer);
  const knock = stopWaiting(room, peer);
  redeemInvitation(room, peer);
  hall.rooms.enter(room, peer, wantsVideo && hasFreeSeat(room, hall.limits.videoSeats));
  if (room.listing) hall.presence.room({ kind: 'roomEntered', listing: room.listing, id: peer.id });
  return [
    ...announcement,
    ...knock,
    ...tell([peer], { type: 'joined', ...insideOf(room, peer), id }),
    ...tell(othersIn(room, peer), { type: 'join', room: room.name, member: memberOf(room, peer) }),
    ...tell(room.members.keys(), { type: 'ready', room: room.name }),
  ];
}

/** Whoever ceases to wait, however that comes about, is off the owner's list. */
export function stopWaiting<C>(room: Room<C>, peer: Peer<C>): Order<C>[] {
  if (!room.waiting?.delete(peer)) return [];
  if (room.waiting.size === 0) room.waiting = undefined;
  peer.waitingFor?.delete(room);
  return tell([room.owner], { type: 'knock', room: room.name, gone: peer.id });
}
