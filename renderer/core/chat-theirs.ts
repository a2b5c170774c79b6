// What others wrote, and what became of mine: both come from the host. What is kept here is confirmed to its author, again when it
// comes again.
import { type EntryKey, LIMITS, nameKey, type PersonId, type ServerMessage } from '../../signaling/protocol/index.ts';
import { changed, entryIn, findEntry, withEntries } from './chat-entries.ts';
import { type Chat, type Entry, emptyThread, type Thread, type Written } from './chat-state.ts';
import type { Effect } from './effects.ts';
import type { Moment } from './events.ts';
import { partyOf } from './people.ts';
import type { State } from './state.ts';
import { personNamed } from './views.ts';

type Step = readonly [Chat, readonly Effect[]];
type Said = Extract<ServerMessage, { type: 'message' | 'piece' | 'edit' | 'react' | 'delete' | 'read' }>;

/** Who types says so every few seconds; after this long without it they stopped, in milliseconds. */
export const TYPING_MS = 6_000;
/** A clock further ahead than this is wrong, and must not decide what comes last for ever. */
const AHEAD_MS = 86_400_000;

export function received(state: State, message: ServerMessage, moment: Moment): Step {
  const { chat } = state;
  switch (message.type) {
    // Who logs in anew, or at a host that restarted, can't know what arrived.
    case 'login':
      return [message.success ? { ...chat, flights: {}, held: [] } : chat, []];
    case 'resumed':
      return [message.heard === undefined ? { ...chat, flights: {}, held: [] } : chat, []];
    case 'created':
    case 'joined':
      return [withRoom(chat, message.room), []];
    case 'error':
      return [refused(chat, message), []];
    case 'receipt':
      return [delivered(state, message.from, message.keys), []];
    case 'typing':
      return [typing(state, message, moment), []];
    case 'message':
    case 'piece':
    case 'edit':
    case 'react':
    case 'delete':
    case 'read':
      return said(state, message, moment);
    default:
      return [chat, []];
  }
}

/** These are on this device's disk now: mine may be sent, theirs are confirmed. */
export function stored(state: State, keys: readonly EntryKey[]): Step {
  const { chat, people } = state;
  const isWaiting = new Set(chat.unstored);
  const byAuthor = new Map<PersonId, EntryKey[]>();
  for (const key of keys) {
    const author = isWaiting.has(key) ? findEntry(chat, key)?.author : undefined;
    const id = author === undefined ? undefined : personNamed(people, author)?.id;
    if (id !== undefined) byAuthor.set(id, [...(byAuthor.get(id) ?? []), key]);
  }
  const done = new Set(keys);
  const unstored = chat.unstored.filter((key) => !done.has(key));
  return [
    unstored.length < chat.unstored.length ? { ...chat, unstored } : chat,
    [...byAuthor].flatMap(([id, all]) => confirm(id, all)),
  ];
}

function confirm(to: PersonId, keys: readonly EntryKey[]): readonly Effect[] {
  if (keys.length === 0) return [];
  const portion = keys.slice(0, LIMITS.receiptKeysMax);
  return [
    { type: 'sendToServer', message: { type: 'receipt', to, keys: portion } },
    ...confirm(to, keys.slice(portion.length)),
  ];
}

function said(state: State, message: Said, moment: Moment): Step {
  const { chat } = state;
  const party = partyOf(state, message.from);
  const what = meant(message);
  if (!party || !what) return [chat, []];
  const key = message.key ?? (moment.freshId as EntryKey);
  const again = findEntry(chat, key);
  if (again) return [chat, chat.unstored.includes(key) ? [] : confirm(message.from, [key])];
  const place = placeOf(state, message, party.name);
  const thread = chat.threads[place.key] ?? emptyThread(place.name);
  const hostMs = message.type === 'message' ? message.at : moment.nowMs;
  const writtenMs = Math.min(message.writtenMs ?? hostMs, hostMs + AHEAD_MS);
  const entry: Entry = {
    key,
    thread: place.key,
    author: party.name,
    writtenMs,
    // Nothing was written after the host passed it on.
    atMs: Math.min(writtenMs, hostMs),
    isRead: what.kind !== 'text',
    to: [],
    delivered: [],
    host: '',
    what,
  };
  return [
    {
      ...chat,
      threads: { ...chat.threads, [place.key]: withEntries({ ...thread, name: place.name }, [entry]) },
      typing: chat.typing.filter(({ thread: where, name }) => where !== place.key || name !== party.name),
      unstored: [...chat.unstored, key],
    },
    [],
  ];
}

