// What was written, as it is kept: entries that are only ever added, in the order in which they were written. What a conversation shows
// follows from them (chat-lines.ts), so that whoever has the same entries sees the same, in whatever order they came.
import type { EntryKey, PersonId } from '../../signaling/protocol/index.ts';

/** A picture above the words of a message: its size in pixels, and how many pieces it comes in. */
export type Picture = { readonly width: number; readonly height: number; readonly pieces: number };

/** What somebody wrote, or did to something written. */
export type Written =
  | {
      readonly kind: 'text';
      /** Empty once it was deleted. */
      readonly text: string;
      readonly replyTo?: EntryKey;
      readonly picture?: Picture;
    }
  /** A piece of a picture. Its bytes are on the disk only, under its key; once it was deleted they are nowhere. */
  | { readonly kind: 'piece'; readonly of: EntryKey; readonly index: number; readonly isGone: boolean }
  | { readonly kind: 'edit'; readonly about: EntryKey; readonly text: string }
  | { readonly kind: 'reaction'; readonly about: EntryKey; readonly emoji: string; readonly isOn: boolean }
  | { readonly kind: 'deletion'; readonly about: EntryKey }
  | { readonly kind: 'reading'; readonly of: readonly EntryKey[] };

export type Entry = {
  /** Made by whoever wrote it; nothing else has it, on any device. */
  readonly key: EntryKey;
  readonly thread: string;
  /** The name of whoever wrote it; absent: me. */
  readonly author?: string;
  /** By the writer's clock, and later than all they had seen: orders the conversation. */
  readonly writtenMs: number;
  /** The time that is shown. */
  readonly atMs: number;
  /** I have looked at it. What I wrote is read. */
  readonly isRead: boolean;
  /** Whom mine is for, as keys of their names. */
  readonly to: readonly string[];
  /** On whose devices it is. */
  readonly delivered: readonly string[];
  /** The key of the host where I wrote it: people of the same name on another host are others. Empty where it isn't known. */
  readonly host: string;
  readonly what: Written;
};

/**
 * One conversation. Its key is the person's name (`nameKey`), so it goes on when they come back under a new id; a room's is
 * its name with `#` in front.
 */
export type Thread = {
  readonly name: string;
  /** In the order in which they were written. */
  readonly entries: readonly Entry[];
  /** What is typed and not sent. */
  readonly draft: string;
  /** Messages nobody has looked at here. */
  readonly unread: number;
};

/** Somebody types, as of this moment. */
export type Typing = { readonly thread: string; readonly name: string; readonly atMs: number };

export type Chat = {
  readonly threads: Readonly<Record<string, Thread>>;
  /** The thread whose panel is open. */
  readonly open: string | undefined;
  readonly typing: readonly Typing[];
  /** When I last told that I am typing. */
  readonly toldTypingMs: number;
  /** To whom each of my entries is on its way now, by the key of their name. A person under a new id has not got it. */
  readonly flights: Readonly<Record<string, Readonly<Record<string, PersonId>>>>;
  /** Those that the host did not take; tried again a little later. */
  readonly held: readonly EntryKey[];
  /** Not on this device's disk yet: neither sent nor confirmed before. */
  readonly unstored: readonly EntryKey[];
  /** False where this browser keeps nothing. */
  readonly isKept: boolean;
};

export const NO_CHAT: Chat = {
  threads: {},
  open: undefined,
  typing: [],
  toldTypingMs: 0,
  flights: {},
  held: [],
  unstored: [],
  isKept: true,
};

/** What is kept of a conversation besides its entries. */
export type KeptThread = { readonly key: string; readonly name: string; readonly draft: string };

/** The bytes of a piece of a picture, as base64, under the key of its entry. */
export type KeptPiece = { readonly key: EntryKey; readonly data: string };

export function emptyThread(name: string): Thread {
  return { name, entries: [], draft: '', unread: 0 };
}
