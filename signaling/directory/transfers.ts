// Who may make a link with whom because of files: one offers them, the other accepts. Not kept when the host restarts: who sends
// offers again then. Knows ids, never what is sent.
import type { TransferId } from '../protocol/index.ts';
import type { Peer, Transfer } from './peer.ts';

/** How many transfers this person has offered and not ended. Being offered some does not count. */
export function countOffered<C>(peer: Peer<C>): number {
  let count = 0;
  for (const known of peer.transfers?.values() ?? []) {
    for (const { sender } of known.values()) if (sender === peer) count += 1;
  }
  return count;
}

/** Idempotent. @returns false when the other one has offered something by this id. */
export function openTransfer<C>(sender: Peer<C>, target: Peer<C>, id: TransferId): boolean {
  const known = transferOf(sender, target, id);
  if (known) return known.sender === sender;
  const transfer: Transfer<C> = { sender, isAccepted: false };
  transfersBetween(sender, target).set(id, transfer);
  transfersBetween(target, sender).set(id, transfer);
  return true;
}

/** @returns false when there is nothing to accept for this person. */
export function acceptTransfer<C>(receiver: Peer<C>, sender: Peer<C>, id: TransferId): boolean {
  const transfer = transferOf(receiver, sender, id);
  if (transfer?.sender !== sender) return false;
  transfer.isAccepted = true;
  return true;
}

export function hasTransfer<C>(a: Peer<C>, b: Peer<C>, id: TransferId): boolean {
  return transferOf(a, b, id) !== undefined;
}

/** @returns false when there was none. */
export function closeTransfer<C>(a: Peer<C>, b: Peer<C>, id: TransferId): boolean {
  const known = a.transfers?.get(b)?.delete(id) ?? false;
  b.transfers?.get(a)?.delete(id);
  if (a.transfers?.get(b)?.size === 0) forgetBetween(a, b);
  return known;
}

/** Whether something was accepted between them, either way. */
export function areSending<C>(a: Peer<C>, b: Peer<C>): boolean {
  for (const { isAccepted } of a.transfers?.get(b)?.values() ?? []) if (isAccepted) return true;
  return false;
}

/** They are going for good. */
export function closeAllTransfers<C>(peer: Peer<C>): void {
  for (const other of [...(peer.transfers?.keys() ?? [])]) forgetBetween(peer, other);
}

function transferOf<C>(a: Peer<C>, b: Peer<C>, id: TransferId): Transfer<C> | undefined {
  return a.transfers?.get(b)?.get(id);
}

function transfersBetween<C>(a: Peer<C>, b: Peer<C>): Map<TransferId, Transfer<C>> {
  a.transfers ??= new Map();
  const known = a.transfers.get(b) ?? new Map<TransferId, Transfer<C>>();
  a.transfers.set(b, known);
  return known;
}

function forgetBetween<C>(a: Peer<C>, b: Peer<C>): void {
  a.transfers?.delete(b);
  b.transfers?.delete(a);
}
