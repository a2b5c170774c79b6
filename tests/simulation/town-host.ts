// The host of a simulated town: the real directory, with wires in place of sockets.
import { Directory } from '../../signaling/directory/directory.ts';
import { keepFrame, type Order } from '../../signaling/directory/orders.ts';
import type { Peer } from '../../signaling/directory/peer.ts';
import { encodeServerMessage, LIMITS, type PersonId, type SessionToken } from '../../signaling/protocol/index.ts';

/** One connection. Both ends notice its end in their own time. */
export type Wire = {
  readonly name: string;
  isOpenHere: boolean;
  isClosedByHost: boolean;
  readonly toHost: string[];
  readonly toClient: string[];
};

type Expiry = { readonly peer: Peer<Wire>; readonly absence: number };

const LIMITS_HERE = { ...LIMITS, presenceBatchMs: 0, rateBurst: 1_000_000, ratePerSecond: 1_000_000 };

let tokens = 0;

const SECRETS = {
  freshToken: () => `token-${String(++tokens).padStart(20, '0')}` as SessionToken,
  digest: (token: SessionToken) => `digest of ${token}`,
  seal: (passcode: string) => `sealed ${passcode}`,
  opens: (sealed: string, attempt: string) => sealed === `sealed ${attempt}`,
};

export class TownHost {
  readonly directory = new Directory<Wire>(LIMITS_HERE, 'Lab', { secrets: SECRETS });
  readonly #peers = new Map<Wire, Peer<Wire>>();
  readonly #now: () => number;
  readonly #generation: number;
  readonly #opened = new Map<string, number>();
  #expiries: Expiry[] = [];

  /** @param generation counts the hosts of a town: ids are never used again. */
  constructor(now: () => number, generation = 0) {
    this.#now = now;
    this.#generation = generation;
  }

  open(name: string): Wire {
    const wire: Wire = { name, isOpenHere: true, isClosedByHost: false, toHost: [], toClient: [] };
    this.#peers.set(wire, this.directory.connected(wire, this.#freshId(name), this.#now(), name));
    return wire;
  }

  hear(wire: Wire): boolean {
    const peer = this.#peers.get(wire);
    const frame = peer && wire.toHost.shift();
    if (!peer || frame === undefined) return false;
    this.#carryOut(this.directory.received(peer, frame, this.#now()), frame);
    return true;
  }

  /** What this person said last is lost with their connection. */
  drop(name: string): void {
    for (const wire of this.#peers.keys()) if (wire.name === name) wire.toHost.length = 0;
    this.notice();
  }

  /**
   * The host notices which connections have ended, after it has heard what was still on its way, or without.
   * @returns whether there were any.
   */
  notice(isLosing = false): boolean {
    const ended = [...this.#peers.keys()].filter((wire) => !wire.isOpenHere);
    for (const wire of ended) {
      if (isLosing) wire.toHost.length = 0;
      while (this.hear(wire));
      const peer = this.#peers.get(wire);
      if (!peer) continue;
      this.#peers.delete(wire);
      this.#carryOut(this.directory.closed(peer), '');
    }
    return ended.length > 0;
  }

  /** The time that lost sessions are kept for has passed. */
  expire(): void {
    const due = this.#expiries;
    this.#expiries = [];
    for (const { peer, absence } of due) this.#carryOut(this.directory.expired(peer, absence), '');
  }

  beat(): void {
    this.#carryOut(this.directory.beat(), '');
  }

  successor(isRemembering: boolean): TownHost {
    const next = new TownHost(this.#now, this.#generation + 1);
    const snapshot = isRemembering ? this.directory.snapshot() : undefined;
    if (snapshot) next.#carryOut(next.directory.restore(snapshot, this.#now()), '');
    return next;
  }

  /** The first connection of Ann makes her `@aaaaaaaa`. */
  #freshId(name: string): PersonId {
    const count = (this.#opened.get(name) ?? 0) + 1;
    this.#opened.set(name, count);
    const letter = name.slice(0, 1);
    const tail = count + this.#generation === 1 ? '' : `${this.#generation}x${count}`;
    return `@${tail.padStart(8, letter)}` as PersonId;
  }

  #carryOut(orders: readonly Order<Wire>[], frame: string): void {
    const deliver = (to: readonly Wire[], text: string) => {
      for (const wire of to) if (wire.isOpenHere && this.#peers.has(wire)) wire.toClient.push(text);
    };
    for (const order of orders) {
      switch (order.kind) {
        case 'send':
          deliver(order.to, encodeServerMessage(order.message));
          break;
        case 'answer': {
          const text = encodeServerMessage(order.message);
          deliver(keepFrame([order.to], text), text);
          break;
        }
        case 'relay': {
          const stamp = order.atMs === undefined ? {} : { at: order.atMs };
          const text = JSON.stringify({ from: order.from, ...stamp, ...JSON.parse(frame) });
          deliver(keepFrame(order.to, text, order.receipt), text);
          break;
        }
        case 'sendAgain':
          for (const again of order.frames) deliver([order.to], String(again));
          break;
        case 'handOver':
          if (order.from) this.#peers.delete(order.from);
          this.#peers.set(order.to, order.peer);
          break;
        case 'close':
          order.connection.isClosedByHost = true;
          break;
        case 'scheduleExpiry':
          this.#expiries.push(order);
          break;
        case 'schedulePresence':
          break;
      }
    }
  }
}
