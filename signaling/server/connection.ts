// One client's socket. Its handlers are shared by all connections and it has no timer of its own, so an idle one costs little.
// Knows nothing of messages: it hands frames to the node.
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { Frame } from '../directory/outbox.ts';
import type { Peer } from '../directory/peer.ts';
import type { Visitor } from './capacity.ts';

/** What a connection needs of the node. An interface, because the node needs connections as well. */
export type ConnectionOwner = {
  heard(connection: Connection, frame: Buffer, isBinary: boolean): void;
  closed(connection: Connection): void;
  failed(connection: Connection, error: Error): void;
};

const AS_TEXT = { binary: false } as const;

export class Connection extends WebSocket {
  owner: ConnectionOwner | undefined = undefined;
  /** Whom it speaks for; nobody once another connection has taken over their session. */
  peer: Peer<Connection> | undefined = undefined;
  visitor: Visitor | undefined = undefined;
  #stream: Socket | undefined = undefined;
  #bytesHeard = 0;
  /** Heartbeats since anything was heard. */
  silentBeats = 0;
  /** Heartbeats since the connection was opened, while nobody has logged in. */
  namelessBeats = 0;

  adopt(owner: ConnectionOwner, stream: Socket, peer: Peer<Connection>, visitor: Visitor): void {
    this.owner = owner;
    this.#stream = stream;
    this.peer = peer;
    this.visitor = visitor;
    this.on('message', onMessage);
    this.on('close', onClose);
    this.on('error', onError);
  }

  /** A reader who is this far behind is dropped: what it misses cannot be made up, and the bytes are the host's memory. */
  deliver(frame: Frame, queueMaxBytes: number): void {
    if (this.readyState !== WebSocket.OPEN) return;
    if (this.bufferedAmount > queueMaxBytes) {
      this.terminate();
      return;
    }
    this.#gather();
    this.send(frame, AS_TEXT);
  }

  // What is sent in one turn leaves in one write: a burst of candidates is one packet, not twenty.
  #gather(): void {
    if (!this.#stream || this.#stream.writableCorked > 0) return;
    this.#stream.cork();
    process.nextTick(letGo, this.#stream);
  }

  /** One heartbeat has passed. Whatever has arrived since the last one, be it half a frame, is a sign of life. */
  beat(): void {
    const bytesHeard = this.#stream?.bytesRead ?? 0;
    this.silentBeats = bytesHeard === this.#bytesHeard ? this.silentBeats + 1 : 0;
    this.#bytesHeard = bytesHeard;
    if (!this.peer?.person) this.namelessBeats += 1;
  }
}

function letGo(stream: Socket): void {
  stream.uncork();
}

function onMessage(this: WebSocket, data: unknown, isBinary: boolean): void {
  const connection = this as Connection;
  connection.owner?.heard(connection, data as Buffer, isBinary);
}

function onClose(this: WebSocket): void {
  (this as Connection).owner?.closed(this as Connection);
}

function onError(this: WebSocket, error: Error): void {
  (this as Connection).owner?.failed(this as Connection, error);
}
