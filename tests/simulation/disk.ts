// A device's disk in a simulated town: what was written but not flushed is lost when the page goes.
import { gonePieces } from '../../renderer/core/chat-keeping.ts';
import type { Entry, KeptThread } from '../../renderer/core/chat-state.ts';
import type { MessageOrder } from '../../renderer/core/effects.ts';
import type { EntryKey } from '../../signaling/protocol/index.ts';

export class Disk {
  /** Writes wait for `flush`. */
  isSlow = false;
  readonly #entries = new Map<EntryKey, Entry>();
  readonly #pieces = new Map<EntryKey, string>();
  readonly #threads = new Map<string, KeptThread>();
  #waiting: MessageOrder[] = [];

  write(order: MessageOrder): void {
    this.#waiting.push(order);
  }

  /** @returns the keys that were written; undefined when nothing waited. */
  flush(): readonly EntryKey[] | undefined {
    const orders = this.#waiting;
    if (orders.length === 0) return undefined;
    this.#waiting = [];
    for (const order of orders) this.#carryOut(order);
    return orders.flatMap((order) => (order.type === 'keepMessages' ? order.put.map(({ key }) => key) : []));
  }

  crash(): void {
    this.#waiting = [];
  }

  readPiece(key: EntryKey): string | undefined {
    return this.#pieces.get(key);
  }

  losePieces(): void {
    this.#pieces.clear();
  }

  /** How many pieces of pictures it holds. */
  get pieceCount(): number {
    return this.#pieces.size;
  }

  load(): { readonly threads: readonly KeptThread[]; readonly entries: readonly Entry[] } {
    return { threads: [...this.#threads.values()], entries: [...this.#entries.values()] };
  }

  #carryOut(order: MessageOrder): void {
    if (order.type === 'clearMessages') {
      this.#entries.clear();
      this.#threads.clear();
      this.#pieces.clear();
      return;
    }
    for (const entry of order.put) this.#entries.set(entry.key, entry);
    for (const { key, data } of order.pieces) this.#pieces.set(key, data);
    for (const key of gonePieces(order)) this.#pieces.delete(key);
    for (const key of order.remove) this.#entries.delete(key);
    for (const thread of order.threads) this.#threads.set(thread.key, thread);
  }
}
