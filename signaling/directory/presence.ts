// Tells everybody who came, went, or changed: the first change at once, those that follow gathered into one frame.
// Never tells anybody of themselves, nor of what the login answer has told them already.
import type { Person, PersonId, PersonStatus, ServerMessage } from '../protocol/index.ts';
import type { Order } from './orders.ts';
import type { Peer } from './peer.ts';

type PresenceMessage = Extract<ServerMessage, { type: 'presence' }>;

type Change =
  | { readonly kind: 'came'; readonly person: Person }
  | { readonly kind: 'changed'; readonly id: PersonId; readonly status: PersonStatus }
  | { readonly kind: 'gone'; readonly id: PersonId };

/** In a storm of logins a batch goes out early: its authors each get a frame of their own, which is quadratic in its size. */
const BATCH_MAX_CHANGES = 64;

export class Presence<C> {
  readonly #batchMs: number;
  #changes: Change[] = [];
  /** Who caused a change of this batch, and from which change on the batch is news to them. */
  readonly #authors = new Map<Peer<C>, number>();
  /** A `presenceDue` will come. */
  #isWaiting = false;

  /** @param batchMs 0 sends every change at once. */
  constructor(batchMs: number) {
    this.#batchMs = batchMs;
  }

  came(peer: Peer<C>, person: Person, listeners: Iterable<Peer<C>>): Order<C>[] {
    this.#changes.push({ kind: 'came', person });
    this.#authors.set(peer, this.#changes.length);
    return this.#changed(listeners);
  }

  changed(peer: Peer<C>, status: PersonStatus, listeners: Iterable<Peer<C>>): Order<C>[] {
    this.#changes.push({ kind: 'changed', id: peer.id, status });
    if (!this.#authors.has(peer)) this.#authors.set(peer, 0);
    return this.#changed(listeners);
  }

  gone(peer: Peer<C>, listeners: Iterable<Peer<C>>): Order<C>[] {
    this.#changes.push({ kind: 'gone', id: peer.id });
    this.#authors.delete(peer);
    return this.#changed(listeners);
  }

  due(listeners: Iterable<Peer<C>>): Order<C>[] {
    this.#isWaiting = false;
    return this.#changes.length === 0 ? [] : [...this.flush(listeners), this.#wait()];
  }

  /** Sends what was gathered. Also asked for before anything from an unannounced person reaches somebody. */
  flush(listeners: Iterable<Peer<C>>): Order<C>[] {
    const orders: Order<C>[] = [];
    const shared = fold(this.#changes, 0, undefined);
    const readers: C[] = [];
    for (const peer of listeners) if (!this.#authors.has(peer)) readers.push(peer.connection);
    if (shared && readers.length > 0) orders.push({ kind: 'send', to: readers, message: shared });
    for (const [author, start] of this.#authors) {
      author.isAnnounced = true;
      const news = fold(this.#changes, start, author.id);
      if (news) orders.push({ kind: 'send', to: [author.connection], message: news });
    }
    this.#changes = [];
    this.#authors.clear();
    return orders;
  }

  #changed(listeners: Iterable<Peer<C>>): Order<C>[] {
    if (this.#batchMs === 0 || this.#changes.length >= BATCH_MAX_CHANGES) return this.flush(listeners);
    return this.#isWaiting ? [] : [...this.flush(listeners), this.#wait()];
  }

  #wait(): Order<C> {
    this.#isWaiting = true;
    return { kind: 'schedulePresence', afterMs: this.#batchMs };
  }
}

/**
 * What the changes from `start` on amount to, for somebody who knows everything before them.
 * @returns undefined when they amount to nothing: who came and went again was never here.
 */
function fold(changes: readonly Change[], start: number, except: PersonId | undefined): PresenceMessage | undefined {
  const came = new Map<PersonId, Person>();
  const changed = new Map<PersonId, PersonStatus>();
  const gone = new Set<PersonId>();
  for (const change of changes.slice(start)) {
    const id = change.kind === 'came' ? change.person.id : change.id;
    if (id === except) continue;
    const newcomer = came.get(id);
    if (change.kind === 'came') came.set(id, change.person);
    else if (change.kind === 'changed' && newcomer) came.set(id, { ...newcomer, status: change.status });
    else if (change.kind === 'changed') changed.set(id, change.status);
    else {
      changed.delete(id);
      if (!came.delete(id)) gone.add(id);
    }
  }
  if (came.size + changed.size + gone.size === 0) return undefined;
  return {
    type: 'presence',
    ...(came.size > 0 && { came: [...came.values()] }),
    ...(changed.size > 0 && { changed: Array.from(changed, ([id, status]) => ({ id, status })) }),
    ...(gone.size > 0 && { gone: [...gone] }),
  };
}
