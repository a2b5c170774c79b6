// What a room's owner may do: choose its settings, let people in, turn them away, and remove them.
import type { ErrorCode, PersonId } from '../protocol/index.ts';
import type { Hall, Message } from './hall.ts';
import { bar } from './invitations.ts';
import { type Order, tell } from './orders.ts';
import type { Peer, Room } from './peer.ts';
import { chargeOffence } from './rate-limit.ts';
import { refuse } from './refusal.ts';
import { enterRoom, stopWaiting } from './room-entry.ts';
import { notice, settingsChanged, takeOut } from './room-exit.ts';
import { listedRoom } from './room-view.ts';

type OwnersMessage = Message<'settings' | 'admit' | 'refuse' | 'remove'>;

export function askOwner<C>(hall: Hall<C>, peer: Peer<C>, message: OwnersMessage): Order<C>[] {
  const room = hall.rooms.find(message.room);
  if (!room?.members.has(peer)) return refuse(peer, 'not-in-room', message);
  if (room.owner !== peer) return refuse(peer, 'not-owner', message);
  const done = message.type === 'settings' ? choose(hall, room, message) : decide(hall, room, message);
  return typeof done === 'string' ? refuse(peer, done, message) : done;
}

function choose<C>(hall: Hall<C>, room: Room<C>, message: Message<'settings'>): Order<C>[] | ErrorCode {
  const { capacity, passcode, hasLobby, isLocked, isListed } = message;
  if (capacity !== undefined && capacity < room.members.size) return 'full';
  room.capacity = capacity ?? room.capacity;
  room.hasLobby = hasLobby ?? room.hasLobby;
  room.isLocked = isLocked ?? room.isLocked;
  if (passcode === null) room.sealedPasscode = undefined;
  else if (passcode !== undefined) {
    chargeOffence(room.owner, hall.limits);
    room.sealedPasscode = hall.secrets.seal(passcode);
  }
  if (isListed !== undefined && isListed !== (room.listing !== undefined)) list(hall, room, isListed);
  const told = settingsChanged(hall, room, { by: room.owner, id: message.id });
  return hasLobby === false ? [...told, ...admitAll(hall, room)] : told;
}

function list<C>(hall: Hall<C>, room: Room<C>, isListed: boolean): void {
  if (room.listing) hall.presence.room({ kind: 'roomClosed', listing: room.listing });
  room.listing = isListed ? { room: room.name } : undefined;
  if (!room.listing) return;
  const { settings, members } = listedRoom(room);
  hall.presence.room({ kind: 'roomOpened', listing: room.listing, settings, members });
}

/** As far as there is room; the others go on waiting. */
function admitAll<C>(hall: Hall<C>, room: Room<C>): Order<C>[] {
  const orders: Order<C>[] = [];
  for (const [peer, wantsVideo] of [...(room.waiting ?? [])]) {
    if (room.members.size < room.capacity) orders.push(...enterRoom(hall, room, peer, wantsVideo, undefined));
  }
  return orders;
}

function decide<C>(
  hall: Hall<C>,
  room: Room<C>,
  message: Message<'admit' | 'refuse' | 'remove'>,
): Order<C>[] | ErrorCode {
  if (message.type === 'remove') return remove(hall, room, message);
  const peer = withId(room.waiting?.keys() ?? [], message.person);
  if (!peer) return 'not-waiting';
  if (message.type === 'refuse') {
    const refused = { type: 'error', code: 'refused', re: 'join', room: room.name } as const;
    return [...stopWaiting(room, peer), ...tell([peer], refused)];
  }
  if (room.members.size >= room.capacity) return 'full';
  return enterRoom(hall, room, peer, room.waiting?.get(peer) ?? false, undefined);
}

// Whoever is removed hears it as well, and hears of the room no more.
function remove<C>(hall: Hall<C>, room: Room<C>, message: Message<'remove'>): Order<C>[] | ErrorCode {
  if (message.person === room.owner.id) return 'self';
  const peer = withId(room.members.keys(), message.person);
  if (!peer) return 'offline';
  bar(room, peer);
  const told = takeOut(hall, room, peer, 'removed', { by: room.owner, id: message.id });
  return [...told, ...tell([peer], notice(room, peer, 'removed'))];
}

function withId<C>(peers: Iterable<Peer<C>>, id: PersonId): Peer<C> | undefined {
  for (const peer of peers) if (peer.id === id) return peer;
  return undefined;
}
