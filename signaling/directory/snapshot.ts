// What a host that starts again must know, as plain data: the sessions, and the rooms and calls between their people. Nobody without
// a session is in it, for they could not come back. Tokens and passcodes stay sealed.
import type { CallId, OwnStatus, PersonId } from '../protocol/index.ts';
import { waitFor } from './departure.ts';
import type { Hall } from './hall.ts';
import { invite } from './invitations.ts';
import type { Order } from './orders.ts';
import { type Pair, Peer, personOf, type Room } from './peer.ts';
import { Session } from './session.ts';

export type SavedPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly status: OwnStatus;
  readonly digest: string;
};

export type SavedPair = {
  readonly opener: PersonId;
  readonly other: PersonId;
  readonly openerCall?: CallId | undefined;
  readonly otherCall?: CallId | undefined;
};

export type SavedRoom = {
  readonly name: string;
  readonly capacity: number;
  readonly sealedPasscode?: string | undefined;
  readonly hasLobby: boolean;
  readonly isLocked: boolean;
  readonly isListed: boolean;
  readonly owner: PersonId;
  readonly members: readonly { readonly id: PersonId; readonly stay: number; readonly hasVideo: boolean }[];
  readonly waiting: readonly { readonly id: PersonId; readonly hasVideo: boolean }[];
  readonly barred: readonly string[];
  readonly invitations: readonly { readonly by: PersonId; readonly guest: PersonId; readonly isOwners: boolean }[];
};

export type Snapshot = {
  readonly lastStay: number;
  readonly people: readonly SavedPerson[];
  readonly pairs: readonly SavedPair[];
  readonly rooms: readonly SavedRoom[];
};

/** @returns undefined when there is nothing to come back to. */
export function takeSnapshot<C>(hall: Hall<C>): Snapshot | undefined {
  if (hall.sessions.count === 0) return undefined;
  const people: SavedPerson[] = [];
  const pairs = new Set<Pair<C>>();
  const savedPairs: SavedPair[] = [];
  for (const peer of hall.sessions.all()) {
    if (!peer.session) continue;
    const { session, ownStatus } = peer;
    people.push({ id: peer.id, name: personOf(peer).name, status: ownStatus, digest: session.digest });
    for (const [partner, pair] of peer.pairs ?? []) {
      if (!partner.session || pairs.has(pair)) continue;
      pairs.add(pair);
      const other = pair.opener === peer ? partner : peer;
      savedPairs.push({
        opener: pair.opener.id,
        other: other.id,
        openerCall: pair.openerCall,
        otherCall: pair.otherCall,
      });
    }
  }
  const rooms = Array.from(hall.rooms.all(), saveRoom).filter(({ members }) => members.length > 0);
  return { lastStay: hall.rooms.lastStay, people, pairs: savedPairs, rooms };
}

/**
 * What does not fit together is left out, never an error.
 * @param hall with nobody in it yet.
 */
export function restoreSnapshot<C>(hall: Hall<C>, snapshot: Snapshot, nowMs: number): Order<C>[] {
  const orders: Order<C>[] = [];
  for (const { id, name, status, digest } of snapshot.people) {
    if (hall.people.find(id) || hall.people.named(name) || hall.sessions.find(digest)) continue;
    const peer = new Peer<C>(undefined, id, '', hall.limits.rateBurst, nowMs);
    peer.person = { id, name, status: 'away' };
    peer.ownStatus = status;
    peer.isAnnounced = true;
    hall.people.add(peer);
    hall.sessions.open(peer, new Session(digest, hall.limits, false));
    orders.push(waitFor(hall, peer));
  }
  for (const pair of snapshot.pairs) restorePair(hall, pair);
  for (const room of snapshot.rooms) restoreRoom(hall, room);
  hall.rooms.lastStay = Math.max(hall.rooms.lastStay, snapshot.lastStay);
  return orders;
}

function saveRoom<C>(room: Room<C>): SavedRoom {
  const { name, capacity, sealedPasscode, hasLobby, isLocked, listing, owner } = room;
  const hasSession = ([peer]: readonly [Peer<C>, unknown]): boolean => peer.session !== undefined;
  const members = [...room.members].filter(hasSession).map(([{ id }, stay]) => ({ id, ...stay }));
  const waiting = [...(room.waiting ?? [])].filter(hasSession).map(([{ id }, hasVideo]) => ({ id, hasVideo }));
  const invitations = [...(room.invitations ?? [])]
    .filter(hasSession)
    .flatMap(([guest, given]) =>
      [...given].filter(hasSession).map(([by, isOwners]) => ({ by: by.id, guest: guest.id, isOwners })),
    );
  const barred = [...(room.barred ?? [])];
  const isListed = listing !== undefined;
  return {
    name,
    capacity,
    sealedPasscode,
    hasLobby,
    isLocked,
    isListed,
    owner: owner.id,
    members,
    waiting,
    barred,
    invitations,
  };
}

function restorePair<C>(hall: Hall<C>, { opener: openerId, other: otherId, ...calls }: SavedPair): void {
  const [opener, other] = [hall.people.find(openerId), hall.people.find(otherId)];
  if (!opener || !other || opener === other) return;
  const pair: Pair<C> = { opener, openerCall: calls.openerCall, otherCall: calls.otherCall };
  opener.pairs ??= new Map();
  other.pairs ??= new Map();
  opener.pairs.set(other, pair);
  other.pairs.set(opener, pair);
}

function restoreRoom<C>(hall: Hall<C>, saved: SavedRoom): void {
  const members = saved.members.flatMap(({ id, ...stay }) => {
    const peer = hall.people.find(id);
    return peer ? [{ peer, stay }] : [];
  });
  // Inside by who came first: the first one inherits.
  members.sort((a, b) => a.stay.stay - b.stay.stay);
  const [first] = members;
  if (!first || hall.rooms.find(saved.name)) return;
  const owner = members.find(({ peer }) => peer.id === saved.owner)?.peer ?? first.peer;
  const { capacity, sealedPasscode, hasLobby, isLocked, isListed } = saved;
  const room = hall.rooms.make(saved.name, owner, { capacity, sealedPasscode, hasLobby, isLocked, isListed });
  for (const { peer, stay } of members) {
    hall.rooms.putBack(room, peer, stay);
    hall.rooms.lastStay = Math.max(hall.rooms.lastStay, stay.stay);
  }
  for (const { id, hasVideo } of saved.waiting) {
    const peer = hall.people.find(id);
    if (!peer || room.members.has(peer)) continue;
    room.waiting ??= new Map();
    room.waiting.set(peer, hasVideo);
    peer.waitingFor ??= new Set();
    peer.waitingFor.add(room);
  }
  if (saved.barred.length > 0) room.barred = new Set(saved.barred);
  for (const { by, guest, isOwners } of saved.invitations) {
    const [inviter, invited] = [hall.people.find(by), hall.people.find(guest)];
    if (inviter && invited && room.members.has(inviter)) invite(room, inviter, invited, isOwners);
  }
}
