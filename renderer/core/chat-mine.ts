// What I write, and do to what was written: an entry for whoever is in the conversation now. Sending it is chat-outbox.ts.
import { type EntryKey, LIMITS, nameKey } from '../../signaling/protocol/index.ts';
import { entryIn, nextStamp, withEntries } from './chat-entries.ts';
import type { Chat, Entry, Thread, Written } from './chat-state.ts';
import type { Event, Moment } from './events.ts';
import { keyOfHost } from './found-hosts.ts';
import type { State } from './state.ts';

/** The conversation with what this event adds of mine; as it was when that is nothing. */
export function written(state: State, event: Event, moment: Moment): Chat {
  switch (event.type) {
    case 'user.sentText': {
      const { text, replyTo, picture } = event;
      const pieces = picture?.pieces.length ?? 0;
      if ((text.trim() === '' && !picture) || pieces > LIMITS.piecesMax) return state.chat;
      const shown = picture && { picture: { width: picture.width, height: picture.height, pieces } };
      const what: Written = { kind: 'text', text, ...(replyTo && { replyTo }), ...shown };
      return add(state, event.thread, [what, ...piecesOf(moment.freshId as EntryKey, pieces)], moment);
    }
    case 'user.editedText':
      return event.text.trim() === '' || !isMine(state, event.thread, event.about)
        ? state.chat
        : add(state, event.thread, [{ kind: 'edit', about: event.about, text: event.text }], moment);
    case 'user.deletedText':
      return isMine(state, event.thread, event.about)
        ? add(state, event.thread, [{ kind: 'deletion', about: event.about }], moment)
        : state.chat;
    case 'user.reacted': {
      const { thread, about, emoji, isOn } = event;
      if (emoji.length > LIMITS.reactionMaxChars || !entryIn(state.chat.threads[thread], about)) return state.chat;
      return add(state, thread, [{ kind: 'reaction', about, emoji, isOn }], moment);
    }
    default:
      return state.chat;
  }
}

/** Everything in a conversation was looked at; its authors are told, where I allow it. */
export function looked(state: State, key: string, thread: Thread, moment: Moment): Thread {
  const news = thread.entries.filter(({ isRead }) => !isRead);
  const read = thread.entries.map((entry) => (entry.isRead ? entry : { ...entry, isRead: true }));
  const seen: Thread = { ...thread, entries: read, unread: 0 };
  if (!state.preferences.hasReadReceipts) return seen;
  const byAuthor = new Map<string, EntryKey[]>();
  for (const { author, key: about, what } of news) {
    if (author === undefined || what.kind !== 'text') continue;
    byAuthor.set(nameKey(author), [...(byAuthor.get(nameKey(author)) ?? []), about]);
  }
  const tellings = [...byAuthor].flatMap(([author, of]) => portions(of).map((portion) => [author, portion] as const));
  return withEntries(
    seen,
    tellings.map(([author, of], index) => ({
      ...base(state, key, seen, moment),
      key: `${moment.freshId}-${index}` as EntryKey,
      to: [author],
      what: { kind: 'reading', of },
    })),
  );
}

function portions(keys: readonly EntryKey[]): readonly (readonly EntryKey[])[] {
  return keys.length <= LIMITS.receiptKeysMax
    ? [keys]
    : [keys.slice(0, LIMITS.receiptKeysMax), ...portions(keys.slice(LIMITS.receiptKeysMax))];
}

function isMine({ chat }: State, thread: string, about: EntryKey): boolean {
  const entry = entryIn(chat.threads[thread], about);
  return entry?.what.kind === 'text' && entry.author === undefined;
}

function piecesOf(of: EntryKey, count: number): readonly Written[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'piece', of, index, isGone: false }));
}

/** The first has the moment's id as its key; whatever belongs to it has one made from that. */
function add(state: State, key: string, written: readonly Written[], moment: Moment): Chat {
  const thread = state.chat.threads[key];
  if (!thread) return state.chat;
  const first = base(state, key, thread, moment);
  const entries = written.map((what, index): Entry => {
    const { writtenMs } = first;
    return index === 0
      ? { ...first, what }
      : { ...first, key: `${first.key}-${index}` as EntryKey, writtenMs: writtenMs + index, what };
  });
  const draft = written.some(({ kind }) => kind === 'text' || kind === 'edit') ? '' : thread.draft;
  return {
    ...state.chat,
    threads: { ...state.chat.threads, [key]: { ...withEntries(thread, entries), draft } },
    unstored: [...state.chat.unstored, ...entries.map((entry) => entry.key)],
  };
}

function base(state: State, key: string, thread: Thread, { nowMs, freshId }: Moment): Omit<Entry, 'what'> {
  return {
    key: freshId as EntryKey,
    thread: key,
    writtenMs: nextStamp(thread, nowMs),
    atMs: nowMs,
    isRead: true,
    to: recipients(state, key),
    delivered: [],
    host: keyOfHost(state) ?? '',
  };
}

/** In a room: who is inside now. */
function recipients({ room }: State, key: string): readonly string[] {
  if (!key.startsWith('#')) return [key];
  const isInside = room.phase === 'inside' && `#${nameKey(room.name)}` === key;
  return isInside ? room.members.map(({ name }) => nameKey(name)) : [];
}
