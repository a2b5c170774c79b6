// What the receiver answers to what I offer: from where I am to send, and that it is over; also when I had given it up before.
import type { ServerMessage } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Transfer, Transfers } from './transfer-state.ts';
import { ended, fromParty, type TransferStep, withTransfer } from './transfer-step.ts';
import { nextWay } from './transfer-ways.ts';

type Step = readonly [Transfers, readonly Effect[]];
type Said<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

export function theyTook(now: Transfers, message: Said<'file-accept'>): Step {
  const over = endedOfMine(now, message);
  // They were away when it was said.
  if (over) return [now, toldEnd(over)];
  return fromParty(now, message, (transfer) => theyAccepted(transfer, message, now.ways));
}

/** I gave up what had arrived in the same moment. @returns nothing in all other cases. */
export function arrivedAfterAll(now: Transfers, message: Said<'file-pause' | 'file-end'>): Step | undefined {
  const over = message.type === 'file-end' && message.end === 'done' ? endedOfMine(now, message) : undefined;
  return over && [withTransfer(now, ended(over, 'done', false)[0]), []];
}

/** Once more, to somebody who can't have heard it. */
export function toldEnd({ id, party, outcome }: Transfer): readonly Effect[] {
  if (outcome === undefined) return [];
  // An offer that was not passed on once may have been before.
  const end = outcome === 'offline' || outcome === 'too-many' ? 'no-way' : outcome;
  return [{ type: 'sendToServer', message: { type: 'file-end', to: party.id, transfer: id, end } }];
}

function endedOfMine(now: Transfers, { from, transfer: id }: Said<'file-accept' | 'file-end'>): Transfer | undefined {
  return now.list.find((one) => one.id === id && one.isMine && one.phase === 'ended' && one.party.id === from);
}

function theyAccepted(transfer: Transfer, message: Said<'file-accept'>, mine: Transfers['ways']): TransferStep {
  const { attempt, fromByte } = message;
  if (!transfer.isMine || fromByte > transfer.sizeBytes) return [transfer, []];
  // They have it all, and are putting it in its place: that may take its time.
  if (attempt === transfer.attempt && fromByte === transfer.sizeBytes) return [{ ...transfer, tries: 0 }, []];
  if (attempt <= transfer.attempt) return [transfer, []];
  const chosen = nextWay(transfer, fromByte, { mine, theirs: message.ways });
  if (!chosen) return ended(transfer, 'no-way', true);
  const next: Transfer = {
    ...transfer,
    ...chosen,
    phase: 'linking',
    attempt,
    linkAttempt: attempt,
    fromByte,
    doneBytes: fromByte,
    link: 'connecting',
    marks: [],
    // Nobody begins what they rest; should they, they say so behind this.
    pausedBy: { ...transfer.pausedBy, them: false },
  };
  return [next, []];
}
