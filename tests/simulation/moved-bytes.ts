// What moves the bytes in a simulated town, in place of the adapters: files that are held, rows on a disk that outlives its page, runs
// that are started and stopped as the core wants, and blocks on their way between them.
import type { FoundTransfer } from '../../renderer/core/transfer-state.ts';
import { type WantedTransfer, wantedTransfers } from '../../renderer/core/transfer-wants.ts';
import type { TransferId } from '../../signaling/protocol/index.ts';
import type { Town } from './town.ts';

export const BLOCK_BYTES = 1024 * 1024;
const WINDOW_BYTES = 4 * BLOCK_BYTES;

type Run = { readonly attempt: number; at: number; hasEnded: boolean };
/** One side's part in one transfer, by what it is kept as. */
type Part = { id: TransferId; run: Run | undefined; isKept: boolean };
type Desk = {
  /** What a page holds: it is gone with the page. */
  readonly parts: Map<TransferId, Part>;
  readonly sources: Map<TransferId, number>;
  /** What the disk holds. */
  readonly rows: Map<TransferId, FoundTransfer>;
};
type Block = { readonly to: string; readonly id: TransferId; readonly attempt: number; readonly from: number };

export class MovedBytes {
  readonly #town: Town;
  readonly #desks = new Map<string, Desk>();
  #blocks: Block[] = [];
  /** Up to where the sender was told that a row is stored, by the transfer. */
  readonly #acknowledged = new Map<TransferId, number>();
  /** Bytes that were sent though their storing had been told. */
  sentTwice = 0;
  needsPlace = () => false;

  constructor(town: Town) {
    this.#town = town;
    for (const name of town.sides.keys()) this.#desks.set(name, emptyDesk(new Map()));
    for (const name of town.sides.keys()) this.look(name);
  }

  offer(name: string, to: string, id: TransferId, sizeBytes: number): void {
    this.#desk(name).sources.set(id, sizeBytes);
    const facts = { name: `file ${id}`, count: 1, sizeBytes, listBytes: 60 };
    this.#town.happen(name, { type: 'user.offeredFiles', person: this.#town.id(to), transfer: id, ...facts });
    this.reconcile();
  }

  /** Files that are held, and offered by the test itself. */
  keep(name: string, id: TransferId, sizeBytes: number): void {
    this.#desk(name).sources.set(id, sizeBytes);
  }

  accept(name: string, id: TransferId): void {
    const transfer = this.#town.side(name).state.transfers.list.find((one) => one.id === id);
    if (!transfer) return;
    const { keptAs, party, count, sizeBytes, listBytes } = transfer;
    const facts = { id, keptAs, party, name: transfer.name, count, sizeBytes, listBytes };
    this.#desk(name).rows.set(keptAs, { ...facts, storedBytes: 0, isPausedByMe: false, isChecked: false });
    this.#town.happen(name, { type: 'user.acceptedTransfer', transfer: id });
    this.reconcile();
  }

  /** The page is loaded again: files that were held are gone, rows are not. They are found when `look` is called. */
  reload(name: string): void {
    this.#desks.set(name, emptyDesk(this.#desk(name).rows));
    this.#town.reload(name);
  }

