// What the directory tells the shell to do. Orders are data: the directory itself never touches a socket or a timer.
import type { PersonId, ServerMessage, StreamToken } from '../protocol/index.ts';
import type { Frame, Receipt } from './outbox.ts';
import type { Peer } from './peer.ts';

/** `C` is whatever the shell uses for a connection; the directory only hands it back. */
export type Order<C> =
  /** Encode the message once and send it to each of these. */
  | { readonly kind: 'send'; readonly to: readonly C[]; readonly message: ServerMessage }
  /**
   * Pass on the frame that was just received, its own bytes, stamped with who sent it (and when, for a text message): to
   * `keepFrame(to, stamped, receipt)`.
   */
  | {
      readonly kind: 'relay';
      readonly to: readonly Peer<C>[];
      readonly from: PersonId;
      readonly atMs: number | undefined;
      readonly receipt: Receipt | undefined;
    }
  /** Encode the message, which answers something directed, and send it to `keepFrame([to], encoded)`. */
  | { readonly kind: 'answer'; readonly to: Peer<C>; readonly message: ServerMessage }
  /** Send these frames, as they were kept. */
  | { readonly kind: 'sendAgain'; readonly to: C; readonly frames: readonly Frame[] }
  /** From now on `to` speaks for this peer, and `from` for nobody: whatever still comes from it is not passed in. */
  | { readonly kind: 'handOver'; readonly from: C | undefined; readonly to: C; readonly peer: Peer<C> }
  /** From now on bytes may be posted and got under this token; `streamEnded` is to be called when that is over. */
  | { readonly kind: 'openStream'; readonly token: StreamToken }
  /** They may no longer; both sides are cut off. `streamEnded` is not called for it. */
  | { readonly kind: 'closeStream'; readonly token: StreamToken }
  /** Close the connection with this WebSocket code. Nothing more is expected from it. */
  | { readonly kind: 'close'; readonly connection: C; readonly code: number }
  /** Call `presenceDue` after this many milliseconds. */
  | { readonly kind: 'schedulePresence'; readonly afterMs: number }
  /** Call `expired(peer, absence)` after this many milliseconds. */
  | { readonly kind: 'scheduleExpiry'; readonly peer: Peer<C>; readonly absence: number; readonly afterMs: number };

/** One message for those of them who are connected. The others learn what it says when they resume. */
export function tell<C>(peers: Iterable<Peer<C>>, message: ServerMessage): Order<C>[] {
  const to: C[] = [];
  for (const peer of peers) if (peer.connection !== undefined) to.push(peer.connection);
  return to.length === 0 ? [] : [{ kind: 'send', to, message }];
}

/** Keeps a frame for those of them who have a session. @returns the connections to send it to now. */
export function keepFrame<C>(peers: readonly Peer<C>[], frame: Frame, receipt?: Receipt): C[] {
  const to: C[] = [];
  for (const { session, connection } of peers) {
    session?.outbox.keep(frame, receipt);
    if (connection !== undefined) to.push(connection);
  }
  return to;
}
