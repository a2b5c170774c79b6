// The shell round the directory: sockets in, facts to the directory, its orders carried out. Takes no decision of its own
// but about sockets that are dead, slow, or never say who they are.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { Directory, type Limits, type Reach } from '../directory/directory.ts';
import type { Order } from '../directory/orders.ts';
import { type PersonId, personId } from '../protocol/index.ts';
import { Capacity } from './capacity.ts';
import { Connection, type ConnectionOwner } from './connection.ts';
import { encodeFrame, stampFrame } from './frames.ts';
import { type Log, reasonOf } from './log.ts';

const GOING_AWAY = 1001;
const LOGIN_MISSED = 1008;
const NO_FRAME = Buffer.alloc(0);

export class SignalingNode implements ConnectionOwner {
  readonly #limits: Limits;
  readonly #log: Log;
  readonly #directory: Directory<Connection>;
  readonly #capacity: Capacity;
  readonly #connections = new Set<Connection>();
  readonly #sockets: WebSocketServer;
  readonly #heartbeat: NodeJS.Timeout;
  #presenceTimer: NodeJS.Timeout | undefined;
  #onEmpty: (() => void) | undefined;

  constructor(limits: Limits, hostName: string, log: Log) {
    this.#limits = limits;
    this.#log = log;
    this.#directory = new Directory(limits, hostName);
    this.#capacity = new Capacity(limits);
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: limits.frameAbortBytes,
      WebSocket: Connection,
    });
    this.#heartbeat = setInterval(() => this.#beat(), limits.heartbeatMs);
    this.#heartbeat.unref();
  }

  /** Whether one more connection from this address would be taken. */
  hasRoomFor(address: string): boolean {
    return this.#onEmpty === undefined && this.#capacity.hasRoomFor(address);
  }

  /** Takes over a connection whose HTTP upgrade was found in order. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const address = request.socket.remoteAddress ?? '';
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = webSocket as Connection;
      const peer = this.#directory.connected(connection, this.#freshId(), Date.now());
      connection.adopt(this, request.socket, peer, this.#capacity.enter(address));
      this.#connections.add(connection);
      this.#log('debug', 'connection opened', { id: peer.id, address });
    });
  }

  reachChanged(reach: Reach): void {
    this.#directory.reachChanged(reach);
  }

  counts(): { connections: number; people: number; rooms: number; pairs: number } {
    return { connections: this.#connections.size, ...this.#directory.counts() };
  }

  /** Tells everybody, closes, waits for at most `withinMs` for the clients to close as well, and cuts off the rest. */
  async stop(withinMs: number): Promise<void> {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#presenceTimer);
    const everybodyLeft = new Promise<void>((resolve) => {
      this.#onEmpty = resolve;
    });
    const goodbye = encodeFrame({ type: 'bye', reason: 'host-stopped' });
    for (const connection of this.#connections) {
      connection.deliver(goodbye, this.#limits.queueMaxBytes);
      connection.close(GOING_AWAY);
    }
    if (this.#connections.size === 0) return;
    const patience = setTimeout(() => {
      for (const connection of this.#connections) connection.terminate();
    }, withinMs);
    await everybodyLeft;
    clearTimeout(patience);
  }

  heard(connection: Connection, frame: Buffer, isBinary: boolean): void {
    const peer = connection.peer;
    if (!peer || peer.isGone) return;
    try {
      const nowMs = Date.now();
      const isReadable = !isBinary && frame.length <= this.#limits.frameMaxBytes;
      const orders = isReadable
        ? this.#directory.received(peer, frame.toString(), nowMs)
        : this.#directory.receivedUnreadable(peer, isBinary ? 'binary' : 'too-large', nowMs);
      this.#carryOut(orders, frame);
    } catch (error) {
      // A bug of ours: this connection pays for it, nobody else notices.
      this.#log('error', 'a frame could not be handled', { id: peer.id, reason: reasonOf(error) });
      connection.terminate();
    }
  }

  closed(connection: Connection): void {
    if (!this.#connections.delete(connection)) return;
    if (connection.visitor) this.#capacity.leave(connection.visitor);
    if (connection.peer) {
      this.#carryOut(this.#directory.closed(connection.peer), NO_FRAME);
      this.#log('debug', 'connection closed', { id: connection.peer.id });
    }
    if (this.#connections.size === 0) this.#onEmpty?.();
  }

  failed(connection: Connection, error: Error): void {
    // ws closes the connection by itself: a frame that is too large, broken UTF-8, a cable that was pulled.
    this.#log('debug', 'connection failed', { id: connection.peer?.id ?? '', reason: reasonOf(error) });
  }

  #carryOut(orders: readonly Order<Connection>[], frame: Buffer): void {
    for (const order of orders) {
      switch (order.kind) {
        case 'relay':
          this.#deliver(order.to, stampFrame(frame, order.from, order.atMs));
          break;
        case 'send':
          this.#deliver(order.to, encodeFrame(order.message));
          break;
        case 'close':
          order.connection.close(order.code);
          break;
        case 'schedulePresence':
          this.#presenceTimer = setTimeout(
            () => this.#carryOut(this.#directory.presenceDue(), NO_FRAME),
            order.afterMs,
          );
          this.#presenceTimer.unref();
          break;
      }
    }
  }

  #deliver(to: readonly Connection[], frame: Buffer): void {
    for (const connection of to) connection.deliver(frame, this.#limits.queueMaxBytes);
  }

  // Counted in beats, not by the clock: a host that slept asks again before it gives anybody up.
  #beat(): void {
    const { heartbeatMs, deadAfterMs, loginWithinMs } = this.#limits;
    for (const connection of this.#connections) {
      connection.beat();
      if (connection.silentBeats * heartbeatMs >= deadAfterMs) {
        connection.terminate();
        continue;
      }
      if (connection.namelessBeats * heartbeatMs > loginWithinMs) connection.close(LOGIN_MISSED);
      else if (connection.readyState === WebSocket.OPEN) connection.ping();
    }
  }

  #freshId(): PersonId {
    for (;;) {
      const id = randomId();
      if (!this.#directory.findPerson(id)) return id;
    }
  }
}

const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

function randomId(): PersonId {
  // 252 is the largest multiple of 36 in a byte: above it the letters would not be equally likely.
  let id = '@';
  while (id.length < 9) {
    for (const byte of randomBytes(12)) if (byte < 252 && id.length < 9) id += ID_ALPHABET[byte % 36];
  }
  return personId.parse(id);
}
