// What I do about files: offer, take, refuse, pause, cancel.
import type { Effect } from './effects.ts';
import { partyOf } from './people.ts';
import type { State } from './state.ts';
import type { TransferEvent } from './transfer-events.ts';
import { isPaused, type Transfer, type Transfers } from './transfer-state.ts';
import { begun, offered, said, type TransferStep } from './transfer-step.ts';

export type Offered = Pick<
  Transfer,
  'id' | 'isMine' | 'party' | 'name' | 'count' | 'sizeBytes' | 'listBytes' | 'attempt'
>;

export function newTransfer(facts: Offered): Transfer {
  return {
    ...facts,
    keptAs: facts.id,
    linkAttempt: 0,
    phase: 'offered',
    pausedBy: { me: false, them: false },
    tries: 0,
    asks: 0,
    link: 'connecting',
    way: undefined,
    failed: [],
    ticket: undefined,
    fromByte: 0,
    doneBytes: 0,
    marks: [],
    theirSum: undefined,
    mySum: undefined,
    isSourceGone: false,
    needsPlace: false,
    outcome: undefined,
    isTheirWord: false,
  };
}

export function offer(
  state: State,
  { transfer: id, person, name, count, sizeBytes, listBytes }: Extract<TransferEvent, { type: 'user.offeredFiles' }>,
): readonly [Transfers, readonly Effect[]] {
  const { transfers: now } = state;
  const party = partyOf(state, person);
  if (!party || now.list.some((other) => other.id === id)) return [now, []];
  const facts = { id, isMine: true, party, name, count, sizeBytes, listBytes, attempt: 0 };
  const [transfer, effects] = offered(newTransfer(facts));
  return [{ ...now, list: [...now.list, transfer] }, effects];
}

export function accept(transfer: Transfer, ways: Transfers['ways']): TransferStep {
  if (transfer.isMine || transfer.phase !== 'offered') return [transfer, []];
  return begun({ ...transfer, tries: 0 }, ways);
}

export function togglePause(transfer: Transfer, ways: Transfers['ways']): TransferStep {
  if (transfer.phase !== 'linking' && transfer.phase !== 'running') return [transfer, []];
  const me = !transfer.pausedBy.me;
  const [next, effects] = withPause(transfer, { ...transfer.pausedBy, me }, ways);
  return [next, [...said(transfer, { type: 'file-pause', transfer: transfer.id, isPaused: me }), ...effects]];
}

/** While either side wants it, nothing flows; after that the receiver begins again at what is missing. */
export function withPause(transfer: Transfer, pausedBy: Transfer['pausedBy'], ways: Transfers['ways']): TransferStep {
  const next: Transfer = { ...transfer, pausedBy, tries: 0 };
  if (isPaused(next)) return [{ ...next, phase: 'linking' }, []];
  return isPaused(transfer) && !next.isMine ? begun(next, ways) : [next, []];
}
