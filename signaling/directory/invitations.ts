// Who may come into a room once without its passcode, and whom it takes back at no price. An invitation lasts until it is used or
// whoever gave it leaves; the owner's opens every door.
import { nameKey } from '../protocol/index.ts';
import { type Peer, personOf, type Room } from './peer.ts';

export function invite<C>(room: Room<C>, by: Peer<C>, guest: Peer<C>, isOwners: boolean = room.owner === by): void {
  if (room.members.has(guest)) return;
  room.invitations ??= new Map();
  const given = room.invitations.get(guest) ?? new Map<Peer<C>, boolean>();
  given.set(by, isOwners);
  room.invitations.set(guest, given);
  guest.invitedTo ??= new Set();
  guest.invitedTo.add(room);
}

export function invitationOf<C>(room: Room<C>, guest: Peer<C>): 'owner' | 'member' | undefined {
  const given = room.invitations?.get(guest);
  if (!given) return undefined;
  return [...given.values()].includes(true) ? 'owner' : 'member';
}

/** The guest is inside: the invitation is used up, and by the owner's the bar is lifted. */
export function redeemInvitation<C>(room: Room<C>, guest: Peer<C>): void {
  if (invitationOf(room, guest) === 'owner') {
    for (const mark of marksOf(guest)) room.barred?.delete(mark);
  }
  forget(room, guest);
}

/** Whoever leaves takes along the invitations they gave. */
export function withdrawInvitations<C>(room: Room<C>, by: Peer<C>): void {
  for (const [guest, given] of room.invitations ?? []) {
    given.delete(by);
    if (given.size === 0) forget(room, guest);
  }
}

/** The guest is going for good. */
export function forgetInvitations<C>(guest: Peer<C>): void {
  for (const room of guest.invitedTo ?? []) room.invitations?.delete(guest);
  guest.invitedTo = undefined;
}

/** By id and by name: a new id does not help. */
export function bar<C>(room: Room<C>, peer: Peer<C>): void {
  room.barred ??= new Set();
  for (const mark of marksOf(peer)) room.barred.add(mark);
}

export function isBarred<C>(room: Room<C>, peer: Peer<C>): boolean {
  const { barred } = room;
  return barred !== undefined && marksOf(peer).some((mark) => barred.has(mark));
}

function forget<C>(room: Room<C>, guest: Peer<C>): void {
  room.invitations?.delete(guest);
  guest.invitedTo?.delete(room);
}

// A name that looks like somebody's id bars nobody but its bearer.
function marksOf<C>(peer: Peer<C>): string[] {
  return [peer.id, `name ${nameKey(personOf(peer).name)}`];
}
