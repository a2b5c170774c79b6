// Those for whom there is no room: each is told so in words a page can read, and closed. Only a few at a time, so that they cost nothing.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { encodeFrame } from './frames.ts';

const AT_ONCE_MAX = 32;
/** A client that does not close its side is cut off after this long. */
const CLOSE_WITHIN_MS = 2_000;
/** Enough for the login that is on its way already. */
const FRAME_MAX_BYTES = 4_096;
/** "Try again later", of the WebSocket protocol's registered codes. */
const TRY_AGAIN_LATER = 1013;

// Not a literal in the call: `closeTimeout` is missing from the types of ws.
const OPTIONS = {
  noServer: true,
  clientTracking: true,
  perMessageDeflate: false,
  maxPayload: FRAME_MAX_BYTES,
  closeTimeout: CLOSE_WITHIN_MS,
};

export class TurnedAway {
  readonly #sockets = new WebSocketServer(OPTIONS);

  hasRoom(): boolean {
    return this.#sockets.clients.size < AT_ONCE_MAX;
  }

  answer(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // Whatever goes wrong with it ends what is ending anyway.
      webSocket.on('error', () => {});
      webSocket.send(encodeFrame({ type: 'error', code: 'server-full' }), { binary: false });
      webSocket.close(TRY_AGAIN_LATER);
    });
  }

  stop(): void {
    for (const webSocket of this.#sockets.clients) webSocket.terminate();
  }
}
