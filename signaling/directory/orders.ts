// What the directory tells the shell to do. Orders are data: the directory itself never touches a socket or a timer.
import type { PersonId, ServerMessage } from '../protocol/index.ts';

/** `C` is whatever the shell uses for a connection; the directory only hands it back. */
export type Order<C> =
  /** Encode the message once and send it to each of these. */
  | { readonly kind: 'send'; readonly to: readonly C[]; readonly message: ServerMessage }
  /** Pass on the frame that was just received, its own bytes, stamped with who sent it (and when, for a text message). */
  | { readonly kind: 'relay'; readonly to: readonly C[]; readonly from: PersonId; readonly atMs: number | undefined }
  /** Close the connection with this WebSocket code. Nothing more is expected from it. */
  | { readonly kind: 'close'; readonly connection: C; readonly code: number }
  /** Call `presenceDue` after this many milliseconds. */
  | { readonly kind: 'schedulePresence'; readonly afterMs: number };

export function send<C>(to: C, message: ServerMessage): Order<C> {
  return { kind: 'send', to: [to], message };
}
