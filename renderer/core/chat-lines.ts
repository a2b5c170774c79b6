// What a conversation shows, found from its entries: each message in its last wording, with its reactions and who has looked at it.
import { type EntryKey, nameKey } from '../../signaling/protocol/index.ts';
import { entryIn, isBlank } from './chat-entries.ts';
import type { Entry, Picture, Thread } from './chat-state.ts';
import { foundOnce } from './found-once.ts';
import type { State } from './state.ts';

export type Reaction = {
  readonly emoji: string;
  /** Names, in the order in which they put it on; me as `undefined`. */
  readonly by: readonly (string | undefined)[];
};

export type ChatLine = {
  readonly key: EntryKey;
  /** Absent: me. */
  readonly author?: string;
  readonly text: string;
  readonly atMs: number;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  /** What it answers, if that is here. */
  readonly replyTo?: {
    readonly key: EntryKey;
    readonly author?: string;
    readonly text: string;
    readonly hasPicture: boolean;
  };
  /** Above the words; its pieces by their place, `undefined` those that aren't here yet. */
  readonly picture?: Omit<Picture, 'pieces'> & {
    readonly pieces: readonly (EntryKey | undefined)[];
    readonly isGone: boolean;
  };
  readonly reactions: readonly Reaction[];
  /** Who has looked at it, as keys of their names. */
  readonly readBy: readonly string[];
  readonly entry: Entry;
  /** The entries of its picture. */
  readonly parts: readonly Entry[];
};

/** The lines of a conversation, in the order in which they were written. */
export const linesOf = foundOnce((thread: Thread): readonly ChatLine[] => {
  const about = gathered(thread.entries);
  return thread.entries.flatMap((entry) => (entry.what.kind === 'text' ? [lineOf(thread, entry, about)] : []));
});

type About = {
  readonly pieces: ReadonlyMap<EntryKey, readonly Entry[]>;
  readonly edits: ReadonlyMap<EntryKey, readonly Entry[]>;
  readonly reactions: ReadonlyMap<EntryKey, readonly Entry[]>;
  readonly readers: ReadonlyMap<EntryKey, readonly string[]>;
};

function gathered(entries: readonly Entry[]): About {
  const pieces = new Map<EntryKey, Entry[]>();
  const edits = new Map<EntryKey, Entry[]>();
  const reactions = new Map<EntryKey, Entry[]>();
  const readers = new Map<EntryKey, string[]>();
  for (const entry of entries) {
    const { what, author } = entry;
    if (what.kind === 'piece') push(pieces, what.of, entry);
    if (what.kind === 'edit') push(edits, what.about, entry);
    if (what.kind === 'reaction') push(reactions, what.about, entry);
    if (what.kind === 'reading' && author !== undefined) {
      for (const key of what.of) push(readers, key, nameKey(author));
    }
  }
  return { pieces, edits, reactions, readers };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function lineOf(thread: Thread, entry: Entry, about: About): ChatLine {
  const { key, author, atMs, what } = entry;
  const isDeleted = isBlank(entry);
  const text = wording(entry, about);
  const parts = isDeleted ? [] : (about.pieces.get(key) ?? []).filter((part) => part.author === author);
  const picture = what.kind === 'text' ? pictureOf(what.picture, parts) : undefined;
  const replied = what.kind === 'text' && what.replyTo ? entryIn(thread, what.replyTo) : undefined;
  return {
    key,
    ...(author !== undefined && { author }),
    text,
    atMs,
    isEdited: !isDeleted && what.kind === 'text' && text !== what.text,
    isDeleted,
    ...(replied && {
      replyTo: {
        key: replied.key,
        ...(replied.author !== undefined && { author: replied.author }),
        text: wording(replied, about),
        hasPicture: replied.what.kind === 'text' && replied.what.picture !== undefined,
      },
    }),
    ...(picture && { picture }),
    reactions: isDeleted ? [] : reactionsOn(about.reactions.get(key) ?? []),
    readBy: [...new Set(about.readers.get(key) ?? [])],
    entry,
    parts,
  };
}

function pictureOf(picture: Picture | undefined, parts: readonly Entry[]): ChatLine['picture'] {
  if (!picture) return undefined;
  const keys = new Map(parts.flatMap(({ key, what }) => (what.kind === 'piece' ? [[what.index, key]] : [])));
  return {
    ...picture,
    pieces: Array.from({ length: picture.pieces }, (_, index) => keys.get(index)),
    isGone: parts.some(isBlank),
  };
}

// Only its author words a message anew; what was written last counts, on every device.
function wording(entry: Entry, { edits }: About): string {
  if (entry.what.kind !== 'text' || isBlank(entry)) return '';
  const last = edits.get(entry.key)?.findLast(({ author }) => author === entry.author);
  return last?.what.kind === 'edit' ? last.what.text : entry.what.text;
}

function reactionsOn(entries: readonly Entry[]): readonly Reaction[] {
  const by = new Map<string, Map<string | undefined, boolean>>();
  for (const { author, what } of entries) {
    if (what.kind !== 'reaction') continue;
    const people = by.get(what.emoji) ?? new Map<string | undefined, boolean>();
    by.set(what.emoji, people.set(author, what.isOn));
  }
  return [...by].flatMap(([emoji, people]) => {
    const on = [...people].filter(([, isOn]) => isOn).map(([name]) => name);
    return on.length > 0 ? [{ emoji, by: on }] : [];
  });
}

/**
 * How far a message of mine has come. `waiting`: for people who aren't here, or for the host. `sending`: on its way.
 * `sent`: the host has it for those who lack it.
 */
export type Delivery = 'waiting' | 'sending' | 'sent' | 'delivered' | 'read';

export function deliveryOf({ entry, parts, readBy }: ChatLine, state: State): Delivery {
  const { chat, session, preferences } = state;
  const { to } = entry;
  const lacks = (name: string) => (part: Entry) => !part.delivered.includes(name);
  const all = [entry, ...parts];
  const lacking = to.filter((name) => all.some(lacks(name)));
  if (to.length > 0 && lacking.length === 0) {
    const isRead = preferences.hasReadReceipts && to.every((name) => readBy.includes(name));
    return isRead ? 'read' : 'delivered';
  }
  const isOnItsWay = (name: string) => {
    const id = all.filter(lacks(name)).flatMap(({ key }) => chat.flights[key]?.[name] ?? [])[0];
    return id !== undefined && state.people.byId[id] !== undefined;
  };
  const keys = new Set(all.map(({ key }) => key));
  if (chat.held.some((key) => keys.has(key)) || !lacking.every(isOnItsWay)) return 'waiting';
  const isUnconfirmed = session.unconfirmed.some((message) => 'key' in message && message.key && keys.has(message.key));
  // A large picture goes piece by piece.
  const isBegun = all.every((part) => chat.flights[part.key] || !lacking.some((name) => lacks(name)(part)));
  return isUnconfirmed || !isBegun || chat.unstored.some((key) => keys.has(key)) ? 'sending' : 'sent';
}
