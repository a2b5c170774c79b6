// What comes in: where its bytes lie until all have come, and what is kept of it for the next page. Where the browser has no disk for
// pages a transfer lives in memory, and ends with its page.
import type { TransferEvent } from '../core/transfer-events.ts';
import type { FoundTransfer } from '../core/transfer-state.ts';
import type { AppFolder } from './app-place.ts';
import type { ChosenPlace, Offered } from './choose-place.ts';
import { createDiary } from './diary.ts';
import { hasDisk, openDiskStore } from './disk-store.ts';
import type { Errand } from './errand.ts';
import { takeUp } from './found-transfers.ts';
import type { Governor } from './governor.ts';
import { createIncoming } from './incoming.ts';
import { type KeptTransfer, openKeptTransfers, takeInHand } from './kept-transfers.ts';
import { memoryStore } from './memory-store.ts';
import type { Store } from './store.ts';
import type { ReceivingWay } from './way.ts';

export type Reception = {
  readonly begin: (offered: Offered, place: ChosenPlace) => Promise<Errand>;
  /** What the page before this one had begun. */
  readonly found: () => Promise<readonly { readonly facts: FoundTransfer; readonly errand: Errand }[]>;
};

export type ReceptionOptions = {
  readonly app: AppFolder | undefined;
  readonly ways: readonly ReceivingWay[];
  readonly governor: Governor;
  readonly emit: (fact: TransferEvent) => void;
};

type OnDisk = { readonly store: Store; readonly release: () => void };

export function createReception(options: ReceptionOptions): Reception {
  const kept = hasDisk() ? openKeptTransfers().catch(() => undefined) : Promise.resolve(undefined);

  async function onDisk(entry: KeptTransfer): Promise<OnDisk | undefined> {
    const disk = await kept;
    const release = disk && (await takeInHand(entry.keptAs));
    if (!disk || !release) return undefined;
    try {
      const store = await openDiskStore(entry.keptAs);
      await disk.write(entry);
      return { store, release };
    } catch {
      release();
      return undefined;
    }
  }

  function incoming(entry: KeptTransfer, disk: OnDisk | undefined): Errand {
    const store = disk?.store ?? memoryStore();
    const diary = createDiary(entry, store, disk ? kept : undefined, disk?.release);
    return createIncoming({ ...options, offered: { ...entry, phase: 'linking' }, place: entry.place, store, diary });
  }

  return {
    begin: async ({ id, keptAs, party, name, count, sizeBytes, listBytes }, place) => {
      const flags = { isPausedByMe: false, isChecked: false, isDone: false, touchedMs: Date.now() };
      const entry = { id, keptAs, party, name, count, sizeBytes, listBytes, place, ...flags };
      return incoming(entry, await onDisk(entry));
    },
    found: async () => {
      const disk = await kept;
      const taken = disk ? await takeUp(disk) : [];
      return taken.map(({ kept: entry, ...own }) => ({
        facts: { ...entry, storedBytes: own.store.storedBytes() },
        errand: incoming(entry, own),
      }));
    },
  };
}
