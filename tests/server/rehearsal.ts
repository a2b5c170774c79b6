// The directory without a socket: connections are names, frames land in inboxes, time is what the test says it is.
import { Directory, type Limits } from '../../signaling/directory/directory.ts';
import type { Order } from '../../signaling/directory/orders.ts';
import type { Peer } from '../../signaling/directory/peer.ts';
import { LIMITS, personId } from '../../signaling/protocol/index.ts';

export class Rehearsal {
  readonly directory: Directory<string>;
  readonly peers = new Map<string, Peer<string>>();
  readonly closed = new Map<string, number>();
  /** Milliseconds after which the directory asked for `presenceDue`, not yet granted. */
  readonly scheduled: number[] = [];
  nowMs = 1_000_000;
  readonly #inboxes = new Map<string, object[]>();

  constructor(limits: Partial<Limits> = {}) {
    this.directory = new Directory({ ...LIMITS, ...limits }, 'Lab');
  }

  connect(name: string): void {
    const id = personId.parse(`@${name.padEnd(8, '0').slice(0, 8)}`);
    this.peers.set(name, this.directory.connected(name, id, this.nowMs));
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
    for (const order of orders) {
      if (order.kind === 'close') this.closed.set(order.connection, order.code);
      else if (order.kind === 'schedulePresence') this.scheduled.push(order.afterMs);
      else {
        const frame =
          order.kind === 'send'
            ? (JSON.parse(JSON.stringify(order.message)) as object)
            : {
                from: order.from,
                ...(order.atMs !== undefined && { at: order.atMs }),
                ...(JSON.parse(text) as object),
              };
        for (const name of order.to) this.#inboxes.set(name, [...(this.#inboxes.get(name) ?? []), frame]);
      }
    }
  }
}
