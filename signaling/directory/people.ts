// Everybody who is logged in, by id and by name. Knows nothing else of them.
import { nameKey } from '../protocol/index.ts';
import { type Peer, personOf } from './peer.ts';

export class People<C> {
  readonly #byId = new Map<string, Peer<C>>();
  readonly #byName = new Map<string, Peer<C>>();

  get count(): number {
    return this.#byId.size;
  }

  all(): Iterable<Peer<C>> {
    return this.#byId.values();
  }

  /** @param address an id (`@k3jd9x2m`) or a name in any spelling. */
  find(address: string): Peer<C> | undefined {
    return address.startsWith('@') ? this.#byId.get(address) : this.named(address);
  }

  named(name: string): Peer<C> | undefined {
    return this.#byName.get(nameKey(name));
  }

  add(peer: Peer<C>): void {
    this.#byId.set(peer.id, peer);
    this.#byName.set(nameKey(personOf(peer).name), peer);
  }

  remove(peer: Peer<C>): void {
    this.#byId.delete(peer.id);
    this.#byName.delete(nameKey(personOf(peer).name));
  }
}
