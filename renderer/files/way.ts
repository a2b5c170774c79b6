// The face of a way that a transfer's bytes can travel. There are three: straight from the sending app by HTTPS, through the host by
// HTTPS, and a data channel. To all of them a transfer is one row of bytes: where it broke, it goes on at a byte, by any of them.
import type { WayName, WayTicket } from '../../signaling/protocol/index.ts';

export type { WayName, WayTicket } from '../../signaling/protocol/index.ts';

/** What is sent: all files of a transfer, one after another. Never held in memory: a Blob of Files only refers to them. */
export type Source = {
  readonly blob: Blob;
  /** The same bytes as the pieces they were put together from: a list of files as JSON, then the files. */
  readonly parts: readonly Blob[];
  /** Told what is read of it, and where that begins: it need not be read again for its sum. */
  readonly saw?: (fromByte: number, bytes: Uint8Array<ArrayBuffer>) => void;
};

export type Run = {
  /** Of this transfer; the other side knows it by the same. */
  readonly transfer: string;
  /** The first byte that the receiver hasn't stored. */
  readonly fromByte: number;
  /** Aborted when the transfer is paused, cancelled or goes another way: then everything about it stops and is forgotten. */
  readonly signal: AbortSignal;
};

export type SendingWay = {
  readonly name: WayName;
  /** Whether this page could send so at all. */
  readonly isPossible: () => boolean;
  /**
   * Makes ready to send the source from a byte on, and sends it as fast as the receiver takes it.
   * @param tell hands over what the receiver must know to read, once, as soon as it can begin. It travels over the control channel
   *   between the two people, not through the host: it may hold a key.
   * @param onSent the byte up to which everything has left, or better is known to have arrived; never less than before.
   * @returns when all of it has arrived.
   * @throws `WayBroken` when this way doesn't go on, `SourceLost` when the source can't be read. An aborted run may do either.
   */
  readonly send: (
    source: Source,
    run: Run,
    tell: (ticket: WayTicket) => void,
    onSent: (byte: number) => void,
  ) => Promise<void>;
};

export type ReceivingWay = {
  readonly name: WayName;
  readonly isPossible: () => boolean;
  /**
   * The bytes from `fromByte` to the end. Read as slowly as one likes: what isn't read isn't sent, but for a few MiB on the way.
   * Ends when the sender has said all, and only then; else it fails with `WayBroken`.
   */
  readonly read: (ticket: WayTicket, run: Run) => ReadableStream<Uint8Array<ArrayBuffer>>;
};

/** The transfer may go on another way, or the same one again. */
export class WayBroken extends Error {
  override readonly name = 'WayBroken';
}

/** A file was changed, moved or taken away while it was sent: no way will help. */
export class SourceLost extends Error {
  override readonly name = 'SourceLost';
}
