// The transfers that are drawn and spoken of. PURE.
import type { State } from '../../core/state.ts';
import type { Transfer } from '../../core/transfer-state.ts';

const NONE: readonly Transfer[] = [];

/** None before it is known what the page before this one had begun: what goes on would look like a new offer. */
export function shownTransfers({ transfers }: State): readonly Transfer[] {
  return transfers.hasLooked ? transfers.list : NONE;
}
