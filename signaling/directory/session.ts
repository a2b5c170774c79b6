// What outlives a connection: how many kept frames either side has sent, and those that the client has not confirmed.
import { Outbox, type OutboxLimits } from './outbox.ts';

export class Session {
  /** Of the token: the token itself is known to the client only. */
  readonly digest: string;
  readonly outbox: Outbox;
  /** Kept frames of the client that were dealt with, since login or since a restart of the host. */
  heard = 0;
  /** False from a restart of the host to the next resume: how many there had been is not known. */
  areCountsKnown: boolean;
  /** Counts the times the connection broke, so that a timer of an earlier time is recognised. */
  absence = 0;
  /** `heard` as of the last heartbeat, and as last told. */
  #heardAtBeat = 0;
  #acknowledged = 0;

  constructor(digest: string, limits: OutboxLimits, areCountsKnown: boolean) {
    this.digest = digest;
    this.outbox = new Outbox(limits);
    this.areCountsKnown = areCountsKnown;
  }

  /**
   * A heartbeat has passed. What came before the previous one is confirmed only now: by then what it caused has left this machine,
   * and is not lost when the host dies.
   * @returns the count to tell the client, when it is news.
   */
  beat(): number | undefined {
    const due = this.#heardAtBeat;
    this.#heardAtBeat = this.heard;
    if (due === this.#acknowledged) return undefined;
    this.#acknowledged = due;
    return due;
  }

  /** A client is back and has been told `heard`. */
  resumed(): void {
    this.areCountsKnown = true;
    this.#heardAtBeat = this.heard;
    this.#acknowledged = this.heard;
  }
}
