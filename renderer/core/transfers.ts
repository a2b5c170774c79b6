// Files on their way to or from others, from the offer to the last checked byte. Needs no call, and outlives its links: where one
// broke, the next goes on. Facts go to the file that knows their side.
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import type { Slice } from './slice.ts';
import { found, orphanTimer, withoutSource } from './transfer-found.ts';
import { accept, offer, togglePause } from './transfer-mine.ts';
import { wayBroke, waysNow } from './transfer-same-link.ts';
import { isPaused, type Mark, type Transfer, type Transfers, transferLink } from './transfer-state.ts';
import { begun, changed, ended, offered, stalled, type TransferStep, tellSum, withTransfer } from './transfer-step.ts';
import { checked, linkSaid, theySaid, transferOn } from './transfer-theirs.ts';
import { idleTimer, leaveTimer } from './transfer-wants.ts';

/** Ended ones beyond these are forgotten, oldest first. */
const ENDED_KEPT = 50;
/** How long a mark counts for the speed, in milliseconds. */
const MARK_MS = 6_000;

export const transfers: Slice<'transfers'> = (state, event, { nowMs }) => {
  const { transfers: now } = state;
  switch (event.type) {
    case 'user.offeredFiles':
      return withoutOldest(offer(state, event));
    case 'user.acceptedTransfer':
      return changed(now, event.transfer, (transfer) => accept(transfer, now.ways));
    case 'user.refusedTransfer':
      return changed(now, event.transfer, (transfer) => ended(transfer, 'refused', true));
    case 'user.cancelledTransfer':
      return changed(now, event.transfer, (transfer) => ended(transfer, 'cancelled', true));
    case 'user.toggledTransfer':
      return changed(now, event.transfer, (transfer) => togglePause(transfer, now.ways));
    case 'user.dismissedTransfer':
      return [{ ...now, list: now.list.filter(({ id, phase }) => id !== event.transfer || phase !== 'ended') }, []];
    case 'user.choseAnotherPlace':
      return changed(now, event.transfer, (transfer) => [{ ...transfer, needsPlace: false }, []]);
    case 'files.ready':
      return [{ ...now, ways: event.ways }, []];
    case 'files.found':
      return found(state, event.found);
    case 'server.received':
      return withoutOldest(theySaid(state, event.message));
    case 'link.opened':
      return onLink(now, event.link, (transfer) => opened(transfer));
    case 'link.changed':
      return onLink(now, event.link, (transfer) =>
        event.state === 'failed' ? stalled(transfer, now.ways) : [{ ...transfer, link: event.state }, []],
      );
    case 'link.received': {
      const { message } = event;
      return onLink(now, event.link, (transfer) =>
        'transfer' in message && message.transfer === transfer.id
          ? linkSaid(transfer, message, waysNow(state))
          : [transfer, []],
      );
    }
    case 'file.ticketMade': {
      const { transfer: id, ticket } = event;
      return ofRun(now, event, (transfer) => [
        transfer,
        [{ type: 'sendToPeer', link: transferLink(transfer), message: { type: 'file-way', transfer: id, ticket } }],
      ]);
    }
    case 'file.moved':
      return ofRun(now, event, (transfer) => [moved(transfer, { atMs: nowMs, byte: event.byte }), []]);
    case 'file.broke':
      return ofRun(now, event, (transfer) => wayBroke(transfer, waysNow(state)));
    case 'file.summed':
      return changed(now, event.transfer, (transfer) => {
        const next = { ...transfer, mySum: event.sha256 };
        return next.isMine ? [next, tellSum(next)] : checked(next);
      });
    case 'file.needsPlace':
      return changed(now, event.transfer, (transfer) => [
        transfer.phase === 'storing' ? { ...transfer, needsPlace: true } : transfer,
        [],
      ]);
    case 'file.stored':
      return changed(now, event.transfer, (transfer) =>
        ended({ ...transfer, doneBytes: transfer.sizeBytes }, 'done', true),
      );
    case 'file.failed':
      return changed(now, event.transfer, (transfer) => ended(transfer, event.why, true));
    case 'timer.fired': {
      const orphan = now.list.find((transfer) => orphanTimer(state.people, transfer) === event.timer);
      if (orphan) return changed(now, orphan.id, withoutSource);
      const late = now.list.find((transfer) => idleTimer(transfer) === event.timer);
      if (late) return changed(now, late.id, (transfer) => tooLate(transfer, now.ways));
      const leaving = now.list.find((transfer) => leaveTimer(transfer) === event.timer);
      return [leaving ? withTransfer(now, { ...leaving, link: 'failed' }) : now, []];
    }
    default:
      return [now, []];
  }
};

// The sender sends; the receiver learns over this link how to read.
function opened(transfer: Transfer): TransferStep {
  if (!transfer.isMine || transfer.phase !== 'linking' || isPaused(transfer)) return [transfer, []];
  const running: Transfer = { ...transfer, phase: 'running' };
  return [running, tellSum(running)];
}

function moved(transfer: Transfer, mark: Mark): Transfer {
  const byte = Math.min(mark.byte, transfer.sizeBytes);
  if (byte < transfer.doneBytes) return transfer;
  const marks = [...transfer.marks.filter(({ atMs }) => mark.atMs - atMs < MARK_MS), { ...mark, byte }];
  return { ...transfer, doneBytes: byte, marks, tries: byte > transfer.fromByte ? 0 : transfer.tries };
}

function tooLate(transfer: Transfer, ways: Transfers['ways']): TransferStep {
  if (transfer.isMine) return offered({ ...transfer, phase: 'linking' });
  return transfer.phase === 'running' ? stalled(transfer, ways) : begun(transfer, ways);
}

function onLink(now: Transfers, link: string, change: (transfer: Transfer) => TransferStep) {
  const transfer = transferOn(now, link);
  return transfer ? changed(now, transfer.id, change) : ([now, []] as const);
}

function ofRun(
  now: Transfers,
  { transfer: id, attempt }: Extract<Event, { attempt: number }>,
  change: (transfer: Transfer) => TransferStep,
) {
  return changed(now, id, (transfer) =>
    transfer.attempt === attempt && isMoving(transfer) ? change(transfer) : [transfer, []],
  );
}

// A run that is being stopped still tells how far it came.
function isMoving({ phase }: Transfer): boolean {
  return phase === 'running' || phase === 'linking';
}

function withoutOldest([now, effects]: readonly [Transfers, readonly Effect[]]) {
  const over = now.list.filter(({ phase }) => phase === 'ended').slice(0, -ENDED_KEPT);
  return [over.length > 0 ? { ...now, list: now.list.filter((one) => !over.includes(one)) } : now, effects] as const;
}
