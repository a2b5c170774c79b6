// Takes up what an earlier page had begun to receive, and clears away what nobody will come back for.
import type { TransferId } from '../../signaling/protocol/index.ts';
import { openDiskStore, removeStored, storedNames } from './disk-store.ts';
import { type KeptTransfer, type KeptTransfers, takeInHand } from './kept-transfers.ts';
import type { Store } from './store.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A download reads its file for as long as it takes; by then it is over. */
const DOWNLOADED_MS = DAY_MS;
/** Nobody has gone on with it for so long. */
const FORGOTTEN_MS = 14 * DAY_MS;

export type TakenUp = { readonly kept: KeptTransfer; readonly store: Store; readonly release: () => void };

export async function takeUp(kept: KeptTransfers): Promise<readonly TakenUp[]> {
  const taken: TakenUp[] = [];
  for (const one of await kept.all()) {
    const release = await takeInHand(one.keptAs);
    if (!release) continue;
    const ageMs = Date.now() - one.touchedMs;
    if (ageMs > (one.isDone ? DOWNLOADED_MS : FORGOTTEN_MS)) {
      await removeStored(one.keptAs);
      await kept.remove(one.keptAs);
      release();
    } else if (one.isDone) release();
    else {
      const store = await openDiskStore(one.keptAs).catch(() => undefined);
      if (store) taken.push({ kept: one, store, release });
      else release();
    }
  }
  await removeUnknown(kept);
  return taken;
}

// Bytes that nothing is known of: their page ended before it had written it.
async function removeUnknown(kept: KeptTransfers): Promise<void> {
  const known = new Set<string>((await kept.all()).map(({ keptAs }) => keptAs));
  for (const name of await storedNames()) {
    if (known.has(name)) continue;
    const release = await takeInHand(name as TransferId);
    if (release) await removeStored(name);
    release?.();
  }
}
