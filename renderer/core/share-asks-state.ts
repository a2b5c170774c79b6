// Who is asked to share a screen.
import type { PersonId } from '../../signaling/protocol/index.ts';

export type ShareAsks = {
  /** Who asks me, the first one first. */
  readonly from: readonly PersonId[];
  /** Whom I asked, until they share or decline. */
  readonly asked: readonly PersonId[];
};

export const NO_SHARE_ASKS: ShareAsks = { from: [], asked: [] };
