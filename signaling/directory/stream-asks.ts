// How somebody is given a row of bytes through the host, and loses it.
import { streamToken } from '../protocol/index.ts';
import type { Hall, Message } from './hall.ts';
import { type Order, tell } from './orders.ts';
import type { Peer } from './peer.ts';
import { refuse } from './refusal.ts';

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
