// What the parts of the directory share: its limits, its registers, and what the shell lends it.
import type { ClientMessage, IceServer, LIMITS, PersonId, SessionToken } from '../protocol/index.ts';
import type { People } from './people.ts';
import type { Presence } from './presence.ts';
import type { Rooms } from './rooms.ts';
import type { Sessions } from './sessions.ts';
import type { Streams } from './streams.ts';

/** The limits of `protocol/limits.ts`, or a test's own. */
export type Limits = { readonly [K in keyof typeof LIMITS]: number };

/** Where the host can be reached, best first, and by which key it is known there: `ipaddr` answers this. */
export type Reach = {
  readonly addresses: readonly string[];
  readonly urls: readonly string[];
  /** SHA-256 of the host's public key; absent without TLS. */
  readonly key?: string | undefined;
  /** SHA-256 of the certificate it shows now: what a browser's certificate viewer says. */
  readonly certificate?: string | undefined;
};

/** What needs randomness or cryptography, which the directory has not. */
export type Secrets = {
  /** At least 128 bits that nobody can guess. */
  freshToken(): SessionToken;
  /** The same for the same token, and no way back. */
  digest(token: SessionToken): string;
  /** A passcode made unreadable. */
  seal(passcode: string): string;
  /** Whether this is the passcode that was sealed. */
  opens(sealed: string, attempt: string): boolean;
};

export type DirectoryOptions = {
  readonly secrets: Secrets;
  /** The ICE servers for one person, with credentials that are valid from `nowMs` on; undefined when there are none. */
  readonly iceServersFor?: ((id: PersonId, nowMs: number) => readonly IceServer[] | undefined) | undefined;
};

export type Hall<C> = DirectoryOptions & {
  readonly limits: Limits;
  readonly hostName: string;
  readonly people: People<C>;
  readonly sessions: Sessions<C>;
  readonly rooms: Rooms<C>;
  readonly presence: Presence<C>;
  readonly streams: Streams<C>;
};

export type Message<T extends ClientMessage['type']> = Extract<ClientMessage, { type: T }>;
