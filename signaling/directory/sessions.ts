// The sessions by the digest of their token, and how many of them wait for their person: as bounded as connections are.
import type { Peer } from './peer.ts';
import type { Session } from './session.ts';

export type SessionLimits = { readonly connectionsInAll: number; readonly connectionsPerAddress: number };

export class Sessions<C> {
  readonly #limits: SessionLimits;
  readonly #byDigest = new Map<string, Peer<C>>();
  readonly #absent = new Map<Peer<C>, string>();
  readonly #absentByAddress = new Map<string, number>();

  constructor(limits: SessionLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#byDigest.size;
  }

  all(): Iterable<Peer<C>> {
    return this.#byDigest.values();
  }

  find(digest: string): Peer<C> | undefined {
    return this.#byDigest.get(digest);
  }

  open(peer: Peer<C>, session: Session): void {
    peer.session = session;
    this.#byDigest.set(session.digest, peer);
  }

  end(peer: Peer<C>): void {
    if (!peer.session) return;
    this.returned(peer);
    this.#byDigest.delete(peer.session.digest);
    peer.session = undefined;
  }

  /** Nobody can fill the host's memory by logging in and breaking off, again and again. */
  mayWait(peer: Peer<C>): boolean {
    const { connectionsInAll, connectionsPerAddress } = this.#limits;
    const fromThere = this.#absentByAddress.get(peer.address) ?? 0;
    return this.#absent.size < connectionsInAll && fromThere < connectionsPerAddress;
  }

  waits(peer: Peer<C>): void {
    this.#absent.set(peer, peer.address);
    this.#absentByAddress.set(peer.address, (this.#absentByAddress.get(peer.address) ?? 0) + 1);
  }

  returned(peer: Peer<C>): void {
    const address = this.#absent.get(peer);
    if (address === undefined) return;
    this.#absent.delete(peer);
    const left = (this.#absentByAddress.get(address) ?? 1) - 1;
    if (left === 0) this.#absentByAddress.delete(address);
    else this.#absentByAddress.set(address, left);
  }
}
