// The shell round the directory: sockets in, facts to the directory, its orders carried out. Takes no decision of its own
// but about sockets that are dead, slow, or never say who they are.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { Directory, type Limits, type Reach } from '../directory/directory.ts';
import { keepFrame, type Order } from '../directory/orders.ts';
import type { Frame } from '../directory/outbox.ts';
import type { Snapshot } from '../directory/snapshot.ts';
import { Capacity } from './capacity.ts';
import { Connection, type ConnectionOwner } from './connection.ts';
import { encodeFrame, stampFrame } from './frames.ts';
import type { IceSource } from './ice-servers.ts';
import { type Log, reasonOf } from './log.ts';
import { randomPersonId } from './random-id.ts';
import { nodeSecrets } from './secrets.ts';
import { StreamRelay } from './stream-relay.ts';
import { TurnedAway } from './turned-away.ts';

const GOING_AWAY = 1001;
const LOGIN_MISSED = 1008;
const NO_FRAME = Buffer.alloc(0);

export type NodeOptions = {
  readonly limits: Limits;
  readonly hostName: string;
  readonly log: Log;
  /** The ICE servers for everybody; none when absent. */
  readonly ice?: IceSource | undefined;
  /** Called when a snapshot may have become another one. */
  readonly onChanged?: () => void;
};

export class SignalingNode implements ConnectionOwner {
  readonly #limits: Limits;
  readonly #log: Log;
  readonly #onChanged: () => void;
  readonly #directory: Directory<Connection>;
  readonly #capacity: Capacity;
  readonly #turnedAway = new TurnedAway();
  readonly #streams: StreamRelay;
  readonly #connections = new Set<Connection>();
  readonly #sockets: WebSocketServer;
  /** Everything that would go on after a stop. */
  readonly #intervals: NodeJS.Timeout[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #edition = 0;
  #onEmpty: (() => void) | undefined;

