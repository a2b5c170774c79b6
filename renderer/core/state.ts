// Everything the page knows. Plain data: no socket, track, connection or session description ever enters it.
import type { Discovery } from '../../app/bridge/discovery-facts.ts';
import type { HostingState } from '../../app/bridge/hosting-facts.ts';
import type { OpenedLink, ReportOutcome, SystemState } from '../../app/bridge/system-facts.ts';
import type { CallId, CallMedia, IceServer, LinkId, Person, PersonId } from '../../signaling/protocol/index.ts';
import type { BackgroundProblem } from './background-choice.ts';
import type { LinkState, OwnMedia, Party, TheirMedia, View } from './call-parts.ts';
import { type Chat, NO_CHAT } from './chat-state.ts';
import type { AutoJoin, Connection } from './connection-state.ts';
import type { Errand } from './errand-state.ts';
import type { GreenRoom } from './green-room-state.ts';
import { type Hands, NO_HANDS } from './hands-state.ts';
import type { IceTest } from './ice-test.ts';
import type { LinkStats } from './link-stats.ts';
import { type CaptureReport, type DeviceKind, NOTHING_CAPTURED } from './media.ts';
import { NO_PIP, type Pip } from './pip-state.ts';
import { NOBODY_POINTS, type Pointers } from './pointer-state.ts';
import type { Preferences } from './preferences.ts';
import { type LeftRecording, NO_RECORDING, type Recording, type RecordingEnd } from './recording-state.ts';
import { NO_ROOM, type Room, type Rooms } from './room-state.ts';
import { NO_SESSION, type Session } from './session-state.ts';
import type { SettingsPage } from './settings-page.ts';
import { NO_SHARE_ASKS, type ShareAsks } from './share-asks-state.ts';
import { NO_SHARE, type Share } from './share-state.ts';
import { NO_SOUND_HINT, type SoundHint } from './sound-hint-state.ts';
import { type Asks, type Clock, type Flying, NO_ASKS, NO_SPOTLIGHT, type Spotlight } from './together-state.ts';
import { NO_TRANSFERS, type Transfers } from './transfer-state.ts';

export type { OwnMedia, Party, Size, TheirMedia, View } from './call-parts.ts';
export type { Chat, Thread } from './chat-state.ts';
export type { Connection, ConnectionProblem } from './connection-state.ts';

export type State = {
  readonly preferences: Preferences;
  /** `undefined` where hosting is not possible: in a browser. */
  readonly hosting: HostingState | undefined;
  /** The hosts on this network; `undefined` in a browser, which can't look. */
  readonly discovery: Discovery | undefined;
  /** The computer the app runs on; `undefined` in a browser. */
  readonly system: SystemState | undefined;
  /** The page of the settings that is open. */
  readonly settings: SettingsPage | undefined;
  /** The check of camera, microphone and loudspeaker is open. */
  readonly isCheckingDevices: boolean;
  /** A link that was opened outside and waits for the person's yes. */
  readonly openedLink: OpenedLink | undefined;
  /** What a link that the person agreed to still asks for. */
  readonly errand: Errand | undefined;
  /** Whether a host may be joined by itself. */
  readonly autoJoin: AutoJoin;
  readonly connection: Connection;
  readonly people: People;
  readonly session: Session;
  readonly call: Call;
  /** In front of the room in the page's address, until the person goes in or elsewhere. */
  readonly greenRoom: GreenRoom | undefined;
  /** The room I am in, or want to be in. */
  readonly room: Room;
  /** The rooms on the host that everybody may see. */
  readonly rooms: Rooms;
  /** How large each person's picture and screen are drawn here, in device pixels. */
  readonly tiles: Readonly<Record<PersonId, View>>;
  /** The last looks at each link, oldest first. */
  readonly quality: Readonly<Record<LinkId, readonly LinkStats[]>>;
  readonly ice: Ice;
  readonly media: Media;
  readonly soundHint: SoundHint;
  readonly share: Share;
  readonly shareAsks: ShareAsks;
  /** Where the others point. */
  readonly pointers: Pointers;
  readonly recording: Recording;
  /** The small window over everything. */
  readonly pip: Pip;
  readonly hands: Hands;
  readonly reactions: readonly Flying[];
  readonly asks: Asks;
  readonly spotlight: Spotlight;
  /** The timer of the call or room, also one that was stopped. */
  readonly clock: Clock | undefined;
  /** The tones of the keypad that went out in this call. */
  readonly tones: string;
  readonly chat: Chat;
  readonly transfers: Transfers;
  readonly notices: readonly Notice[];
  readonly isVisible: boolean;
  /** The host that served this page; `undefined` in the app, where a person chooses one. */
  readonly homeSocketUrl: string | undefined;
};

/** Servers that help two sides find a way to each other. None by default. */
export type Ice = {
  /** Those the host gives everybody. */
  readonly fromHost: readonly IceServer[];
  /** The tests asked for, by the server's first address. */
  readonly tests: Readonly<Record<string, IceTest>>;
};

export type People = {
  readonly me: Person | undefined;
  /** Everybody else, by id. */
  readonly byId: Readonly<Record<PersonId, Person>>;
};

export type CallEnd =
  | 'hung-up'
  | 'they-hung-up'
  | 'declined'
  | 'they-declined'
  | 'busy'
  | 'offline'
  | 'no-answer'
  | 'cancelled'
  /** They rang, and stopped before it was answered. */
  | 'missed'
  /** They vanished: closed the window, lost power, fell off the network. */
  | 'they-vanished'
  /** The host went away while it rang. */
  | 'host-lost'
  /** Both agreed, but no way between the two machines was found. */
  | 'not-connected'
  | 'connection-lost';

