// What is kept of transfers that come in, in IndexedDB: who sends what, and where it goes. The bytes lie beside it (disk-store.ts). A page
// holds a lock on each of its own, which ends with it: by that the next one knows what it may take up.
import { type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod/mini';
import { personId, type TransferId, transferId } from '../../signaling/protocol/index.ts';
import type { FoundTransfer } from '../core/transfer-state.ts';
import type { ChosenPlace } from './choose-place.ts';

const NAME = 'nearcall-received';
const STORE = 'transfers';
const VERSION = 1;

const kept = z.object({
  keptAs: transferId,
  id: transferId,
  party: z.object({ id: personId, name: z.string() }),
  name: z.string(),
  count: z.number(),
  sizeBytes: z.number(),
  listBytes: z.number(),
  isPausedByMe: z.boolean(),
  isChecked: z.boolean(),
  /** Handed over to the browser's downloads, which still read it. */
  isDone: z.boolean(),
  touchedMs: z.number(),
  place: z.custom<ChosenPlace>((value) => typeof value === 'object' && value !== null),
});

export type KeptTransfer = Omit<FoundTransfer, 'storedBytes'> & {
  readonly place: ChosenPlace;
  readonly isDone: boolean;
  /** When it was last written, in milliseconds since 1970. */
  readonly touchedMs: number;
};

export type KeptTransfers = {
  /** Oldest first. What this version can't read takes nothing else with it. */
  readonly all: () => Promise<readonly KeptTransfer[]>;
  readonly write: (transfer: KeptTransfer) => Promise<void>;
  readonly remove: (keptAs: TransferId) => Promise<void>;
};

/** Rejects where the browser keeps nothing, as in some private windows. */
export async function openKeptTransfers(): Promise<KeptTransfers> {
  const database: IDBPDatabase = await openDB(NAME, VERSION, {
    upgrade: (fresh) => void fresh.createObjectStore(STORE, { keyPath: 'keptAs' }),
  });
  return {
    all: async () => {
      const all = (await database.getAll(STORE)).flatMap((raw: unknown) => kept.safeParse(raw).data ?? []);
      return all.sort((a, b) => a.touchedMs - b.touchedMs);
    },
    write: async (transfer) => void (await database.put(STORE, transfer)),
    remove: (keptAs) => database.delete(STORE, keptAs),
  };
}

/** @returns a function that lets go; `undefined` when another page has it. */
export function takeInHand(keptAs: TransferId): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(keptAs), { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    });
  });
}

function lockOf(keptAs: TransferId): string {
  return `received ${keptAs}`;
}
