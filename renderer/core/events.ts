// Everything that can happen, as facts in the past tense. What the outside world tells the core, and nothing else does.
import type { HostingState, HostVerdict } from '../../app/bridge/contract.ts';
import type {
  CallMedia,
  ClientMessage,
  IceCandidate,
  LinkId,
  PeerMessage,
  PersonId,
  ServerMessage,
} from '../../signaling/protocol/index.ts';
import type { CaptureReport, DeviceKind } from './media.ts';
import type { Preferences } from './preferences.ts';

/** What travels between two links through the host. */
export type LinkSignal =
  | { readonly type: 'offer' | 'answer'; readonly link: LinkId; readonly n: number; readonly sdp: string }
  | { readonly type: 'candidate'; readonly link: LinkId; readonly candidate: IceCandidate | null };

export type LinkState = 'connecting' | 'connected' | 'disconnected' | 'failed';

type UserEvent =
  | { readonly type: 'user.choseName'; readonly name: string }
  | { readonly type: 'user.changedPreferences'; readonly change: Partial<Preferences> }
  | { readonly type: 'user.pressedHost' }
  | { readonly type: 'user.pressedStopHosting' }
  | { readonly type: 'user.enteredAddress'; readonly address: string }
  | { readonly type: 'user.acceptedNewKey'; readonly address: string }
  | { readonly type: 'user.pressedDisconnect' }
  | { readonly type: 'user.pressedRetry' }
  | { readonly type: 'user.pressedCall'; readonly person: PersonId; readonly media: CallMedia }
  | { readonly type: 'user.pressedAccept'; readonly media: CallMedia }
  | { readonly type: 'user.pressedDecline' }
  /** Cancels a call that rings, hangs up one that runs. */
  | { readonly type: 'user.pressedHangUp' }
  | { readonly type: 'user.dismissedCallEnd' }
  | { readonly type: 'user.toggledMicrophone' }
  | { readonly type: 'user.toggledCamera' }
  | { readonly type: 'user.choseDevice'; readonly device: DeviceKind; readonly deviceId: string | undefined }
  | { readonly type: 'user.pressedRetryDevices' }
  | { readonly type: 'user.openedChat'; readonly person: PersonId }
  | { readonly type: 'user.closedChat' }
  | { readonly type: 'user.sentText'; readonly thread: string; readonly text: string }
  | { readonly type: 'user.pressedResend'; readonly thread: string; readonly id: string }
  | { readonly type: 'user.dismissedNotice'; readonly id: string };

type ServerEvent =
  | { readonly type: 'server.opened' }
  /** `retryInMs`: the link to the host tries again by itself after this long. */
  | { readonly type: 'server.closed'; readonly retryInMs: number }
  | { readonly type: 'server.received'; readonly message: ServerMessage }
  /** An order could not be carried out: there was no open connection to the host. */
  | { readonly type: 'server.notSent'; readonly message: ClientMessage };

type LinkEvent =
  | { readonly type: 'link.signalled'; readonly person: PersonId; readonly signal: LinkSignal }
  | { readonly type: 'link.changed'; readonly link: LinkId; readonly state: LinkState }
  | { readonly type: 'link.received'; readonly link: LinkId; readonly message: PeerMessage }
  /** The control channel to a linked person is open: what is said on it arrives. */
  | { readonly type: 'link.opened'; readonly link: LinkId };

export type Event =
  | UserEvent
  | ServerEvent
  | LinkEvent
  | { readonly type: 'media.changed'; readonly report: CaptureReport }
  | { readonly type: 'hosting.changed'; readonly state: HostingState }
  | { readonly type: 'host.checked'; readonly address: string; readonly verdict: HostVerdict }
  /** The page is ready to act; comes first, once. */
  | { readonly type: 'page.started' }
  | { readonly type: 'page.changedVisibility'; readonly isVisible: boolean }
  | { readonly type: 'page.closing' }
  | { readonly type: 'timer.fired'; readonly timer: string };

/** What a decision may need besides state and event; given with every event, so that the core stays pure. */
export type Moment = {
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** A random id nobody has used, for whatever this event makes. */
  readonly freshId: string;
};
