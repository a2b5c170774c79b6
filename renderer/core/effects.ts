// Orders: things to do once, because of one event. What should hold for a while is not an effect but a want (`wants.ts`).
import type { ClientMessage, IceServer, LinkId, PeerMessage, PersonId } from '../../signaling/protocol/index.ts';
import type { LinkSignal } from './events.ts';
import type { Preferences } from './preferences.ts';

export type Effect =
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
  /** Look for a way again on every link. */
  | { readonly type: 'restartLinks' }
  | { readonly type: 'testIceServer'; readonly server: IceServer }
  /** Try the host again now instead of after the delay. */
  | { readonly type: 'reconnectNow' };
