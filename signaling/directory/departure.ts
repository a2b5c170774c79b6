// How somebody goes: for good, or only their connection, while their session waits for them to come back.
import type { Hall } from './hall.ts';
import { type Order, tell } from './orders.ts';
import { endAllPairs } from './pairs.ts';
import { type Peer, personOf } from './peer.ts';
import { leaveAllRooms } from './room-exit.ts';
import { closeStreams } from './stream-asks.ts';
import { closeAllTransfers } from './transfers.ts';

/** The connection is gone: with a session they are away, and keep their name, rooms and calls for a while. */
export function disconnect<C>(hall: Hall<C>, peer: Peer<C>): Order<C>[] {
  if (!peer.session || !hall.sessions.mayWait(peer)) return depart(hall, peer, 'gone');
  peer.connection = undefined;
  peer.person = { ...personOf(peer), status: 'away' };
  hall.presence.changed(peer, 'away');
  return [waitFor(hall, peer)];
}

/** Their session waits for them from now on. */
export function waitFor<C>(hall: Hall<C>, peer: Peer<C>): Order<C> {
  hall.sessions.waits(peer);
  const absence = peer.session ? ++peer.session.absence : 0;
  return { kind: 'scheduleExpiry', peer, absence, afterMs: hall.limits.sessionGraceMs };
}

/** They are gone for good, or were never anybody. */
export function depart<C>(hall: Hall<C>, peer: Peer<C>, reason: 'left' | 'gone'): Order<C>[] {
  peer.isGone = true;
  if (!peer.person) return [];
  const undelivered = reportUndelivered(hall, peer);
  hall.sessions.end(peer);
  hall.people.remove(peer);
  closeAllTransfers(peer);
  const orders = tell(endAllPairs(peer), { from: peer.id, type: 'leave', reason });
  orders.push(...leaveAllRooms(hall, peer, reason), ...undelivered);
  peer.person = undefined;
  hall.presence.gone(peer);
  return [...orders, ...closeStreams(hall, peer)];
}

/**
 * Texts and rings that waited for somebody who does not come back: their senders are told. What was sent on a connection that still
 * stands counts as delivered, though its confirmation may be on its way.
 */
export function reportUndelivered<C>(hall: Hall<C>, { session, connection }: Peer<C>): Order<C>[] {
  if (!session || connection !== undefined) return [];
  return session.outbox.unconfirmed().flatMap(({ from, re, id, to }) => {
    const sender = hall.people.find(from);
    const message = { type: 'error', code: 'offline', re, id, to } as const;
    return sender ? [{ kind: 'answer', to: sender, message } as const] : [];
  });
}
