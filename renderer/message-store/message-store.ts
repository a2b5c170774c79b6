// Conversations on this device's disk, in IndexedDB: entries and drafts. It decides nothing; what it holds, the core said.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EntryKey } from '../../signaling/protocol/index.ts';
import { gonePieces } from '../core/chat-keeping.ts';
import type { Entry, KeptPiece, KeptThread } from '../core/chat-state.ts';
import type { MessageOrder } from '../core/effects.ts';
import { readEntries, readThreads } from './kept-entry.ts';

const NAME = 'nearcall-messages';
/** 2: pieces of pictures. */
const VERSION = 2;

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
  threads: { key: string; value: KeptThread };
  pieces: { key: string; value: KeptPiece };
}

export type MessageStore = {
  readonly load: () => Promise<{ readonly threads: readonly KeptThread[]; readonly entries: readonly Entry[] }>;
  /** The bytes of a piece of a picture, as base64. */
  readonly readPiece: (key: EntryKey) => Promise<string | undefined>;
  /** All of them or none, in this order; resolves when they are on the disk. */
  readonly write: (orders: readonly MessageOrder[]) => Promise<void>;
};

/** @returns rejects where the browser keeps nothing: in some private windows, or when the disk is full. */
export async function openMessageStore(): Promise<MessageStore> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade: (database, from) => {
      if (from < 1) {
        database.createObjectStore('entries', { keyPath: 'key' });
        database.createObjectStore('threads', { keyPath: 'key' });
      }
      database.createObjectStore('pieces', { keyPath: 'key' });
    },
  });
  return {
    load: async () => {
      const [entries, threads] = await Promise.all([database.getAll('entries'), database.getAll('threads')]);
      return { entries: readEntries(entries), threads: readThreads(threads) };
    },
    readPiece: async (key) => (await database.get('pieces', key))?.data,
    write: (orders) => write(database, orders),
  };
}

async function write(database: IDBPDatabase<Schema>, orders: readonly MessageOrder[]): Promise<void> {
  const transaction = database.transaction(['entries', 'threads', 'pieces'], 'readwrite');
  const entries = transaction.objectStore('entries');
  const threads = transaction.objectStore('threads');
  const pieces = transaction.objectStore('pieces');
  const requests: Promise<unknown>[] = [];
  for (const order of orders) {
    if (order.type === 'clearMessages') {
      requests.push(entries.clear(), threads.clear(), pieces.clear());
      continue;
    }
    requests.push(...order.put.map((entry) => entries.put(entry)), ...order.threads.map((each) => threads.put(each)));
    requests.push(
      ...order.pieces.map((piece) => pieces.put(piece)),
      ...gonePieces(order).map((key) => pieces.delete(key)),
    );
    for (const key of order.remove) requests.push(entries.delete(key));
  }
  await Promise.all([...requests, transaction.done]);
}
