// What I wrote finds its way to everybody it is for, however long that takes: it waits on this device until they are here, is sent, and
// is sent again to whoever came back without having it. They know each entry by its key, so that twice is once.
import { type ClientMessage, type MessageId, nameKey, type PersonId } from '../../signaling/protocol/index.ts';
import { changed } from './chat-entries.ts';
import type { ChatEvent } from './chat-events.ts';
import type { Chat, Entry } from './chat-state.ts';
import type { Effect } from './effects.ts';
import { keyOfHost } from './found-hosts.ts';
import { foundOnce } from './found-once.ts';
import type { Room } from './room-state.ts';
import type { State } from './state.ts';
import { personNamed } from './views.ts';

type PieceRead = Extract<ChatEvent, { type: 'messages.pieceRead' }>;

/** So many entries are on their way to one person at once: what waited for long must not look like a flood to the host. */
const WINDOW = 16;
/** A piece of a picture counts as so many of them: what the host keeps for one person is bounded. */
const PIECE_WEIGHT = 4;

/** What the host did not take is tried again after this long, in milliseconds. */
export const HELD_MS = 3_000;
export const HELD_TIMER = 'held-messages';

/** Mine that somebody lacks, in the order in which they were written. */
export const undelivered = foundOnce((threads: Chat['threads']): readonly Entry[] =>
  Object.values(threads)
    .flatMap(({ entries }) => entries.filter(({ to, delivered }) => delivered.length < to.length))
    .sort((a, b) => a.writtenMs - b.writtenMs),
);

/** What can be sent now, is. */
export function sendWaiting(state: State): readonly [Chat, readonly Effect[]] {
  const { chat, connection } = state;
  const waiting = undelivered(chat.threads);
  if (waiting.length === 0 || connection.phase !== 'online') return [chat, []];
  const onTheirWay = countFlights(state, waiting);
  const host = keyOfHost(state) ?? '';
  const flights: Record<string, Chat['flights'][string]> = {};
  const effects: Effect[] = [];
  for (const entry of waiting) {
    if (chat.unstored.includes(entry.key)) continue;
    if (entry.host !== '' && host !== '' && entry.host !== host) continue;
    const due = lacking(state, entry).filter(({ key }) => (onTheirWay.get(key) ?? 0) < WINDOW);
    if (due.length === 0) continue;
    flights[entry.key] = { ...chat.flights[entry.key], ...Object.fromEntries(due.map(({ key, id }) => [key, id])) };
    for (const { key } of due) onTheirWay.set(key, (onTheirWay.get(key) ?? 0) + weightOf(entry));
    const addresses = isForAll(state, entry, due) ? [entry.thread] : due.map(({ id }) => id);
    for (const to of addresses) effects.push(...wordsOf(state, entry, to));
  }
  return effects.length === 0 ? [chat, []] : [{ ...chat, flights: { ...chat.flights, ...flights } }, effects];
}

/**
 * Whoever left my room may have left it before the host passed on what was said there: as long as they don't confirm it, it is not on
 * its way to them any more, and is sent to them by itself.
 */
export function withoutLeft(before: Room, { chat, room }: State): Chat {
  if (before === room || before.phase !== 'inside' || room.phase !== 'inside') return chat;
  const staying = new Set(room.members.map(({ stay }) => stay));
  const left = new Set(before.members.flatMap(({ id, stay }) => (staying.has(stay) ? [] : [id])));
  const said = left.size === 0 ? [] : (chat.threads[`#${nameKey(before.name)}`]?.entries ?? []);
  const flights: Record<string, Chat['flights'][string]> = {};
  for (const { key } of said) {
    const known = Object.entries(chat.flights[key] ?? {});
    const kept = known.filter(([, id]) => !left.has(id));
    if (kept.length < known.length) flights[key] = Object.fromEntries(kept);
  }
  return Object.keys(flights).length === 0 ? chat : { ...chat, flights: { ...chat.flights, ...flights } };
}

