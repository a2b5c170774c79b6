// The rooms and who is in them. A room exists while somebody is in it. Decides nothing about what is said inside.
import { type ErrorCode, nameKey, normalizeName } from '../protocol/index.ts';
import type { Peer, Room } from './peer.ts';

export type RoomLimits = { readonly roomCapacity: number; readonly roomsPerPerson: number };

export type Entry<C> =
  | { readonly kind: 'created' | 'joined'; readonly room: Room<C> }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

export class Rooms<C> {
  readonly #byKey = new Map<string, Room<C>>();
  readonly #limits: RoomLimits;

  constructor(limits: RoomLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#byKey.size;
  }

  find(name: string): Room<C> | undefined {
    return this.#byKey.get(nameKey(name));
  }

  /** @param create true: it must be new; false: it must exist; undefined: either. */
  enter(peer: Peer<C>, rawName: string, create: boolean | undefined, capacity: number | undefined): Entry<C> {
    const known = this.find(rawName);
    const code = this.#objection(peer, known, create);
    if (code) return { kind: 'refused', code };
    const room = known ?? this.#make(rawName, capacity);
    room.members.add(peer);
    peer.rooms ??= new Set();
    peer.rooms.add(room);
    return { kind: known ? 'joined' : 'created', room };
  }

  leave(peer: Peer<C>, room: Room<C>): void {
    room.members.delete(peer);
    peer.rooms?.delete(room);
    if (room.members.size === 0) this.#byKey.delete(room.key);
  }

  #objection(peer: Peer<C>, room: Room<C> | undefined, create: boolean | undefined): ErrorCode | undefined {
    if (room?.members.has(peer)) return 'already-in-room';
    if (room && create === true) return 'exists';
    if (!room && create === false) return 'no-room';
    if ((peer.rooms?.size ?? 0) >= this.#limits.roomsPerPerson) return 'too-many';
    return room && room.members.size >= room.capacity ? 'full' : undefined;
  }

  #make(rawName: string, capacity: number = this.#limits.roomCapacity): Room<C> {
    // The schema has let only fit names through.
    const name = normalizeName(rawName) ?? rawName;
    const room: Room<C> = { key: nameKey(name), name, capacity, members: new Set() };
    this.#byKey.set(room.key, room);
    return room;
  }
}

/** People are in a few rooms at most, so this does not grow with how many are here. */
export function shareRoom<C>(a: Peer<C>, b: Peer<C>): boolean {
  for (const room of a.rooms ?? []) if (room.members.has(b)) return true;
  return false;
}

/** The connections of everybody in the room but one. */
export function othersIn<C>(room: Room<C>, peer: Peer<C>): C[] {
  const others: C[] = [];
  for (const member of room.members) if (member !== peer) others.push(member.connection);
  return others;
}
