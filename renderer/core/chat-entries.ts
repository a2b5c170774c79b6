// Entries, joined: each is there once, in the order in which it was written, whichever way and however often it came.
import type { EntryKey } from '../../signaling/protocol/index.ts';
import type { Chat, Entry, Thread } from './chat-state.ts';
import { foundOnce } from './found-once.ts';

const byKey = foundOnce(
  (entries: readonly Entry[]): ReadonlyMap<EntryKey, Entry> => new Map(entries.map((entry) => [entry.key, entry])),
);

export function entryIn(thread: Thread | undefined, key: EntryKey): Entry | undefined {
  return thread && byKey(thread.entries).get(key);
}

export function findEntry({ threads }: Chat, key: EntryKey): Entry | undefined {
  for (const thread of Object.values(threads)) {
    const entry = entryIn(thread, key);
    if (entry) return entry;
  }
  return undefined;
}

/** Later than everything in the conversation, also where somebody's clock is ahead. */
export function nextStamp({ entries }: Thread, nowMs: number): number {
  return Math.max(nowMs, (entries.at(-1)?.writtenMs ?? 0) + 1);
}

/** The conversation with these as well. */
export function withEntries(thread: Thread, added: readonly Entry[]): Thread {
  if (added.length === 0) return thread;
  const all = new Map(byKey(thread.entries));
  for (const entry of added) {
    const known = all.get(entry.key);
    all.set(entry.key, known ? joined(known, entry) : entry);
  }
  return counted({ ...thread, entries: withoutDeleted([...all.values()].sort(byWriting)) });
}

/** Each entry as `change` makes it; one that it gives `undefined` for goes. */
export function changed(thread: Thread, change: (entry: Entry) => Entry | undefined): Thread {
  const entries = thread.entries.flatMap((entry) => change(entry) ?? []);
  const isSame =
    entries.length === thread.entries.length && entries.every((entry, index) => entry === thread.entries[index]);
  return isSame ? thread : counted({ ...thread, entries });
}

// Keys break the tie, so that all devices agree.
function byWriting(a: Entry, b: Entry): number {
  return a.writtenMs - b.writtenMs || (a.key < b.key ? -1 : 1);
}

// What came from the disk and what came meanwhile are the same entry.
function joined(known: Entry, again: Entry): Entry {
  const delivered = [...new Set([...known.delivered, ...again.delivered])];
  const isRead = known.isRead || again.isRead;
  const isNews = delivered.length > known.delivered.length || isRead !== known.isRead;
  return isNews ? { ...known, delivered, isRead } : known;
}

// Only its author deletes a message; then its words are nowhere any more, earlier versions included.
function withoutDeleted(entries: readonly Entry[]): readonly Entry[] {
  const gone = new Map(entries.flatMap((entry) => (entry.what.kind === 'deletion' ? [[entry.what.about, entry]] : [])));
  if (gone.size === 0) return entries;
  return entries.map((entry) => {
    const { what } = entry;
    const deletion = gone.get(messageOf(entry));
    if (!deletion || deletion.author !== entry.author || isBlank(entry)) return entry;
    if (what.kind === 'piece') return { ...entry, what: { ...what, isGone: true } };
    if (what.kind === 'edit') return { ...entry, what: { ...what, text: '' } };
    return what.kind === 'text' ? { ...entry, what: { kind: 'text', text: '' } } : entry;
  });
}

function messageOf({ key, what }: Entry): EntryKey {
  if (what.kind === 'piece') return what.of;
  return what.kind === 'edit' ? what.about : key;
}

/** Was deleted by whoever wrote it. */
export function isBlank({ what }: Entry): boolean {
  if (what.kind === 'piece') return what.isGone;
  if (what.kind === 'text') return what.text === '' && what.picture === undefined;
  return what.kind === 'edit' && what.text === '';
}

function counted(thread: Thread): Thread {
  const isNews = (entry: Entry) => !entry.isRead && entry.what.kind === 'text' && !isBlank(entry);
  return { ...thread, unread: thread.entries.reduce((sum, entry) => sum + Number(isNews(entry)), 0) };
}