export type Call =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'outgoing';
      readonly id: CallId;
      readonly party: Party;
      readonly media: CallMedia;
      /** Their screen rings. Before that we are only calling. */
      readonly isRinging: boolean;
      readonly link: LinkState;
      readonly own: OwnMedia;
      /** Said over the link by somebody whose `accept` is still on its way. */
      readonly theirs: TheirMedia;
      readonly view: View | undefined;
    }
  | {
      readonly phase: 'incoming';
      readonly id: CallId;
      readonly party: Party;
      readonly media: CallMedia;
      readonly link: LinkState;
      /** They ask me into this room; there is no link before I am in it. */
      readonly room: string | undefined;
    }
  | {
      readonly phase: 'active';
      readonly id: CallId;
      readonly party: Party;
      readonly role: 'caller' | 'callee';
      /** When both had agreed, in milliseconds since 1970. */
      readonly sinceMs: number;
      readonly link: LinkState;
      readonly wasConnected: boolean;
      readonly own: OwnMedia;
      readonly theirs: TheirMedia;
      /** How large they show my picture; `undefined` until they have said it. */
      readonly view: View | undefined;
    }
  | {
      readonly phase: 'ended';
      readonly party: Party;
      readonly end: CallEnd;
      readonly media: CallMedia;
      /** How long both talked, in milliseconds; 0 when it never came to that. */
      readonly talkedMs: number;
      /** It is being read, and stays. */
      readonly isHeld?: boolean;
    };

export type Media = {
  readonly report: CaptureReport;
  /** Counts how often a person asked to try the devices again. */
  readonly attempt: number;
};

/** A line that appears by itself and can be waved away. */
export type Notice = { readonly id: string } & News;

export type News =
  | { readonly kind: 'missed-call'; readonly party: Party; readonly media: CallMedia }
  /** A link was not followed: its host did not answer in time, or the person it names is not there. */
  | { readonly kind: 'errand-failed'; readonly why: 'no-host' | 'not-here'; readonly errand: Errand }
  /** A report that the person asked for was written, or could not be. */
  | { readonly kind: 'report'; readonly outcome: Exclude<ReportOutcome, { readonly kind: 'cancelled' }> }
  /** As many people send video as a room carries: I joined with sound, or could not switch my camera on. */
  | { readonly kind: 'video-full' }
  /** Somebody I asked to come did not. */
  | { readonly kind: 'not-coming'; readonly party: Party; readonly why: 'declined' | 'busy' | 'offline' | 'no-answer' }
  /** Somebody I asked to share their screen would rather not. */
  | { readonly kind: 'share-declined'; readonly party: Party }
  /** Somebody took a photo of me, or of my screen. */
  | { readonly kind: 'photographed'; readonly party: Party; readonly of: 'camera' | 'screen' }
  /** My recording is over: where it is, or why it is not. */
  | { readonly kind: 'recorded'; readonly end: Exclude<RecordingEnd, { readonly kind: 'cancelled' }> }
  /** A page that died left this behind. */
  | { readonly kind: 'recording-left'; readonly left: LeftRecording }
  /** A device in use is another one now, without my doing. */
  | { readonly kind: 'device-replaced'; readonly device: DeviceKind; readonly label: string }
  /** The built-in noise suppression could not run on, and the browser's stands in. */
  | { readonly kind: 'suppression-failed' }
  /** My room is seen, though I chose another background: this computer is too slow for it, or it could not run. */
  | { readonly kind: 'background-off'; readonly why: BackgroundProblem }
  /** A device was plugged in that could be used. */
  | { readonly kind: 'device-new'; readonly device: DeviceKind; readonly deviceId: string; readonly label: string };

/** A call's link carries the call's own id: a new call never meets the leftovers of an old one. */
export function linkOf(call: CallId): LinkId {
  return call as string as LinkId;
}

/** The address of the server on this computer, while it runs or is started again by itself. */
export function ownAddress(hosting: HostingState | undefined): string | undefined {
  return hosting?.kind === 'on' || hosting?.kind === 'restarting' ? `127.0.0.1:${hosting.port}` : undefined;
}

/** Whether the host I am at, or on the way to, is the one on this computer. */
export function isAtOwnHost({ connection, hosting }: State): boolean {
  return connection.phase !== 'idle' && connection.address === ownAddress(hosting);
}

/**
 * @param hosting the state of hosting where it is possible.
 * @param entryRoom the room in the page's address, in front of which one sees oneself first.
 */
export function initialState(
  preferences: Preferences,
  hosting: HostingState | undefined,
  homeSocketUrl: string | undefined,
  entryRoom: string | undefined = undefined,
): State {
  return {
    preferences,
    hosting,
    discovery: undefined,
    system: undefined,
    settings: undefined,
    isCheckingDevices: false,
    openedLink: undefined,
    errand: undefined,
    autoJoin: 'looking',
    connection: { phase: 'idle' },
    people: { me: undefined, byId: {} },
    session: NO_SESSION,
    call: { phase: 'none' },
    greenRoom: entryRoom === undefined ? undefined : { room: entryRoom, switched: {} },
    room: NO_ROOM,
    rooms: {},
    tiles: {},
    quality: {},
    ice: { fromHost: [], tests: {} },
    media: { report: NOTHING_CAPTURED, attempt: 0 },
    soundHint: NO_SOUND_HINT,
    share: NO_SHARE,
    shareAsks: NO_SHARE_ASKS,
    pointers: NOBODY_POINTS,
    recording: NO_RECORDING,
    pip: NO_PIP,
    chat: NO_CHAT,
    hands: NO_HANDS,
    reactions: [],
    asks: NO_ASKS,
    spotlight: NO_SPOTLIGHT,
    clock: undefined,
    tones: '',
    transfers: NO_TRANSFERS,
    notices: [],
    isVisible: true,
    homeSocketUrl,
  };
}
