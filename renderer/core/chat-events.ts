// What people do in conversations, and what the device's disk tells of them.
import type { ClientMessage, EntryKey, PersonId } from '../../signaling/protocol/index.ts';
import type { Entry, KeptThread, Picture } from './chat-state.ts';

/** A piece of a picture on its way to somebody, but for its bytes. */
export type PieceWords = Omit<Extract<ClientMessage, { type: 'piece' }>, 'data'> & { readonly key: EntryKey };

export type ChatEvent =
  | { readonly type: 'user.openedChat'; readonly person: PersonId }
  /** A conversation there has been, whoever is here. */
  | { readonly type: 'user.openedThread'; readonly thread: string }
  | { readonly type: 'user.openedRoomChat' }
  | { readonly type: 'user.closedChat' }
  /** What stands in the field now. */
  | { readonly type: 'user.typed'; readonly thread: string; readonly text: string }
  | {
      readonly type: 'user.sentText';
      readonly thread: string;
      readonly text: string;
      readonly replyTo?: EntryKey;
      /** With its pieces, as base64. */
      readonly picture?: Omit<Picture, 'pieces'> & { readonly pieces: readonly string[] };
    }
  | { readonly type: 'user.editedText'; readonly thread: string; readonly about: EntryKey; readonly text: string }
  | { readonly type: 'user.deletedText'; readonly thread: string; readonly about: EntryKey }
  | {
      readonly type: 'user.reacted';
      readonly thread: string;
      readonly about: EntryKey;
      readonly emoji: string;
      readonly isOn: boolean;
    }
  /** Deletes all conversations on this device. */
  | { readonly type: 'user.clearedMessages' }
  | { readonly type: 'messages.loaded'; readonly threads: readonly KeptThread[]; readonly entries: readonly Entry[] }
  /** A piece that is to be sent was looked for on the disk; without data it isn't there. */
  | { readonly type: 'messages.pieceRead'; readonly message: PieceWords; readonly data: string | undefined }
  /** These are on the disk; without `isKept` they never will be, and live as long as the page. */
  | { readonly type: 'messages.stored'; readonly keys: readonly EntryKey[]; readonly isKept: boolean };
