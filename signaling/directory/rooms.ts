// The rooms and who is in them. A room exists while somebody is in it. Decides nothing: who may enter is asked elsewhere.
import { type ListedRoom, nameKey, normalizeName } from '../protocol/index.ts';
import type { Peer, Room, Stay } from './peer.ts';
import { listedRoom } from './room-view.ts';

export type RoomChoices = {
  readonly capacity: number;
  readonly sealedPasscode: string | undefined;
  readonly hasLobby: boolean;
  readonly isLocked: boolean;
  readonly isListed: boolean;
};

export class Rooms<C> {
  readonly #byKey = new Map<string, Room<C>>();
  /** The number of the last entry into any room; none is used twice. */
  lastStay = 0;

  get count(): number {
    return this.#byKey.size;
  }

  all(): Iterable<Room<C>> {
    return this.#byKey.values();
  }

  find(name: string): Room<C> | undefined {
    return this.#byKey.get(nameKey(name));
  }

  listed(): ListedRoom[] {
    const listed: ListedRoom[] = [];
    for (const room of this.#byKey.values()) if (room.listing) listed.push(listedRoom(room));
    return listed;
  }

  /** A room with nobody in it yet. */
  make(rawName: string, owner: Peer<C>, { isListed, ...choices }: RoomChoices): Room<C> {
    // The schema has let only fit names through.
    const name = normalizeName(rawName) ?? rawName;
    const room: Room<C> = {
      key: nameKey(name),
      name,
      ...choices,
      listing: isListed ? { room: name } : undefined,
      owner,
      members: new Map(),
      waiting: undefined,
      barred: undefined,
      invitations: undefined,
      guesses: undefined,
    };
    this.#byKey.set(room.key, room);
    return room;
  }

  enter(room: Room<C>, peer: Peer<C>, hasVideo: boolean): void {
    this.lastStay += 1;
    this.putBack(room, peer, { stay: this.lastStay, hasVideo });
  }

  /** Enters with a number that was given before. */
  putBack(room: Room<C>, peer: Peer<C>, stay: Stay): void {
    room.members.set(peer, stay);
    peer.rooms ??= new Set();
    peer.rooms.add(room);
  }

  /** A room that is empty afterwards is none any more. When its owner leaves, whoever has been inside longest inherits it. */
  leave(room: Room<C>, peer: Peer<C>): void {
    room.members.delete(peer);
    peer.rooms?.delete(room);
    const [heir] = room.members.keys();
    if (heir === undefined) this.#byKey.delete(room.key);
    else if (room.owner === peer) room.owner = heir;
  }
}

/** People are in a few rooms at most, so this does not grow with how many are here. */
export function shareRoom<C>(a: Peer<C>, b: Peer<C>): boolean {
  for (const room of a.rooms ?? []) if (room.members.has(b)) return true;
  return false;
}

/** Everybody in the room but one. */
export function othersIn<C>(room: Room<C>, peer: Peer<C>): Peer<C>[] {
  const others: Peer<C>[] = [];
  for (const member of room.members.keys()) if (member !== peer) others.push(member);
  return others;
}

/** Whether one more member may send video. */
export function hasFreeSeat<C>(room: Room<C>, seats: number): boolean {
  let taken = 0;
  for (const { hasVideo } of room.members.values()) if (hasVideo) taken += 1;
  return taken < seats;
}