  constructor({ limits, hostName, log, ice, onChanged = () => {} }: NodeOptions) {
    this.#limits = limits;
    this.#log = log;
    this.#onChanged = onChanged;
    this.#directory = new Directory(limits, hostName, { secrets: nodeSecrets, iceServersFor: ice?.serversFor });
    this.#capacity = new Capacity(limits);
    this.#streams = new StreamRelay({ waitMs: limits.streamWaitMs, stallMs: limits.streamStallMs }, (token) =>
      this.#directory.streamEnded(token),
    );
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: limits.frameAbortBytes,
      WebSocket: Connection,
    });
    this.#repeat(limits.heartbeatMs, () => this.#beat());
    if (ice) this.#repeat(ice.renewEveryMs, () => this.#carryOut(this.#directory.iceDue(Date.now()), NO_FRAME));
  }

  /** Whether one more connection from this address would be taken. */
  hasRoomFor(address: string): boolean {
    return this.#onEmpty === undefined && this.#capacity.hasRoomFor(address);
  }

  /** Whether a socket from this address can be opened, be it only to say that there is no room. */
  canAnswer(address: string): boolean {
    return this.hasRoomFor(address) || (this.#onEmpty === undefined && this.#turnedAway.hasRoom());
  }

  /** Takes over a connection whose HTTP upgrade was found in order. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const address = request.socket.remoteAddress ?? '';
    if (!this.hasRoomFor(address)) {
      this.#turnedAway.answer(request, socket, head);
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = webSocket as Connection;
      const visitor = this.#capacity.enter(address);
      const id = randomPersonId((taken) => this.#directory.findPerson(taken) !== undefined);
      const peer = this.#directory.connected(connection, id, Date.now(), visitor.address);
      connection.adopt(this, request.socket, peer, visitor);
      this.#connections.add(connection);
      this.#log('debug', 'connection opened', { id: peer.id, address });
    });
  }

  /** One side of a row of bytes: whoever has its token. */
  answerStream(request: IncomingMessage, response: ServerResponse): void {
    this.#streams.answer(request, response);
  }

  /** For diagnostics and tests: the rows of bytes that run, and what of them waits in this process. */
  streams(): { count: number; heldBytes: number } {
    const { count, heldBytes } = this.#streams;
    return { count, heldBytes };
  }

  reachChanged(reach: Reach): void {
    this.#directory.reachChanged(reach);
  }

  counts(): { connections: number; people: number; rooms: number; pairs: number } {
    return { connections: this.#connections.size, ...this.#directory.counts() };
  }

  /** The names of everybody who is connected from another computer. */
  guests(): readonly string[] {
    return [...this.#connections].flatMap(({ peer, visitor }) =>
      peer?.person && visitor && !isThisComputer(visitor.address) ? [peer.person.name] : [],
    );
  }

  snapshot(): Snapshot | undefined {
    return this.#directory.snapshot();
  }

  /** Before the first connection. */
  restore(snapshot: Snapshot): void {
    this.#carryOut(this.#directory.restore(snapshot, Date.now()), NO_FRAME);
    const { people, rooms } = this.#directory.counts();
    this.#log('info', 'sessions restored', { people, rooms });
  }

  /** Tells everybody, closes, waits for at most `withinMs` for the clients to close as well, and cuts off the rest. */
  async stop(withinMs: number): Promise<void> {
    for (const interval of this.#intervals) clearInterval(interval);
    this.#carryOut(this.#directory.stopping(), NO_FRAME);
    const everybodyLeft = new Promise<void>((resolve) => {
      this.#onEmpty = resolve;
    });
    const goodbye = encodeFrame({ type: 'bye', reason: 'host-stopped' });
    this.#deliver([...this.#connections], goodbye);
    for (const connection of this.#connections) connection.close(GOING_AWAY);
    if (this.#connections.size > 0) {
      const patience = setTimeout(() => {
        for (const connection of this.#connections) connection.terminate();
      }, withinMs);
      await everybodyLeft;
      clearTimeout(patience);
    }
    this.#turnedAway.stop();
    this.#streams.stop();
    for (const timer of this.#timers) clearTimeout(timer);
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
      // Who is here when the host stops is who it expects back when it starts again.
      if (this.#onEmpty === undefined) this.#carryOut(this.#directory.closed(connection.peer), NO_FRAME);
      this.#log('debug', 'connection closed', { id: connection.peer.id });
    }
    if (this.#connections.size === 0) this.#onEmpty?.();
  }

  failed(connection: Connection, error: Error): void {
    // ws closes the connection by itself: a frame that is too large, broken UTF-8, a cable that was pulled.
    this.#log('debug', 'connection failed', { id: connection.peer?.id ?? '', reason: reasonOf(error) });
  }

  #carryOut(orders: readonly Order<Connection>[], frame: Buffer): void {
    for (const order of orders) this.#do(order, frame);
    if (this.#edition === this.#directory.edition) return;
    this.#edition = this.#directory.edition;
    this.#onChanged();
  }

  #do(order: Order<Connection>, frame: Buffer): void {
    switch (order.kind) {
      case 'relay': {
        const stamped = stampFrame(frame, order.from, order.atMs);
        this.#deliver(keepFrame(order.to, stamped, order.receipt), stamped);
        break;
      }
      case 'answer': {
        const answer = encodeFrame(order.message);
        this.#deliver(keepFrame([order.to], answer), answer);
        break;
      }
      case 'send':
        this.#deliver(order.to, encodeFrame(order.message));
        break;
      case 'sendAgain':
        for (const kept of order.frames) this.#deliver([order.to], kept);
        break;
      case 'handOver':
        if (order.from) order.from.peer = undefined;
        order.to.peer = order.peer;
        break;
      case 'openStream':
        this.#streams.open(order.token);
        break;
      case 'closeStream':
        this.#streams.close(order.token);
        break;
      case 'close':
        order.connection.close(order.code);
        break;
      case 'schedulePresence':
        this.#after(order.afterMs, () => this.#directory.presenceDue());
        break;
      case 'scheduleExpiry':
        this.#after(order.afterMs, () => this.#directory.expired(order.peer, order.absence));
        break;
    }
  }

  #deliver(to: readonly Connection[], frame: Frame): void {
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
    this.#carryOut(this.#directory.beat(), NO_FRAME);
  }

  #repeat(everyMs: number, act: () => void): void {
    const interval = setInterval(act, everyMs);
    interval.unref();
    this.#intervals.push(interval);
  }

  #after(afterMs: number, ask: () => Order<Connection>[]): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#carryOut(ask(), NO_FRAME);
    }, afterMs);
    timer.unref();
    this.#timers.add(timer);
  }
}

function isThisComputer(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
