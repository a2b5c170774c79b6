// The way to the host, from an address to being logged in. Plain data; what changes it is connection.ts.
import type { ErrorCode } from '../../signaling/protocol/index.ts';

export type ConnectionProblem =
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | { readonly kind: 'key-changed'; readonly pinned: string; readonly presented: string }
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'unreachable' };

export type Connection =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'checking';
      readonly address: string;
      /** No answer for so long that the host is taken wherever else it is found. */
      readonly isSilent: boolean;
    }
  | {
      readonly phase: 'connecting';
      readonly address: string;
      readonly socketUrl: string;
      /** SHA-256 of the host's public key, lower-case hex, as it was checked, or as the host said when a browser had checked it. */
      readonly key: string | undefined;
      readonly isOpen: boolean;
      /** True once this page was logged in here: a taken name is then our own dead connection, and waited out. */
      readonly wasOnline: boolean;
      /** Set while the host can't be reached; when it is tried again, in milliseconds from the failure. */
      readonly retryInMs: number | undefined;
      /** How often a login was refused because our own old connection still holds the name. */
      readonly takenCount: number;
      /** Another address of the same host, looked at while this one does not answer. */
      readonly beside: string | undefined;
      /** The name of the host that said it stops, and then was gone. */
      readonly stopped?: string;
    }
  | {
      readonly phase: 'online';
      readonly address: string;
      readonly socketUrl: string;
      readonly hostName: string;
      /** Where others can join, best first; empty until the host has said so. */
      readonly urls: readonly string[];
      /** SHA-256 of the host's public key, lower-case hex; `undefined` in a browser until the host has said so. */
      readonly key: string | undefined;
      /** SHA-256 of the certificate that browsers are shown, lower-case hex; `undefined` until the host has said so. */
      readonly certificate?: string | undefined;
      /** Its name, once it has said that it stops. */
      readonly stopped?: string;
    }
  | {
      readonly phase: 'failed';
      readonly address: string;
      readonly socketUrl: string | undefined;
      readonly problem: ConnectionProblem;
    };

/** Whether a host may be joined by itself. `looking`: there may be a second one; `waiting`: the first that comes; `over`: no more. */
export type AutoJoin = 'looking' | 'waiting' | 'over';

export type Connecting = Extract<Connection, { phase: 'connecting' }>;

export function connectingTo(address: string, socketUrl: string, key?: string): Connecting {
  return {
    phase: 'connecting',
    address,
    socketUrl,
    key,
    isOpen: false,
    wasOnline: false,
    retryInMs: undefined,
    takenCount: 0,
    beside: undefined,
  };
}

/** Whether an answer about this address is still asked for. */
export function isAwaited(connection: Connection, address: string): boolean {
  if (connection.phase === 'checking') return connection.address === address;
  return connection.phase === 'connecting' && connection.beside === address;
}
