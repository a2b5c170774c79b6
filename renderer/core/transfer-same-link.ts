// Another beginning over the link that is there. A way by HTTPS leaves nothing behind on its link, so when it breaks the next one needs
// neither a new link nor the host, which may be what broke.
import type { PeerMessage } from '../../signaling/protocol/index.ts';
import type { State } from './state.ts';
import { isPaused, type Transfer, type Transfers, transferLink } from './transfer-state.ts';
import { begun, broken, ended, stalled, type TransferStep, tellSum } from './transfer-step.ts';
import { nextWay } from './transfer-ways.ts';

type Ways = Transfers['ways'];
type Said<T extends PeerMessage['type']> = Extract<PeerMessage, { type: T }>;

/** Those that could bring anything now. */
export function waysNow({ connection, transfers }: State): Ways {
  return connection.phase === 'online' ? transfers.ways : transfers.ways.filter((way) => way !== 'host');
}

/** What was moved by does not go on: the receiver begins again, the sender says so. */
export function wayBroke(transfer: Transfer, ways: Ways): TransferStep {
  if (!canKeepLink(transfer)) return broken(transfer, ways);
  if (!transfer.isMine) return begunOnLink(transfer, ways);
  const { id, attempt } = transfer;
  const message = { type: 'file-broke', transfer: id, attempt } as const;
  return [{ ...transfer, phase: 'linking' }, [{ type: 'sendToPeer', link: transferLink(transfer), message }]];
}

/** The sender can't go on. What was on its way may still arrive: where it ends is told by who reads (`file.broke`). */
export function theirWayBroke(transfer: Transfer, { attempt }: Said<'file-broke'>, ways: Ways): TransferStep {
  if (transfer.isMine || attempt !== transfer.attempt || isPaused(transfer)) return [transfer, []];
  if (transfer.phase === 'running') return stalled(transfer, ways);
  return transfer.phase === 'linking' && canKeepLink(transfer) ? begunOnLink(transfer, ways) : [transfer, []];
}

/** The receiver wants to go on over the same link. */
export function theyBeganOnLink(transfer: Transfer, message: Said<'file-begin'>, mine: Ways): TransferStep {
  const { attempt, fromByte } = message;
  const isLate = attempt <= transfer.attempt || fromByte > transfer.sizeBytes;
  if (!transfer.isMine || isLate || isPaused(transfer) || !canKeepLink(transfer)) return [transfer, []];
  const chosen = nextWay(transfer, fromByte, { mine, theirs: message.ways });
  if (!chosen) return ended(transfer, 'no-way', true);
  const next: Transfer = {
    ...transfer,
    ...chosen,
    phase: 'running',
    attempt,
    fromByte,
    doneBytes: fromByte,
    marks: [],
  };
  return [next, tellSum(next)];
}

function begunOnLink(transfer: Transfer, ways: Ways): TransferStep {
  const [fresh, effects] = begun(transfer, ways);
  if (fresh.phase === 'ended') return [fresh, effects];
  const next: Transfer = { ...fresh, link: transfer.link, linkAttempt: transfer.linkAttempt };
  const { id, attempt, fromByte } = next;
  const message: Said<'file-begin'> = { type: 'file-begin', transfer: id, attempt, fromByte, ways: [...ways] };
  return [next, [{ type: 'sendToPeer', link: transferLink(next), message }]];
}

/** Not after a data channel: something of it may still be on its way. */
function canKeepLink(transfer: Transfer): boolean {
  const { phase, link, way } = transfer;
  const isMoving = phase === 'linking' || phase === 'running';
  return isMoving && link === 'connected' && way !== 'channel' && !isPaused(transfer);
}
