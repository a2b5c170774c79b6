// What is worth saying of a change in the list of transfers. PURE.
import type { Transfer } from '../../core/transfer-state.ts';

/** @returns the one that was offered to me, or has ended without my doing, since then. */
export function newsOf(before: readonly Transfer[], now: readonly Transfer[]): Transfer | undefined {
  return now.find((transfer) => {
    const was = before.find(({ id }) => id === transfer.id);
    if (!was) return !transfer.isMine && transfer.phase === 'offered';
    if (was.phase === transfer.phase || transfer.phase !== 'ended') return false;
    const isMyDoing = !transfer.isTheirWord && (transfer.outcome === 'cancelled' || transfer.outcome === 'refused');
    return !isMyDoing;
  });
}
