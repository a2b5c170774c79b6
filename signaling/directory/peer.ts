// One connected client as the directory knows it: nobody before login, a person after it; and what ties it to others.
// Holds no socket, only the shell's handle.
import type { CallId, OwnStatus, Person, PersonId, TransferId } from '../protocol/index.ts';
import type { Session } from './session.ts';

/**
 * Two people between whom somebody has rung. Each side's last ring is remembered, so that a late `decline` of a call that was
 * cancelled cannot close the pair which the next ring has opened, and two rings that cross stay one pair.
 */
export type Pair<C> = { readonly opener: Peer<C>; openerCall: CallId | undefined; otherCall: CallId | undefined };

/** Files that one offered another; the two may make a link once they are accepted. */
export type Transfer<C> = { readonly sender: Peer<C>; isAccepted: boolean };

/** One person's presence in a room, from entering to leaving. */
export type Stay = { readonly stay: number; hasVideo: boolean };

/** A room's place in the list, from the moment it is shown there until it is not; shown again it is another one. */
export type Listing = { readonly room: string };

/** Wrong passcodes from one address. */
export type Guesses = { wrong: number; notBeforeMs: number };

/** What few rooms need is made when first needed: there may be thousands of rooms. */
export type Room<C> = {
  readonly key: string;
  /** As its creator spelled it. */
  readonly name: string;
  capacity: number;
  sealedPasscode: string | undefined;
  hasLobby: boolean;
  isLocked: boolean;
  listing: Listing | undefined;
  owner: Peer<C>;
  readonly members: Map<Peer<C>, Stay>;
  /** Who waits in front, in order, and whether they want to send video. */
  waiting: Map<Peer<C>, boolean> | undefined;
  /** Ids and names of those who were removed. */
  barred: Set<string> | undefined;
  /** For whom, by whom, and whether it was the owner. */
  invitations: Map<Peer<C>, Map<Peer<C>, boolean>> | undefined;
  /** By address. */
  guesses: Map<string, Guesses> | undefined;
};

export class Peer<C> {
  /** Undefined while a session waits for its person to come back. */
  connection: C | undefined;
  /** Given at connection, shown from login on, never used again. */
  readonly id: PersonId;
  /** Where the connection comes from. */
  address: string;
  /** Set at login; replaced, never changed, so that a snapshot stays what it was. */
  person: Person | undefined = undefined;
  /** What the person said last; others see `away` while the connection is broken. */
  ownStatus: OwnStatus = 'free';
  /** For those who asked for one at login. */
  session: Session | undefined = undefined;
  /** Everybody who must know that this person came has been told. */
  isAnnounced = false;
  /** Said goodbye, was dropped, or closed: whatever still arrives is not heard. */
  isGone = false;
  /** The rooms this person is in, waits for, and is invited to; made when first needed, because most people are in none. */
  rooms: Set<Room<C>> | undefined = undefined;
  waitingFor: Set<Room<C>> | undefined = undefined;
  invitedTo: Set<Room<C>> | undefined = undefined;
  /** Whom this person may exchange call set-up with, outside rooms; made when first needed. */
  pairs: Map<Peer<C>, Pair<C>> | undefined = undefined;
  /** The transfers of files between this person and others, and who offered each; made when first needed. */
  transfers: Map<Peer<C>, Map<TransferId, Transfer<C>>> | undefined = undefined;
  /** The rate limit's bucket: frames that may come at once, as of `refilledAtMs`. */
  tokens: number;
  refilledAtMs: number;
  /** Frames dropped in a row. */
  strikes = 0;

  constructor(connection: C | undefined, id: PersonId, address: string, tokens: number, nowMs: number) {
    this.connection = connection;
    this.id = id;
    this.address = address;
    this.tokens = tokens;
    this.refilledAtMs = nowMs;
  }
}

/** Who this is. Only for peers that are known to be logged in. */
export function personOf<C>(peer: Peer<C>): Person {
  if (!peer.person) throw new Error(`${peer.id} is not logged in`);
  return peer.person;
}
