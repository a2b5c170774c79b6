// The directory without a socket: connections are names, frames land in inboxes, time is what the test says it is.
import { Directory, type DirectoryOptions, type Limits } from '../../signaling/directory/directory.ts';
import { keepFrame, type Order } from '../../signaling/directory/orders.ts';
import type { Peer } from '../../signaling/directory/peer.ts';
import { LIMITS, personId } from '../../signaling/protocol/index.ts';
import { openSecrets } from './open-secrets.ts';

export class Rehearsal {
  readonly directory: Directory<string>;
  readonly peers = new Map<string, Peer<string>>();
  readonly closed = new Map<string, number>();
  /** Tokens of rows of bytes that may run. */
  readonly streams = new Set<string>();
  /** Milliseconds after which the directory asked for `presenceDue`, not yet granted. */
  readonly scheduled: number[] = [];
  /** Sessions whose end the directory asked to be told of, not yet granted. */
  readonly expiring: { peer: Peer<string>; absence: number; afterMs: number }[] = [];
  nowMs = 1_000_000;
  readonly #inboxes = new Map<string, object[]>();

  constructor(limits: Partial<Limits> = {}, options: Partial<DirectoryOptions> = {}) {
    this.directory = new Directory({ ...LIMITS, ...limits }, 'Lab', { secrets: openSecrets(), ...options });
  }

  connect(name: string, address = '10.0.0.5'): void {
    const id = personId.parse(`@${name.padEnd(8, '0').slice(0, 8)}`);
    this.peers.set(name, this.directory.connected(name, id, this.nowMs, address));
  }

  /** Connects and logs in; what that told them is forgotten. */
  login(...names: string[]): void {
    for (const name of names) {
      this.connect(name);
      this.say(name, { type: 'login', name });
    }
    this.presenceDue();
    for (const name of names) this.inbox(name);
  }

  /** Connects and logs in with a session. @returns its token. */
  loginWithSession(name: string): string {
    this.connect(name);
    const answer = this.ask(name, { type: 'login', name, session: true }) as { session: string };
    this.presenceDue();
    this.inbox(name);
    return answer.session;
  }

  id(name: string): string {
    return this.peer(name).id;
  }

  say(name: string, message: object | string): void {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    this.#carryOut(this.directory.received(this.peer(name), text, this.nowMs), text);
  }

  sayUnreadable(name: string, code: 'binary' | 'too-large'): void {
    this.#carryOut(this.directory.receivedUnreadable(this.peer(name), code, this.nowMs), '');
  }

  close(name: string): void {
    this.#carryOut(this.directory.closed(this.peer(name)), '');
  }

  /** The grace of everybody who is away is over. */
  expire(): void {
    for (const { peer, absence } of this.expiring.splice(0)) this.#carryOut(this.directory.expired(peer, absence), '');
  }

  /** A heartbeat. */
  beat(): void {
    this.#carryOut(this.directory.beat(), '');
  }

  /** Whatever the test asks the directory itself. */
  carryOut(orders: readonly Order<string>[]): void {
    this.#carryOut(orders, '');
  }

  presenceDue(): void {
    this.scheduled.length = 0;
    this.#carryOut(this.directory.presenceDue(), '');
  }

  /** What has arrived since the last look. */
  inbox(name: string): object[] {
    const frames = this.#inboxes.get(name) ?? [];
    this.#inboxes.delete(name);
    return frames;
  }

  /** The answer to a message: the one frame it brings its sender. */
  ask(name: string, message: object | string): object | undefined {
    this.inbox(name);
    this.say(name, message);
    return this.inbox(name)[0];
  }

  peer(name: string): Peer<string> {
    const peer = this.peers.get(name);
    if (!peer) throw new Error(`${name} is not connected`);
    return peer;
  }

  #carryOut(orders: readonly Order<string>[], text: string): void {
    for (const order of orders) this.#do(order, text);
  }

  #do(order: Order<string>, text: string): void {
    switch (order.kind) {
      case 'send':
        this.#deliver(order.to, JSON.stringify(order.message));
        break;
      case 'relay': {
        const at = order.atMs === undefined ? {} : { at: order.atMs };
        const frame = JSON.stringify({ from: order.from, ...at, ...JSON.parse(text) });
        this.#deliver(keepFrame(order.to, frame, order.receipt), frame);
        break;
      }
      case 'answer': {
        const frame = JSON.stringify(order.message);
        this.#deliver(keepFrame([order.to], frame), frame);
        break;
      }
      case 'sendAgain':
        for (const frame of order.frames) this.#deliver([order.to], String(frame));
        break;
      case 'handOver':
        if (order.from !== undefined) this.peers.delete(order.from);
        this.peers.set(order.to, order.peer);
        break;
      case 'close':
        this.closed.set(order.connection, order.code);
        break;
      case 'openStream':
        this.streams.add(order.token);
        break;
      case 'closeStream':
        this.streams.delete(order.token);
        break;
      case 'schedulePresence':
        this.scheduled.push(order.afterMs);
        break;
      case 'scheduleExpiry':
        this.expiring.push(order);
        break;
    }
  }

  #deliver(to: readonly string[], frame: string): void {
    for (const name of to) this.#inboxes.set(name, [...(this.#inboxes.get(name) ?? []), JSON.parse(frame) as object]);
  }
}
