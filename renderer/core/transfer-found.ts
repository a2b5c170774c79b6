// What goes on though a page was loaded again. The receiver's page finds what the one before it had begun, and waits for the sender, who
// offers by the same id whoever comes back. A sender's page that was loaded again has no files any more: it is said, and when they send
// the same anew, that goes on where the other stopped.
import { nameKey } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { State } from './state.ts';
import { newTransfer, type Offered } from './transfer-mine.ts';
import type { FoundTransfer, Transfer, Transfers } from './transfer-state.ts';
import { begun, type TransferStep } from './transfer-step.ts';
import { personHere } from './views.ts';

/** Who is here and has something to send offers it with the first thing they hear; in milliseconds. */
export const ORPHAN_MS = 5_000;

type Step = readonly [Transfers, readonly Effect[]];

export function found({ transfers: now }: State, all: readonly FoundTransfer[]): Step {
  const effects: Effect[] = [];
  let list = now.list;
  for (const one of all) {
    const offered = list.find(({ id }) => id === one.id);
    // Never over one that runs here.
    if (offered && (offered.isMine || offered.phase !== 'offered')) continue;
    const kept = restored(one);
    const [transfer, orders] =
      offered && !kept.pausedBy.me && kept.phase !== 'storing'
        ? begun({ ...kept, party: offered.party, attempt: offered.attempt }, now.ways)
        : ([kept, []] as const);
    list = [...list.filter(({ id }) => id !== one.id), transfer];
    effects.push(...orders);
  }
  return [{ ...now, list, hasLooked: true }, effects];
}

/** @returns with what is offered now in the place of what lost its sender; nothing when that is something else. */
export function continued(now: Transfers, offer: Offered): Step | undefined {
  const orphan = now.list.find((one) => one.phase !== 'ended' && one.isSourceGone && isSame(one, offer));
  if (!orphan) return undefined;
  // The sums will show whether it is the same: if not, nothing of it is kept.
  const [heir, effects] = begun(
    { ...orphan, id: offer.id, party: offer.party, attempt: offer.attempt, tries: 0 },
    now.ways,
  );
  return [{ ...now, list: now.list.map((one) => (one === orphan ? heir : one)) }, effects];
}

/** Runs while somebody of the sender's name is here and has not offered it again. */
export function orphanTimer(people: State['people'], transfer: Transfer): string | undefined {
  const { id, isMine, phase, party, attempt, link, isSourceGone } = transfer;
  const isStill = phase === 'linking' || (phase === 'running' && link !== 'connected');
  if (isMine || !isStill || isSourceGone) return undefined;
  // Under the same id they may know it; then it is asked for, unless it was begun by a page that is gone.
  const isWaiting = attempt === 0 || !people.byId[party.id];
  return isWaiting && personHere(people, party) ? `transfer-source:${id}` : undefined;
}

/** Whoever sends this has it no more, or has not said yet that they have: with their next offer it goes on. */
export function withoutSource(transfer: Transfer): TransferStep {
  if (transfer.isMine || (transfer.phase !== 'linking' && transfer.phase !== 'running')) return [transfer, []];
  return [{ ...transfer, phase: 'linking', isSourceGone: true, tries: 0 }, []];
}

function restored({ storedBytes, isPausedByMe, isChecked, ...facts }: FoundTransfer): Transfer {
  return {
    ...newTransfer({ ...facts, isMine: false, attempt: 0 }),
    keptAs: facts.keptAs,
    phase: isChecked ? 'storing' : 'linking',
    pausedBy: { me: isPausedByMe, them: false },
    fromByte: storedBytes,
    doneBytes: storedBytes,
  };
}

function isSame(one: Transfer, offer: Offered): boolean {
  const isTheirs = nameKey(one.party.name) === nameKey(offer.party.name);
  return (
    isTheirs &&
    one.name === offer.name &&
    one.count === offer.count &&
    one.sizeBytes === offer.sizeBytes &&
    one.listBytes === offer.listBytes
  );
}
