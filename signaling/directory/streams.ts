// Who has asked for rows of bytes through the host, and how many. Knows their tokens and nothing of what runs through them.
import { type StreamToken, streamToken } from '../protocol/index.ts';
import type { Hall, Message } from './hall.ts';
import { type Order, tell } from './orders.ts';
import type { Peer } from './peer.ts';
import { refuse } from './refusal.ts';

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

/** Only who is logged in gets here; whom the row is for they tell each other. */
export function openStream<C>(hall: Hall<C>, peer: Peer<C>, message: Message<'stream'>): Order<C>[] {
  if (!hall.streams.hasRoomFor(peer)) return refuse(peer, 'too-many', message);
  const token = streamToken.parse(hall.secrets.freshToken());
  hall.streams.begin(token, peer);
  return [{ kind: 'openStream', token }, ...tell([peer], { type: 'stream', token, id: message.id })];
}

/** Whoever goes for good takes what they had asked for with them. */
export function closeStreams<C>(hall: Hall<C>, peer: Peer<C>): Order<C>[] {
  return hall.streams.of(peer).map((token) => {
    hall.streams.end(token);
    return { kind: 'closeStream', token };
  });
}
