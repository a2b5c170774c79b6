// What changed in the conversations, for the disk: entries are written when they are new or other, and go when they are gone.
import type { EntryKey } from '../../signaling/protocol/index.ts';
import type { Chat, Entry, KeptPiece, KeptThread } from './chat-state.ts';
import type { Effect, MessageOrder } from './effects.ts';
import type { Event } from './events.ts';

/** @returns the order to write what this event changed, if it changed anything that is kept. */
export function keepChanges(before: Chat, after: Chat, event: Event): readonly Effect[] {
  if (before.threads === after.threads) return [];
  if (event.type === 'user.pressedReset' || event.type === 'user.clearedMessages') return [{ type: 'clearMessages' }];
  const read = new Map(event.type === 'messages.loaded' ? event.entries.map((entry) => [entry.key, entry]) : []);
  const put: Entry[] = [];
  const remove: Entry['key'][] = [];
  const threads: KeptThread[] = [];
  const pieces: KeptPiece[] = [];
  for (const [key, thread] of Object.entries(after.threads)) {
    const old = before.threads[key];
    if (old === thread) continue;
    const isBegun = old === undefined || (old.entries.length === 0) !== (thread.entries.length === 0);
    if (isBegun || old.name !== thread.name || old.draft !== thread.draft) {
      threads.push({ key, name: thread.name, draft: thread.draft });
    }
    if (old?.entries === thread.entries) continue;
    const known = new Map([...read, ...(old?.entries ?? []).map((entry) => [entry.key, entry] as const)]);
    const now = new Set(thread.entries.map((entry) => entry.key));
    const written = thread.entries.filter((entry) => known.get(entry.key) !== entry && read.get(entry.key) !== entry);
    put.push(...written);
    pieces.push(...written.flatMap((entry) => pieceIn(event, entry, known.has(entry.key))));
    for (const [gone, entry] of known) if (entry.thread === key && !now.has(gone)) remove.push(gone);
  }
  if (put.length + remove.length + threads.length === 0) return [];
  return [{ type: 'keepMessages', put, remove, threads, pieces }];
}

// Its bytes come with the event that tells of it, and are in the state at no time.
function pieceIn(event: Event, { key, what }: Entry, isKnown: boolean): readonly KeptPiece[] {
  if (what.kind !== 'piece' || what.isGone || isKnown) return [];
  if (event.type === 'user.sentText') return [{ key, data: event.picture?.pieces[what.index] ?? '' }];
  const isHere = event.type === 'server.received' && event.message.type === 'piece';
  return isHere ? [{ key, data: event.message.data }] : [];
}

/** The pieces of pictures whose bytes go with this order. */
export function gonePieces({ put, remove }: Extract<MessageOrder, { type: 'keepMessages' }>): readonly EntryKey[] {
  return [...remove, ...put.flatMap(({ key, what }) => (what.kind === 'piece' && what.isGone ? [key] : []))];
}
