// What people do in conversations, and what the device's disk tells of them.
import type { EntryKey, PersonId } from '../../signaling/protocol/index.ts';
import type { Entry, KeptThread } from './chat-state.ts';

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
  /** These are on the disk; without `isKept` they never will be, and live as long as the page. */
  | { readonly type: 'messages.stored'; readonly keys: readonly EntryKey[]; readonly isKept: boolean };
