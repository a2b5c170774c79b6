// The frames that a session's client has not confirmed yet, so that they can be sent again, byte for byte, on another connection.
// Bounded: the oldest go first, and a client that needs one of those cannot resume.
import type { MessageId, PersonId } from '../protocol/index.ts';

/** A frame as the shell sends it. */
export type Frame = string | Uint8Array;

/** Whom to tell when a text or a ring never arrives, and in which words it was sent. */
export type Receipt = {
  readonly from: PersonId;
  readonly re: 'message' | 'ring';
  readonly id: MessageId;
  readonly to: string;
};

export type OutboxLimits = { readonly keptFramesMax: number; readonly keptBytesMax: number };

type Kept = { readonly frame: Frame; readonly receipt: Receipt | undefined };

export class Outbox {
  readonly #limits: OutboxLimits;
  /** The number of the last frame kept; they are counted from 1. */
  #last = 0;
  /** The number of the last frame the client has confirmed. */
  #confirmed = 0;
  /** The last ones of all; made when first needed, because an idle session keeps nothing. */
  #kept: Kept[] | undefined = undefined;
  #bytes = 0;
  /** Of frames that were dropped before they were confirmed. */
  #lost: Receipt[] = [];

  constructor(limits: OutboxLimits) {
    this.#limits = limits;
  }

  keep(frame: Frame, receipt: Receipt | undefined): void {
    this.#kept ??= [];
    this.#kept.push({ frame, receipt });
    this.#last += 1;
    this.#bytes += frame.length;
    while (this.#kept.length > this.#limits.keptFramesMax || this.#bytes > this.#limits.keptBytesMax)
      this.#dropOldest();
  }

  /** The client has every frame up to this one. What cannot be true is ignored. */
  confirm(heard: number): void {
    if (heard <= this.#confirmed || heard > this.#last) return;
    this.#confirmed = heard;
    const dropped = this.#last - (this.#kept?.length ?? 0);
    if (heard < dropped) return;
    this.#lost = [];
    for (const { frame } of this.#kept?.splice(0, heard - dropped) ?? []) this.#bytes -= frame.length;
    if (this.#kept?.length === 0) this.#kept = undefined;
  }

  /** @returns the frames after this one; undefined when some of them are not here any more, or never were. */
  after(heard: number): readonly Frame[] | undefined {
    const dropped = this.#last - (this.#kept?.length ?? 0);
    if (heard < dropped || heard > this.#last) return undefined;
    this.confirm(heard);
    return this.#kept?.map(({ frame }) => frame) ?? [];
  }

  /**
   * The host has started again and knows nothing of earlier frames: the client says how many there were.
   * @returns false when frames that came since then had to be dropped already.
   */
  startAt(heard: number): boolean {
    if (this.#last !== (this.#kept?.length ?? 0)) return false;
    this.#last += heard;
    this.#confirmed = heard;
    return true;
  }

  /** Receipts of everything that was not confirmed. */
  unconfirmed(): Receipt[] {
    const kept = (this.#kept ?? []).map(({ receipt }) => receipt).filter((receipt) => receipt !== undefined);
    return [...this.#lost, ...kept];
  }

  #dropOldest(): void {
    const oldest = this.#kept?.shift();
    if (!oldest) return;
    this.#bytes -= oldest.frame.length;
    if (oldest.receipt && this.#lost.length < this.#limits.keptFramesMax) this.#lost.push(oldest.receipt);
  }
}
