// Conversations on this device's disk, in IndexedDB: entries and drafts. It decides nothing; what it holds, the core said.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry, KeptThread } from '../core/chat-state.ts';
import type { MessageOrder } from '../core/effects.ts';
import { readEntries, readThreads } from './kept-entry.ts';

const NAME = 'nearcall-messages';
const VERSION = 1;

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
  threads: { key: string; value: KeptThread };
}

export type MessageStore = {
  readonly load: () => Promise<{ readonly threads: readonly KeptThread[]; readonly entries: readonly Entry[] }>;
  /** All of them or none, in this order; resolves when they are on the disk. */
  readonly write: (orders: readonly MessageOrder[]) => Promise<void>;
};

/** @returns rejects where the browser keeps nothing: in some private windows, or when the disk is full. */
export async function openMessageStore(): Promise<MessageStore> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade: (fresh) => {
      fresh.createObjectStore('entries', { keyPath: 'key' });
      fresh.createObjectStore('threads', { keyPath: 'key' });
    },
  });
  return {
    load: async () => {
      const [entries, threads] = await Promise.all([database.getAll('entries'), database.getAll('threads')]);
      return { entries: readEntries(entries), threads: readThreads(threads) };
    },
    write: (orders) => write(database, orders),
  };
}

async function write(database: IDBPDatabase<Schema>, orders: readonly MessageOrder[]): Promise<void> {
  const transaction = database.transaction(['entries', 'threads'], 'readwrite');
  const [entries, threads] = [transaction.objectStore('entries'), transaction.objectStore('threads')];
  const requests: Promise<unknown>[] = [];
  for (const order of orders) {
    if (order.type === 'clearMessages') {
      requests.push(entries.clear(), threads.clear());
      continue;
    }
    requests.push(...order.put.map((entry) => entries.put(entry)), ...order.threads.map((each) => threads.put(each)));
    for (const key of order.remove) requests.push(entries.delete(key));
  }
  await Promise.all([...requests, transaction.done]);
}