function meant(message: Said): Written | undefined {
  switch (message.type) {
    case 'message': {
      const { text, replyTo, picture } = message;
      // What was deleted before it arrived leaves the same trace as anything deleted.
      if (text === '' && message.key === undefined) return undefined;
      return { kind: 'text', text, ...(replyTo && { replyTo }), ...(picture && { picture }) };
    }
    case 'piece':
      return { kind: 'piece', of: message.of, index: message.index, isGone: message.data === '' };
    case 'edit':
      return { kind: 'edit', about: message.about, text: message.text };
    case 'react':
      return { kind: 'reaction', about: message.about, emoji: message.emoji, isOn: message.isOn };
    case 'delete':
      return { kind: 'deletion', about: message.about };
    case 'read':
      return { kind: 'reading', of: message.keys };
  }
}

type Place = { readonly key: string; readonly name: string };

// Said to one member it belongs to a room only where I know that room from the inside.
function placeOf({ chat, room }: State, { to, room: told }: Pick<Said, 'to' | 'room'>, author: string): Place {
  const spelled = to.startsWith('#') ? to.slice(1) : told;
  const key = spelled === undefined ? undefined : `#${nameKey(spelled)}`;
  if (spelled === undefined || key === undefined || (!to.startsWith('#') && !chat.threads[key])) {
    return { key: nameKey(author), name: author };
  }
  // As the room is shown, not as the sender spelled it.
  const isInside = room.phase === 'inside' && `#${nameKey(room.name)}` === key;
  return { key, name: isInside ? room.name : (chat.threads[key]?.name ?? spelled) };
}

function withRoom(chat: Chat, name: string): Chat {
  const key = `#${nameKey(name)}`;
  return chat.threads[key] ? chat : { ...chat, threads: { ...chat.threads, [key]: emptyThread(name) } };
}

function typing(state: State, message: Extract<ServerMessage, { type: 'typing' }>, { nowMs }: Moment): Chat {
  const party = partyOf(state, message.from);
  if (!party) return state.chat;
  const thread = placeOf(state, message, party.name).key;
  const others = state.chat.typing.filter((other) => other.thread !== thread || other.name !== party.name);
  return { ...state.chat, typing: [...others, { thread, name: party.name, atMs: nowMs }] };
}

function delivered({ chat, people }: State, from: PersonId, keys: readonly EntryKey[]): Chat {
  const person = people.byId[from];
  if (!person) return chat;
  const name = nameKey(person.name);
  const isMeant = new Set(keys);
  const threads: Record<string, Thread> = {};
  const flights = { ...chat.flights };
  for (const [key, thread] of Object.entries(chat.threads)) {
    if (!keys.some((each) => entryIn(thread, each))) continue;
    threads[key] = changed(thread, (entry) => {
      if (!isMeant.has(entry.key) || !entry.to.includes(name) || entry.delivered.includes(name)) return entry;
      const next = { ...entry, delivered: [...entry.delivered, name] };
      if (next.delivered.length === next.to.length) delete flights[entry.key];
      // That I looked at something is of no use any more once it is known.
      return next.what.kind === 'reading' && next.delivered.length === next.to.length ? undefined : next;
    });
  }
  return { ...chat, threads: { ...chat.threads, ...threads }, flights };
}

function refused(chat: Chat, { code, id }: Extract<ServerMessage, { type: 'error' }>): Chat {
  const key = id as string | undefined as EntryKey | undefined;
  if (key === undefined || !chat.flights[key]) return chat;
  // A host that doesn't know it, or finds it wrong, will not know it a little later either.
  const isInVain = code === 'unknown-type' || code === 'bad-message' || code === 'too-large';
  return isInVain || chat.held.includes(key) ? chat : { ...chat, held: [...chat.held, key] };
}
