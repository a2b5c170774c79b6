// The small vocabulary that every file about transfers shares.
import type { MessageId, PeerMessage, PersonId, TransferId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import { isPaused, type Transfer, type Transfers, transferLink } from './transfer-state.ts';

export type TransferStep = readonly [Transfer, readonly Effect[]];

/** Beginnings without a byte after which it is given up. */
const TRIES_MAX = 8;

/** Changes one transfer, if it is there and not over. */
export function changed(
  now: Transfers,
  id: TransferId,
  change: (transfer: Transfer) => TransferStep,
): readonly [Transfers, readonly Effect[]] {
  const before = now.list.find((other) => other.id === id);
  if (!before || before.phase === 'ended') return [now, []];
  const [after, effects] = change(before);
  return [after === before ? now : withTransfer(now, after), effects];
}

/** Only the other side of a transfer has a say in it. */
export function fromParty(
  now: Transfers,
  { from, transfer: id }: { readonly from: PersonId; readonly transfer: TransferId },
  change: (transfer: Transfer) => TransferStep,
): readonly [Transfers, readonly Effect[]] {
  return changed(now, id, (transfer) => (transfer.party.id === from ? change(transfer) : [transfer, []]));
}

export function withTransfer(now: Transfers, transfer: Transfer): Transfers {
  return { ...now, list: now.list.map((other) => (other.id === transfer.id ? transfer : other)) };
}

/** @param tells the other side is told, by both ways; not when it was their word. */
export function ended(transfer: Transfer, outcome: NonNullable<Transfer['outcome']>, tells: boolean): TransferStep {
  const over = { ...transfer, phase: 'ended', outcome, isTheirWord: !tells, ticket: undefined } as const;
  if (!tells || outcome === 'offline' || outcome === 'too-many') return [over, []];
  return [over, said(transfer, { type: 'file-end', transfer: transfer.id, end: outcome })];
}

/** Through the host, which keeps it until it arrives, and over the link, which needs no host. */
export function said(
  { party, ...transfer }: Transfer,
  message: Extract<PeerMessage, { type: 'file-end' | 'file-pause' }>,
): readonly Effect[] {
  return [
    { type: 'sendToPeer', link: transferLink(transfer), message },
    { type: 'sendToServer', message: { ...message, to: party.id } },
  ];
}

/** I send, and ask to begin, or to begin again. */
export function offered(transfer: Transfer): TransferStep {
  if (transfer.tries >= TRIES_MAX) return ended(transfer, 'no-way', true);
  const { id, party, name, count, sizeBytes, listBytes, attempt, phase, tries } = transfer;
  const message = {
    type: 'file-offer',
    to: party.id,
    transfer: id,
    name,
    count,
    sizeBytes,
    listBytes,
    attempt,
    ...(phase === 'running' && !isPaused(transfer) && { isGoingOn: true as const }),
    id: markOf(transfer),
  } as const;
  return [
    { ...transfer, tries: tries + 1, asks: transfer.asks + 1 },
    [{ type: 'sendToServer', message }, ...saidPaused(transfer)],
  ];
}

/** Said again with every beginning: whoever was away, or was loaded anew, has not heard it. */
export function saidPaused({ id, party, pausedBy }: Transfer): readonly Effect[] {
  if (!pausedBy.me) return [];
  return [{ type: 'sendToServer', message: { type: 'file-pause', to: party.id, transfer: id, isPaused: true } }];
}

/** I receive: begins at what is not stored yet. */
export function begun(transfer: Transfer, ways: Transfers['ways']): TransferStep {
  if (transfer.tries >= TRIES_MAX) return ended(transfer, 'no-way', true);
  const next: Transfer = {
    ...transfer,
    phase: 'linking',
    isSourceGone: false,
    attempt: transfer.attempt + 1,
    linkAttempt: transfer.attempt + 1,
    tries: transfer.tries + 1,
    link: 'connecting',
    ticket: undefined,
    fromByte: transfer.doneBytes,
    marks: [],
  };
  // By its mark a refusal is told from others; what is only said again has none, or it would not be heard twice.
  const mark = `${next.id}-${next.attempt}-begun` as MessageId;
  return [next, accepting(next, ways, mark)];
}

/** Over the link: what everything comes to, if it is known by now. */
export function tellSum(transfer: Transfer): readonly Effect[] {
  const { id, mySum, phase } = transfer;
  if (mySum === undefined || phase !== 'running') return [];
  const message = { type: 'file-sum', transfer: id, sha256: mySum } as const;
  return [{ type: 'sendToPeer', link: transferLink(transfer), message }];
}

export function accepting(
  { id, party, attempt, fromByte }: Transfer,
  ways: Transfers['ways'],
  mark?: MessageId,
): readonly Effect[] {
  const facts = { to: party.id, transfer: id, attempt, fromByte, ways: [...ways] };
  return [{ type: 'sendToServer', message: { type: 'file-accept', ...facts, ...(mark && { id: mark }) } }];
}

/**
 * A run can't go on, and may not know it yet. What receives stops first, and tells where (`file.broke`): what is stored is never asked
 * for again.
 */
export function stalled(transfer: Transfer, ways: Transfers['ways']): TransferStep {
  const isReceiving = !transfer.isMine && transfer.phase === 'running';
  return isReceiving ? [{ ...transfer, phase: 'linking' }, []] : broken(transfer, ways);
}

/** Nothing flows any more: who receives begins again, who sends waits for that, and asks for it when it does not come. */
export function broken(transfer: Transfer, ways: Transfers['ways']): TransferStep {
  if (transfer.phase === 'storing' || transfer.phase === 'offered') return [transfer, []];
  if (isPaused(transfer) || transfer.isSourceGone) return [{ ...transfer, phase: 'linking' }, []];
  return transfer.isMine ? [{ ...transfer, phase: 'linking' }, []] : begun(transfer, ways);
}

// An offer is said more than once: each needs a mark of its own, or it would be taken for the one before.
function markOf({ id, asks }: Transfer): MessageId {
  return `${id}-${asks}` as MessageId;
}
