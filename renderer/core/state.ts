// Everything the page knows. Plain data: no socket, track, connection or session description ever enters it.
import type { HostingState } from '../../app/bridge/contract.ts';
import type {
  CallId,
  CallMedia,
  ErrorCode,
  IceServer,
  LinkId,
  Person,
  PersonId,
} from '../../signaling/protocol/index.ts';
import type { LinkState, OwnMedia, Party, Size, TheirMedia } from './call-parts.ts';
import type { IceTest } from './ice-test.ts';
import type { LinkStats } from './link-stats.ts';
import { type CaptureReport, type DeviceKind, NOTHING_CAPTURED } from './media.ts';
import type { Preferences } from './preferences.ts';
import { entering, NO_ROOM, type Room, type Rooms } from './room-state.ts';
import { NO_SESSION, type Session } from './session-state.ts';

export type { OwnMedia, Party, Size, TheirMedia } from './call-parts.ts';

export type State = {
  readonly preferences: Preferences;
  /** `undefined` where hosting is not possible: in a browser. */
  readonly hosting: HostingState | undefined;
  readonly connection: Connection;
  readonly people: People;
  readonly session: Session;
  readonly call: Call;
  /** The room I am in, or want to be in. */
  readonly room: Room;
  /** The rooms on the host that everybody may see. */
  readonly rooms: Rooms;
  /** How large each person's picture is drawn here, in device pixels. */
  readonly tiles: Readonly<Record<PersonId, Size>>;
  /** The last looks at each link, oldest first. */
  readonly quality: Readonly<Record<LinkId, readonly LinkStats[]>>;
  readonly ice: Ice;
  readonly media: Media;
  readonly chat: Chat;
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

export type ConnectionProblem =
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | { readonly kind: 'key-changed'; readonly pinned: string; readonly presented: string }
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'unreachable' };

/** The way to the host, from an address to being logged in. */
export type Connection =
  | { readonly phase: 'idle' }
  | { readonly phase: 'checking'; readonly address: string }
  | {
      readonly phase: 'connecting';
      readonly address: string;
      readonly socketUrl: string;
      readonly isOpen: boolean;
      /** True once this page was logged in here: a taken name is then our own dead connection, and waited out. */
      readonly wasOnline: boolean;
      /** Set while the host can't be reached; when it is tried again, in milliseconds from the failure. */
      readonly retryInMs: number | undefined;
      /** How often a login was refused because our own old connection still holds the name. */
      readonly takenCount: number;
    }
  | {
      readonly phase: 'online';
      readonly address: string;
      readonly socketUrl: string;
      readonly hostName: string;
      /** Where others can join, best first; empty until the host has said so. */
      readonly urls: readonly string[];
      /** SHA-256 of the host's public key, lower-case hex; `undefined` until the host has said so. */
      readonly key: string | undefined;
    }
  | {
      readonly phase: 'failed';
      readonly address: string;
      readonly socketUrl: string | undefined;
      readonly problem: ConnectionProblem;
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
      readonly view: Size | undefined;
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
      readonly view: Size | undefined;
    }
  | {
      readonly phase: 'ended';
      readonly party: Party;
      readonly end: CallEnd;
      readonly media: CallMedia;
      /** How long both talked, in milliseconds; 0 when it never came to that. */
      readonly talkedMs: number;
    };

export type Media = {
  readonly report: CaptureReport;
  /** Counts how often a person asked to try the devices again. */
  readonly attempt: number;
};

export type ChatLine = {
  readonly id: string;
  readonly isMine: boolean;
  readonly text: string;
  readonly atMs: number;
  /** `waiting`: typed while the host is away; sent by itself when it is back. */
  readonly delivery: 'sent' | 'waiting' | 'failed';
  /** Who wrote it, in a room's conversation. */
  readonly author?: string;
};

/**
 * One conversation. Its key is the person's name (`nameKey`), so it goes on when they come back under a new id; a room's is
 * its name with `#` in front.
 */
export type Thread = { readonly name: string; readonly lines: readonly ChatLine[]; readonly unread: number };

export type Chat = {
  readonly threads: Readonly<Record<string, Thread>>;
  /** The thread whose panel is open. */
  readonly open: string | undefined;
};

/** A line that appears by itself and can be waved away. */
export type Notice = { readonly id: string } & News;

export type News =
  | { readonly kind: 'missed-call'; readonly party: Party; readonly media: CallMedia }
  | { readonly kind: 'host-stopped'; readonly hostName: string }
  /** As many people send video as a room carries: I joined with sound, or could not switch my camera on. */
  | { readonly kind: 'video-full' }
  /** Somebody I asked to come did not. */
  | { readonly kind: 'not-coming'; readonly party: Party; readonly why: 'declined' | 'busy' | 'offline' | 'no-answer' }
  /** A device in use is another one now, without my doing. */
  | { readonly kind: 'device-replaced'; readonly device: DeviceKind; readonly label: string }
  /** A device was plugged in that could be used. */
  | { readonly kind: 'device-new'; readonly device: DeviceKind; readonly deviceId: string; readonly label: string };

/** A call's link carries the call's own id: a new call never meets the leftovers of an old one. */
export function linkOf(call: CallId): LinkId {
  return call as string as LinkId;
}

/** The address of the server on this computer, while it runs. */
export function ownAddress(hosting: HostingState | undefined): string | undefined {
  return hosting?.kind === 'on' ? `127.0.0.1:${hosting.port}` : undefined;
}

/**
 * @param hosting the state of hosting where it is possible.
 * @param entryRoom the room in the page's address, entered after the login.
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
    connection: { phase: 'idle' },
    people: { me: undefined, byId: {} },
    session: NO_SESSION,
    call: { phase: 'none' },
    room: entryRoom === undefined ? NO_ROOM : entering(entryRoom),
    rooms: {},
    tiles: {},
    quality: {},
    ice: { fromHost: [], tests: {} },
    media: { report: NOTHING_CAPTURED, attempt: 0 },
    chat: { threads: {}, open: undefined },
    notices: [],
    isVisible: true,
    homeSocketUrl,
  };
}

export function connectingTo(address: string, socketUrl: string): Extract<Connection, { phase: 'connecting' }> {
  return {
    phase: 'connecting',
    address,
    socketUrl,
    isOpen: false,
    wasOnline: false,
    retryInMs: undefined,
    takenCount: 0,
  };
}
