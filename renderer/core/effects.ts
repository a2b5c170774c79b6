// Orders: things to do once, because of one event. What should hold for a while is not an effect but a want (`wants.ts`).

import type { JoinedHost } from '../../app/bridge/hosting-facts.ts';
import type { SettingsPane, SystemChange } from '../../app/bridge/system-facts.ts';
import type {
  ClientMessage,
  EntryKey,
  IceServer,
  LinkId,
  MessageId,
  PeerMessage,
  PersonId,
  StreamToken,
} from '../../signaling/protocol/index.ts';
import type { PieceWords } from './chat-events.ts';
import type { Entry, KeptPiece, KeptThread } from './chat-state.ts';
import type { LinkSignal } from './events.ts';
import type { Preferences } from './preferences.ts';

/** Orders to the computer the app runs on. In a browser they are never given. */
export type SystemOrder =
  | { readonly type: 'searchHosts' }
  | { readonly type: 'rememberHost'; readonly host: JoinedHost }
  /** All but this computer's own, and the one of this key; empty: no other. */
  | { readonly type: 'forgetHosts'; readonly but: string }
  | { readonly type: 'changeSystem'; readonly change: SystemChange }
  | { readonly type: 'openSystemSettings'; readonly pane: SettingsPane }
  | { readonly type: 'allowFirewall' }
  /** Looks at the screens and windows there are: comes back as `screens.listed`. */
  | { readonly type: 'listScreens' }
  | { readonly type: 'checkUpdate' }
  | { readonly type: 'installUpdate' }
  | { readonly type: 'openUpdatePage' };

/** Orders to the disk of conversations. */
export type MessageOrder =
  /** Comes back as `messages.stored` once it is written. */
  | {
      readonly type: 'keepMessages';
      readonly put: readonly Entry[];
      readonly remove: readonly EntryKey[];
      readonly threads: readonly KeptThread[];
      readonly pieces: readonly KeptPiece[];
    }
  | { readonly type: 'clearMessages' };

export type Effect =
  | SystemOrder
  | MessageOrder
  /** Reads a piece of a picture from the disk; comes back as `messages.pieceRead`. */
  | { readonly type: 'readPiece'; readonly message: PieceWords }
  /** The page is loaded again: nothing of this run is left. */
  | { readonly type: 'startAnew' }
  /** Everything that helps to find a fault, in one file, without names and texts. */
  | { readonly type: 'saveReport' }
  | { readonly type: 'sendToServer'; readonly message: ClientMessage }
  | { readonly type: 'sendToPeer'; readonly link: LinkId; readonly message: PeerMessage }
  | { readonly type: 'passSignal'; readonly from: PersonId; readonly signal: LinkSignal }
  | { readonly type: 'savePreferences'; readonly preferences: Preferences }
  | { readonly type: 'startHosting'; readonly name: string }
  | { readonly type: 'stopHosting' }
  | { readonly type: 'checkHost'; readonly address: string }
  | { readonly type: 'forgetHost'; readonly address: string }
  /** These will not reach anybody any more: each comes back as `server.notSent`. */
  | { readonly type: 'reportUnsent'; readonly messages: readonly ClientMessage[] }
  /** The ringtone, once, from this loudspeaker. */
  | { readonly type: 'testRing'; readonly deviceId: string | undefined }
  /** A tone of the keypad, to them and to my own ear. */
  | { readonly type: 'sendTone'; readonly link: LinkId; readonly tone: string }
  /** A quiet sound: the timer has run out. */
  | { readonly type: 'playTimeUp' }
  /** Look for a way again on every link. */
  | { readonly type: 'restartLinks' }
  | { readonly type: 'testIceServer'; readonly server: IceServer }
  /** Makes a file of what a page that died left behind; comes back as `recording.ended`. */
  | { readonly type: 'keepRecording'; readonly recording: string }
  | { readonly type: 'dropRecording'; readonly recording: string }
  /** Try the host again now instead of after the delay. */
  | { readonly type: 'reconnectNow' }
  /** What the host answered to who asked for a row of bytes; without a token there is none. */
  | { readonly type: 'passRow'; readonly id: MessageId; readonly token: StreamToken | undefined };
