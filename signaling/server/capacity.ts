// How many connections there may be, in all and from one address. Counts only; whoever asks refuses.

/** One address and how many connections it has; connections from it share this object. */
export type Visitor = { readonly address: string; connections: number };

export type CapacityLimits = { readonly connectionsInAll: number; readonly connectionsPerAddress: number };

export class Capacity {
  readonly #limits: CapacityLimits;
  readonly #visitors = new Map<string, Visitor>();
  #inAll = 0;

  constructor(limits: CapacityLimits) {
    this.#limits = limits;
  }

  hasRoomFor(address: string): boolean {
    const connections = this.#visitors.get(plain(address))?.connections ?? 0;
    return this.#inAll < this.#limits.connectionsInAll && connections < this.#limits.connectionsPerAddress;
  }

  enter(address: string): Visitor {
    const key = plain(address);
    const visitor = this.#visitors.get(key) ?? { address: key, connections: 0 };
    this.#visitors.set(key, visitor);
    visitor.connections += 1;
    this.#inAll += 1;
    return visitor;
  }

  leave(visitor: Visitor): void {
    visitor.connections -= 1;
    this.#inAll -= 1;
    if (visitor.connections === 0) this.#visitors.delete(visitor.address);
  }
}

// A socket that listens on both families names IPv4 visitors `::ffff:10.0.0.7`.
function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}
