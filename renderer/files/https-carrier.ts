// How bytes get from this page to a host and from there to this page: by `fetch` in a browser, over the bridge in the app, whose page
// can reach nobody but by socket. Both fail with `WayBroken`.
import type { StreamToken } from '../../signaling/protocol/index.ts';

export type Carrier = {
  /** Whether this page could at all. */
  readonly isPossible: () => boolean;
  /**
   * Posts a row in order, as fast as it is read on the other side.
   * @param pieces asked for one at a time; each is as large as is posted at once, where it has to be posted in pieces.
   * @returns when all of it has been passed on.
   */
  readonly post: (
    token: StreamToken,
    pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Gets a row: what isn't read isn't sent, but for a few MiB on the way. */
  readonly get: (token: StreamToken, signal: AbortSignal) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
};
