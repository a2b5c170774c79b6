// One connected client as the directory knows it: nobody before login, a person after it; and what ties it to others.
// Holds no socket, only the shell's handle.
import type { CallId, Person, PersonId } from '../protocol/index.ts';

/**
 * Two people between whom somebody has rung. Each side's last ring is remembered, so that a late `decline` of a call that was
 * cancelled cannot close the pair which the next ring has opened, and two rings that cross stay one pair.
 */
export type Pair<C> = { readonly opener: Peer<C>; openerCall: CallId | undefined; otherCall: CallId | undefined };

export type Room<C> = {
  readonly key: string;
  /** As its creator spelled it. */
  readonly name: string;
  readonly capacity: number;
  readonly members: Set<Peer<C>>;
};

export class Peer<C> {
  readonly connection: C;
  /** Given at connection, shown from login on, never used again. */
  readonly id: PersonId;
  /** Set at login; replaced, never changed, so that a snapshot stays what it was. */
  person: Person | undefined = undefined;
  /** Everybody who must know that this person came has been told. */
  isAnnounced = false;
  /** Said goodbye, was dropped, or closed: whatever still arrives is not heard. */
  isGone = false;
  /** The rooms this person is in; made when first needed, because most people are in none. */
  rooms: Set<Room<C>> | undefined = undefined;
  /** Whom this person may exchange call set-up with, outside rooms; made when first needed. */
  pairs: Map<Peer<C>, Pair<C>> | undefined = undefined;
  /** The rate limit's bucket: frames that may come at once, as of `refilledAtMs`. */
  tokens: number;
  refilledAtMs: number;
  /** Frames dropped in a row. */
  strikes = 0;

  constructor(connection: C, id: PersonId, tokens: number, nowMs: number) {
    this.connection = connection;
    this.id = id;
    this.tokens = tokens;
    this.refilledAtMs = nowMs;
  }
}
