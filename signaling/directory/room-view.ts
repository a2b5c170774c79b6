// A room in the words of the protocol: as the list shows it, and as one of its members sees it.
import type { InsideRoom, ListedRoom, RoomMember, RoomSettings } from '../protocol/index.ts';
import { type Peer, personOf, type Room } from './peer.ts';

export function settingsOf<C>(room: Room<C>): RoomSettings {
  const { capacity, sealedPasscode, hasLobby, isLocked, listing, owner } = room;
  return {
    capacity,
    hasPasscode: sealedPasscode !== undefined,
    hasLobby,
    isLocked,
    isListed: listing !== undefined,
    owner: owner.id,
  };
}

export function listedRoom<C>(room: Room<C>): ListedRoom {
  const members = Array.from(room.members.keys(), ({ id }) => id);
  return { room: room.name, settings: settingsOf(room), members };
}

/** @throws when they are not in the room. */
export function memberOf<C>(room: Room<C>, peer: Peer<C>): RoomMember {
  const stay = room.members.get(peer);
  if (!stay) throw new Error(`${peer.id} is not in the room`);
  return { ...personOf(peer), stay: stay.stay, hasVideo: stay.hasVideo };
}

export function insideOf<C>(room: Room<C>, peer: Peer<C>): InsideRoom {
  const members: RoomMember[] = [];
  for (const other of room.members.keys()) if (other !== peer) members.push(memberOf(room, other));
  const inside = { room: room.name, settings: settingsOf(room), me: memberOf(room, peer), members };
  return room.owner === peer ? { ...inside, waiting: Array.from(room.waiting?.keys() ?? [], personOf) } : inside;
}
