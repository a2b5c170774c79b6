// One side of one transfer, as what starts and stops it sees it.
import type { TransferId } from '../../signaling/protocol/index.ts';
import type { WantedRun, WantedTransfer } from '../core/transfer-wants.ts';
import type { Run } from './way.ts';

export type Errand = {
  /** Called anew, with another attempt, after each break; the run before has ended by then. */
  readonly run: (wanted: WantedRun, run: Run) => Promise<void>;
  /** What the next page must know, should this one go. */
  readonly note: (now: WantedTransfer) => void;
  /** Everything was checked. Called again when the person has said another place. */
  readonly keep: (transfer: TransferId) => Promise<void>;
  /** Only in a click: the person says where else everything goes. @returns whether they did. */
  readonly moveElsewhere: () => Promise<boolean>;
  readonly drop: () => void;
};