/** A piece goes out with its bytes, if it still should; what is not on the disk any more never will. */
export function pieceRead(state: State, { message, data }: PieceRead): readonly [Chat, readonly Effect[]] {
  const { chat } = state;
  const { key, to } = message;
  const flight = chat.flights[key] ?? {};
  if (!to.startsWith('#') && !Object.values(flight).some((id) => id === to)) return [chat, []];
  if (data !== undefined) return [chat, [{ type: 'sendToServer', message: { ...message, data } }]];
  const { [key]: _, ...flights } = chat.flights;
  const threads = Object.entries(chat.threads).map(
    ([name, thread]) => [name, changed(thread, (entry) => (entry.key === key ? asGone(entry) : entry))] as const,
  );
  return [{ ...chat, flights, threads: Object.fromEntries(threads) }, []];
}

function asGone(entry: Entry): Entry {
  return entry.what.kind === 'piece' ? { ...entry, what: { ...entry.what, isGone: true } } : entry;
}

type Recipient = { readonly key: string; readonly id: PersonId };

/** Who is here, has not got it, and to whom it is not on its way. */
function lacking({ chat, people }: State, { key, to, delivered }: Entry): readonly Recipient[] {
  return to.flatMap((name) => {
    const id = delivered.includes(name) ? undefined : personNamed(people, name)?.id;
    return id === undefined || chat.flights[key]?.[name] === id ? [] : [{ key: name, id }];
  });
}

// What came back as held counts as on its way until its time has come.
function countFlights({ chat, people }: State, waiting: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of waiting) {
    for (const [name, id] of Object.entries(chat.flights[entry.key] ?? {})) {
      if (entry.delivered.includes(name) || !people.byId[id]) continue;
      counts.set(name, (counts.get(name) ?? 0) + weightOf(entry));
    }
  }
  return counts;
}

function weightOf({ what }: Entry): number {
  return what.kind === 'piece' && !what.isGone ? PIECE_WEIGHT : 1;
}

// The first time it is said to the whole room at once; later only to those who were away. The host passes it on to those inside, so that
// they must be the very ones it is due to: somebody's old self may still be in the room, linked, while they are back under a new id.
function isForAll({ chat, room }: State, { key, thread, to }: Entry, due: readonly Recipient[]): boolean {
  const isInside = room.phase === 'inside' && thread === `#${nameKey(room.name)}`;
  if (!isInside || chat.flights[key] !== undefined || due.length < to.length) return false;
  const inside = new Set(room.members.flatMap(({ id, isGone, stay }) => (isGone || stay === undefined ? [] : [id])));
  return inside.size === due.length && due.every(({ id }) => inside.has(id));
}

function wordsOf({ chat, room }: State, entry: Entry, to: string): readonly Effect[] {
  const { key, writtenMs, what, thread } = entry;
  const isToRoom = to.startsWith('#');
  const name = chat.threads[thread]?.name ?? '';
  const address = isToRoom && room.phase === 'inside' ? `#${room.name}` : to;
  const said = { to: address, id: key as string as MessageId, key, writtenMs };
  const about = thread.startsWith('#') && !isToRoom ? { ...said, room: name } : said;
  const send = (message: ClientMessage): readonly Effect[] => [{ type: 'sendToServer', message }];
  switch (what.kind) {
    case 'text': {
      const { text, replyTo, picture } = what;
      return send({ type: 'message', ...about, text, ...(replyTo && { replyTo }), ...(picture && { picture }) });
    }
    case 'piece': {
      const message = { type: 'piece', ...about, of: what.of, index: what.index } as const;
      return what.isGone ? send({ ...message, data: '' }) : [{ type: 'readPiece', message }];
    }
    case 'edit':
      return send({ type: 'edit', ...about, about: what.about, text: what.text });
    case 'reaction':
      return send({ type: 'react', ...about, about: what.about, emoji: what.emoji, isOn: what.isOn });
    case 'deletion':
      return send({ type: 'delete', ...about, about: what.about });
    case 'reading':
      return send({ type: 'read', ...about, keys: [...what.of] });
  }
}
