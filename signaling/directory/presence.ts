// Tells everybody who came, went, or changed, and what became of the listed rooms: the first change at once, those that follow
// gathered into one frame. Never tells anybody of themselves, nor of what the login answer has told them already.
import type { Person, PersonStatus } from '../protocol/index.ts';
import { type Order, tell } from './orders.ts';
import type { Peer } from './peer.ts';
import type { People } from './people.ts';
import { type Change, foldChanges, type RoomNews } from './presence-fold.ts';

/** In a storm of logins a batch goes out early: its authors each get a frame of their own, which is quadratic in its size. */
const BATCH_MAX_CHANGES = 64;

/** Changes are noted while a message is dealt with, and told when that is done. */
export class Presence<C> {
  readonly #batchMs: number;
  readonly #people: People<C>;
  #changes: Change[] = [];
  /** Who caused a change of this batch, and from which change on the batch is news to them. */
  readonly #authors = new Map<Peer<C>, number>();
  /** A `presenceDue` will come. */
  #isWaiting = false;

  /** @param batchMs 0 sends every change at once. */
  constructor(batchMs: number, people: People<C>) {
    this.#batchMs = batchMs;
    this.#people = people;
  }

  came(peer: Peer<C>, person: Person): void {
    this.#changes.push({ kind: 'came', person });
    this.knowsAll(peer);
  }

  changed(peer: Peer<C>, status: PersonStatus): void {
    this.#changes.push({ kind: 'changed', id: peer.id, status });
    if (!this.#authors.has(peer)) this.#authors.set(peer, 0);
  }

  gone(peer: Peer<C>): void {
    this.#changes.push({ kind: 'gone', id: peer.id });
    this.#authors.delete(peer);
  }

  /** Unlike people, rooms are told to whoever caused the change as well. */
  room(news: RoomNews): void {
    this.#changes.push(news);
  }

  /** Their login or resume has told them everything up to now. */
  knowsAll(peer: Peer<C>): void {
    this.#authors.set(peer, this.#changes.length);
  }

  /** After something was noted. */
  tell(): Order<C>[] {
    if (this.#changes.length === 0) return [];
    if (this.#batchMs === 0 || this.#changes.length >= BATCH_MAX_CHANGES) return this.#flush();
    return this.#isWaiting ? [] : [...this.#flush(), this.#wait()];
  }

  due(): Order<C>[] {
    this.#isWaiting = false;
    return this.#changes.length === 0 ? [] : [...this.#flush(), this.#wait()];
  }

  /** Nobody gets a frame from, or about, somebody they have not been told of. */
  announce(peer: Peer<C>): Order<C>[] {
    return peer.isAnnounced ? [] : this.#flush();
  }

  #flush(): Order<C>[] {
    const orders: Order<C>[] = [];
    const shared = foldChanges(this.#changes, undefined);
    const readers: Peer<C>[] = [];
    for (const peer of this.#people.all()) if (!this.#authors.has(peer)) readers.push(peer);
    if (shared) orders.push(...tell(readers, shared));
    for (const [author, start] of this.#authors) {
      author.isAnnounced = true;
      const news = foldChanges(this.#changes.slice(start), author.id);
      if (news) orders.push(...tell([author], news));
    }
    this.#changes = [];
    this.#authors.clear();
    return orders;
  }

  #wait(): Order<C> {
    this.#isWaiting = true;
    return { kind: 'schedulePresence', afterMs: this.#batchMs };
  }
}
