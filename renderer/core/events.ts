// Everything that can happen, as facts in the past tense. What the outside world tells the core, and nothing else does.
import type { HostingState, HostVerdict } from '../../app/bridge/hosting-facts.ts';
import type {
  CallId,
  CallMedia,
  ClientMessage,
  IceCandidate,
  IceServer,
  LinkId,
  MessageId,
  PeerMessage,
  PersonId,
  ServerMessage,
} from '../../signaling/protocol/index.ts';
import type { BackgroundChoice } from './background-choice.ts';
import type { LinkState } from './call-parts.ts';
import type { ChatEvent } from './chat-events.ts';
import type { DesktopEvent } from './desktop-events.ts';
import type { GreenRoomEvent } from './green-room-events.ts';
import type { IceTestResult } from './ice-test.ts';
import type { LinkStats } from './link-stats.ts';
import type { CaptureReport, DeviceKind } from './media.ts';
import type { PipEvent } from './pip-events.ts';
import type { Preferences } from './preferences.ts';
import type { RecentEvent } from './recent-events.ts';
import type { RecordingEvent } from './recording-events.ts';
import type { RoomAsk } from './room-state.ts';
import type { SettingsEvent } from './settings-events.ts';
import type { ShareEvent } from './share-events.ts';
import type { SoundEvent } from './sound-events.ts';
import type { TogetherEvent } from './together-events.ts';
import type { TransferEvent } from './transfer-events.ts';

/** What travels between two links through the host. */
export type LinkSignal =
  | { readonly type: 'offer' | 'answer'; readonly link: LinkId; readonly n: number; readonly sdp: string }
  | { readonly type: 'candidate'; readonly link: LinkId; readonly candidate: IceCandidate | null }
  /** The answerer asks for an offer later than `n`, with new addresses. */
  | { readonly type: 'restart'; readonly link: LinkId; readonly n: number };

export type { LinkState } from './call-parts.ts';

/** What a room's owner may change. A passcode of `null` takes it away. */
export type RoomChange = {
  readonly capacity?: number;
  readonly passcode?: string | null;
  readonly hasLobby?: boolean;
  readonly isLocked?: boolean;
  readonly isListed?: boolean;
};

type UserEvent =
  | { readonly type: 'user.choseName'; readonly name: string }
  | { readonly type: 'user.changedPreferences'; readonly change: Partial<Preferences> }
  | { readonly type: 'user.pressedHost' }
  | { readonly type: 'user.pressedStopHosting' }
  | { readonly type: 'user.enteredAddress'; readonly address: string }
  | { readonly type: 'user.acceptedNewKey'; readonly address: string }
  | { readonly type: 'user.pressedDisconnect' }
  | { readonly type: 'user.pressedRetry' }
  | { readonly type: 'user.pressedEnterRoom'; readonly name: string; readonly ask: RoomAsk; readonly media: CallMedia }
  /** Stops waiting or asking, or closes the notice why one is not inside. Leaving is `user.pressedHangUp`. */
  | { readonly type: 'user.dismissedRoom' }
  /** In a call of two this makes a room of it. */
  | { readonly type: 'user.pressedInvite'; readonly person: PersonId }
  | { readonly type: 'user.pressedCancelInvite'; readonly call: CallId }
  | { readonly type: 'user.pressedAdmit'; readonly person: PersonId }
  | { readonly type: 'user.pressedRefuse'; readonly person: PersonId }
  | { readonly type: 'user.pressedRemove'; readonly person: PersonId }
  | { readonly type: 'user.changedRoom'; readonly change: RoomChange }
  | { readonly type: 'user.pressedRetryLink'; readonly person: PersonId }
  | { readonly type: 'user.pressedTestIceServer'; readonly server: IceServer }
  | { readonly type: 'user.pressedCall'; readonly person: PersonId; readonly media: CallMedia }
  | { readonly type: 'user.pressedAccept'; readonly media: CallMedia }
  | { readonly type: 'user.pressedDecline' }
  /** Cancels a call that rings, hangs up one that runs. */
  | { readonly type: 'user.pressedHangUp' }
  | { readonly type: 'user.dismissedCallEnd' }
  /** Somebody reads how a call or a room ended: it stays meanwhile. */
  | { readonly type: 'user.heldEnd'; readonly isHeld: boolean }
  | { readonly type: 'user.toggledMicrophone' }
  | { readonly type: 'user.toggledCamera' }
  | { readonly type: 'user.choseBackground'; readonly change: Partial<BackgroundChoice> }
  | { readonly type: 'user.choseDevice'; readonly device: DeviceKind; readonly deviceId: string | undefined }
  /** Takes the next camera, on a phone the one that looks the other way. */
  | { readonly type: 'user.flippedCamera' }
  | { readonly type: 'user.pressedRetryDevices' }
  | { readonly type: 'user.toggledFavourite'; readonly name: string }
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
  | { readonly type: 'link.opened'; readonly link: LinkId }
  /** A tone of the keypad goes out now. */
  | { readonly type: 'link.sentTone'; readonly link: LinkId; readonly tone: string }
  /** What the last second on a link was like. */
  | { readonly type: 'link.measured'; readonly link: LinkId; readonly stats: LinkStats };

export type Event =
  | UserEvent
  | DesktopEvent
  | RecentEvent
  | SettingsEvent
  | GreenRoomEvent
  | ShareEvent
  | SoundEvent
  | PipEvent
  | ChatEvent
  | TogetherEvent
  | RecordingEvent
  | TransferEvent
  | ServerEvent
  | LinkEvent
  | { readonly type: 'media.changed'; readonly report: CaptureReport }
  | { readonly type: 'hosting.changed'; readonly state: HostingState }
  | { readonly type: 'host.checked'; readonly address: string; readonly verdict: HostVerdict }
  /** The page is ready to act; comes first, once. */
  | { readonly type: 'page.started' }
  | { readonly type: 'page.changedVisibility'; readonly isVisible: boolean }
  | { readonly type: 'page.closing' }
  /** Another network, or the machine woke: what was reachable may not be. */
  | { readonly type: 'page.changedNetwork' }
  /** A person's picture is drawn in this size, in device pixels; 0 by 0 while it isn't. */
  | { readonly type: 'page.sizedTile'; readonly person: PersonId; readonly width: number; readonly height: number }
  | { readonly type: 'ice.tested'; readonly server: IceServer; readonly result: IceTestResult }
  /** A file is to go through the host. */
  | { readonly type: 'file.neededRow'; readonly id: MessageId }
  | { readonly type: 'timer.fired'; readonly timer: string };

/** What a decision may need besides state and event; given with every event, so that the core stays pure. */
export type Moment = {
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** A random id nobody has used, for whatever this event makes. */
  readonly freshId: string;
};
