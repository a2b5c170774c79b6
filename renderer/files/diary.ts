// Keeps what the next page must know of one transfer that comes in, and takes it away when there is nothing more to do. Where the browser
// keeps nothing, a transfer ends with its page.
import type { TransferId } from '../../signaling/protocol/index.ts';
import type { Diary } from './incoming.ts';
import type { KeptTransfer, KeptTransfers } from './kept-transfers.ts';
import type { Store } from './store.ts';

/** @param release lets other pages take it up, or clear it away. */
export function createDiary(
  first: KeptTransfer,
  store: Store,
  kept: Promise<KeptTransfers | undefined> | undefined,
  release: (() => void) | undefined,
): Diary {
  let now = first;
  // One after the other: the last word stays.
  let last: Promise<void> = Promise.resolve();
  const next = (step: () => Promise<unknown> | undefined) => {
    last = last.then(step).then(
      () => {},
      () => {},
    );
  };
  const put = () => next(async () => (await kept)?.write({ ...now, touchedMs: Date.now() }));

  return {
    write: (change) => {
      const before = now;
      now = { ...now, ...change };
      if (isOther(before, now)) put();
    },
    end: (isRead) => {
      const keptAs: TransferId = now.keptAs;
      if (isRead) {
        now = { ...now, isDone: true };
        put();
        next(() => store.close());
      } else {
        next(() => store.remove());
        next(async () => (await kept)?.remove(keptAs));
      }
      next(async () => release?.());
    },
  };
}

// It is said with every change of the state.
function isOther(before: KeptTransfer, now: KeptTransfer): boolean {
  return (
    before.id !== now.id ||
    before.party.id !== now.party.id ||
    before.isPausedByMe !== now.isPausedByMe ||
    before.isChecked !== now.isChecked ||
    before.place !== now.place
  );
}
