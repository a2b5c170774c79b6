// What lets a lost connection to the host go on where it stopped: who I was there, and what is not confirmed yet.
import type { ClientMessage, SessionToken } from '../../signaling/protocol/index.ts';

export type Session = {
  /** Proves to the host who I was; `undefined` before the login. */
  readonly token: SessionToken | undefined;
  /** Kept frames received from the host since the login. */
  readonly heard: number;
  /** How many of them the host was told of. */
  readonly acked: number;
  /** Messages to people and rooms that the host has confirmed. */
  readonly confirmed: number;
  /** Those it has not, oldest first: sent again when the session is resumed. */
  readonly unconfirmed: readonly ClientMessage[];
  /** Marks of the last messages received, so that none is taken twice when a restarted host can't know what it passed on. */
  readonly seen: readonly string[];
};

export const NO_SESSION: Session = {
  token: undefined,
  heard: 0,
  acked: 0,
  confirmed: 0,
  unconfirmed: [],
  seen: [],
};
