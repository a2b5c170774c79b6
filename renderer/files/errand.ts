// One side of one transfer, as what starts and stops it sees it.
import type { WantedRun } from '../core/transfer-wants.ts';
import type { Run } from './way.ts';

export type Errand = {
  /** Called anew, with another attempt, after each break; the run before has ended by then. */
  readonly run: (wanted: WantedRun, run: Run) => Promise<void>;
  /** Everything was checked. */
  readonly keep: () => Promise<void>;
  readonly drop: () => void;
};