  look(name: string): void {
    if (this.#town.side(name).state.transfers.hasLooked) return;
    this.#town.happen(name, { type: 'files.found', found: [...this.#desk(name).rows.values()] });
    this.reconcile();
  }

  /** Starts and stops what each side wants, until nobody wants anything else. */
  reconcile(): void {
    for (let round = 0; round < 1_000; round++) {
      if (![...this.#town.sides.keys()].some((name) => this.#reconcileSide(name))) return;
    }
    throw new Error('it does not come to rest');
  }

  /** Every run that has room sends its next block. */
  send(): boolean {
    let hasMoved = false;
    for (const [name, desk] of this.#desks) {
      for (const { id, run } of desk.parts.values()) {
        const sizeBytes = desk.sources.get(id);
        const other = run && this.#receiverOf(name, id, run.attempt);
        if (!run || !other || sizeBytes === undefined || run.at >= sizeBytes) continue;
        const acknowledged = this.#acknowledged.get(id) ?? 0;
        if (run.at - acknowledged >= WINDOW_BYTES) continue;
        if (run.at < acknowledged) this.sentTwice += Math.min(BLOCK_BYTES, acknowledged - run.at);
        this.#blocks.push({ to: other, id, attempt: run.attempt, from: run.at });
        run.at = Math.min(sizeBytes, run.at + BLOCK_BYTES);
        hasMoved = true;
      }
    }
    return hasMoved;
  }

  /** The oldest block arrives, is stored, and its storing is told: all in one, as the page does it. */
  arrive(): boolean {
    const block = this.#blocks.shift();
    if (!block) return false;
    const { to, id, attempt, from } = block;
    const part = [...this.#desk(to).parts].find(([, one]) => one.id === id);
    const row = part && this.#desk(to).rows.get(part[0]);
    const run = part?.[1].run;
    if (!part || !row || run?.attempt !== attempt || run.at !== from) return true;
    run.at = Math.min(row.sizeBytes, from + BLOCK_BYTES);
    this.#desk(to).rows.set(part[0], { ...row, storedBytes: run.at });
    this.#acknowledged.set(id, run.at);
    this.#town.happen(to, { type: 'file.moved', transfer: id, attempt, byte: run.at });
    this.#finish(to, id, run, row.sizeBytes);
    this.reconcile();
    return true;
  }

  hasRow(name: string, keptAs: TransferId): boolean {
    return this.#desk(name).rows.has(keptAs);
  }

  hasSource(name: string, id: TransferId): boolean {
    return this.#desk(name).sources.has(id);
  }

  #desk(name: string): Desk {
    const desk = this.#desks.get(name);
    if (!desk) throw new Error(`${name} has no desk`);
    return desk;
  }

  #reconcileSide(name: string): boolean {
    const desk = this.#desk(name);
    const wanted = wantedTransfers(this.#town.side(name).state);
    let hasMoved = false;
    for (const keptAs of [...desk.parts.keys()]) {
      if (wanted.some((want) => want.keptAs === keptAs)) continue;
      desk.parts.delete(keptAs);
      desk.rows.delete(keptAs);
      hasMoved = true;
    }
    for (const want of wanted) {
      const part = desk.parts.get(want.keptAs) ?? { id: want.id, run: undefined, isKept: false };
      desk.parts.set(want.keptAs, part);
      part.id = want.id;
      const row = desk.rows.get(want.keptAs);
      if (row) desk.rows.set(want.keptAs, { ...row, id: want.id, party: want.party, isPausedByMe: want.isPausedByMe });
      hasMoved = this.#suit(name, part, want) || hasMoved;
    }
    return hasMoved;
  }

  #suit(name: string, part: Part, { id, keptAs, run, isChecked }: WantedTransfer): boolean {
    const row = this.#desk(name).rows.get(keptAs);
    if (part.run && part.run.attempt !== run?.attempt) {
      const { attempt, hasEnded } = part.run;
      part.run = undefined;
      if (row && !hasEnded) {
        this.#town.happen(name, { type: 'file.moved', transfer: id, attempt, byte: row.storedBytes });
        this.#town.happen(name, { type: 'file.broke', transfer: id, attempt });
      }
      return true;
    }
    if (run && !part.run) {
      part.run = { attempt: run.attempt, at: row ? row.storedBytes : run.fromByte, hasEnded: false };
      if (run.kind === 'receive' && row) this.#finish(name, id, part.run, row.sizeBytes);
      if (run.kind === 'send') {
        // What another offer had brought counts for this one as well.
        this.#acknowledged.set(id, Math.max(this.#acknowledged.get(id) ?? 0, run.fromByte));
        const ticket = { way: 'channel' } as const;
        this.#town.happen(name, { type: 'file.ticketMade', transfer: id, attempt: run.attempt, ticket });
        this.#town.happen(name, { type: 'file.summed', transfer: id, sha256: 'a'.repeat(64) });
      }
      return true;
    }
    const isNew = isChecked && !part.isKept;
    part.isKept = isChecked;
    if (!isNew) return false;
    if (row) this.#desk(name).rows.set(keptAs, { ...row, isChecked: true });
    this.#town.happen(name, { type: this.needsPlace() ? 'file.needsPlace' : 'file.stored', transfer: id });
    return true;
  }

  #finish(name: string, id: TransferId, run: Run, sizeBytes: number): void {
    if (run.hasEnded || run.at < sizeBytes) return;
    run.hasEnded = true;
    this.#town.happen(name, { type: 'file.summed', transfer: id, sha256: 'a'.repeat(64) });
  }

  /** Who reads at the other end, while the link between them is up. */
  #receiverOf(name: string, id: TransferId, attempt: number): string | undefined {
    for (const [other, desk] of this.#desks) {
      if (other === name) continue;
      const part = [...desk.parts.values()].find((one) => one.id === id && one.run?.attempt === attempt);
      const isUp = [name, other].every((one) =>
        [...this.#town.side(one).upLinks].some(
          ([link, state]) => link === `file-${id}-${attempt}` && state === 'connected',
        ),
      );
      if (part && isUp) return other;
    }
    return undefined;
  }
}

function emptyDesk(rows: Desk['rows']): Desk {
  return { parts: new Map(), sources: new Map(), rows };
}
