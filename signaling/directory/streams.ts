// Who has asked for rows of bytes through the host, and how many. Knows their tokens and nothing of what runs through them.
import type { StreamToken } from '../protocol/index.ts';
import type { Peer } from './peer.ts';

export type StreamLimits = { readonly streamsPerPerson: number; readonly streamsInAll: number };

export class Streams<C> {
  readonly #limits: StreamLimits;
  readonly #owners = new Map<StreamToken, Peer<C>>();

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#owners.size;
  }

  hasRoomFor(peer: Peer<C>): boolean {
    return this.count < this.#limits.streamsInAll && this.of(peer).length < this.#limits.streamsPerPerson;
  }

  /** There are a few dozen at most. */
  of(peer: Peer<C>): StreamToken[] {
    return [...this.#owners].flatMap(([token, owner]) => (owner === peer ? [token] : []));
  }

  begin(token: StreamToken, peer: Peer<C>): void {
    this.#owners.set(token, peer);
  }

  end(token: StreamToken): void {
    this.#owners.delete(token);
  }
}
