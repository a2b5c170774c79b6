// Everything the page knows. Plain data: no socket, track, connection or session description ever enters it.
import type { HostingState } from '../../app/bridge/contract.ts';
import type { CallId, CallMedia, ErrorCode, LinkId, Person, PersonId } from '../../signaling/protocol/index.ts';
import type { LinkState } from './events.ts';
import { type CaptureReport, NOTHING_CAPTURED } from './media.ts';
import type { Preferences } from './preferences.ts';

export type State = {
  readonly preferences: Preferences;
  /** `undefined` where hosting is not possible: in a browser. */
  readonly hosting: HostingState | undefined;
  readonly connection: Connection;
  readonly people: People;
  readonly call: Call;
  readonly media: Media;
  readonly chat: Chat;
  readonly notices: readonly Notice[];
  readonly isVisible: boolean;
  /** The host that served this page; `undefined` in the app, where a person chooses one. */
  readonly homeSocketUrl: string | undefined;
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

/** The other side of a call: kept whole, so that a call outlives the list it was made from. */
export type Party = { readonly id: PersonId; readonly name: string };

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
    }
  | {
      readonly phase: 'incoming';
      readonly id: CallId;
      readonly party: Party;
      readonly media: CallMedia;
      readonly link: LinkState;
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
    }
  | {
      readonly phase: 'ended';
      readonly party: Party;
      readonly end: CallEnd;
      readonly media: CallMedia;
      /** How long both talked, in milliseconds; 0 when it never came to that. */
      readonly talkedMs: number;
    };

/** What I chose to send in this call. */
export type OwnMedia = { readonly hasCamera: boolean; readonly isMuted: boolean };

/** What they say they send; `undefined` until they have said it. */
export type TheirMedia = { readonly microphone: boolean; readonly camera: boolean } | undefined;

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
  readonly delivery: 'sent' | 'failed';
};

/** One conversation. Its key is the person's name (`nameKey`), so it goes on when they come back under a new id. */
export type Thread = { readonly name: string; readonly lines: readonly ChatLine[]; readonly unread: number };

export type Chat = {
  readonly threads: Readonly<Record<string, Thread>>;
  /** The thread whose panel is open. */
  readonly open: string | undefined;
};

/** A line that appears by itself and can be waved away. */
export type Notice = { readonly id: string } & (
  | { readonly kind: 'missed-call'; readonly party: Party; readonly media: CallMedia }
  | { readonly kind: 'host-stopped'; readonly hostName: string }
);

/** A call's link carries the call's own id: a new call never meets the leftovers of an old one. */
export function linkOf(call: CallId): LinkId {
  return call as string as LinkId;
}

/** The address of the server on this computer, while it runs. */
export function ownAddress(hosting: HostingState | undefined): string | undefined {
  return hosting?.kind === 'on' ? `127.0.0.1:${hosting.port}` : undefined;
}

/** @param hosting the state of hosting where it is possible. */
export function initialState(
  preferences: Preferences,
  hosting: HostingState | undefined,
  homeSocketUrl: string | undefined,
): State {
  return {
    preferences,
    hosting,
    connection: { phase: 'idle' },
    people: { me: undefined, byId: {} },
    call: { phase: 'none' },
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
