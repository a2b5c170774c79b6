// The carrier of the app's page: the main process posts and fetches for it, at the host whose key is pinned.
import type { Bridge } from '../../app/bridge/contract.ts';
import type { ByteAddress } from '../../app/bridge/file-facts.ts';
import { STREAMS_PATH, type StreamToken } from '../../signaling/protocol/index.ts';
import type { Governor } from './governor.ts';
import type { Carrier } from './https-carrier.ts';
import { streamOf } from './https-source.ts';
import { WayBroken } from './way.ts';

/** Each piece crosses from process to process twice, and waits for the host's answer. */
const PIECE_BYTES = 4 * 1024 * 1024;

export type HostPlace = Pick<ByteAddress, 'places' | 'fingerprint'>;

/** @param host where the page is online now, and by which key. */
export function createBridgeCarrier(bridge: Bridge, host: () => HostPlace | undefined, governor: Governor): Carrier {
  const addressOf = (token: StreamToken): ByteAddress => {
    const place = host();
    if (!place) throw new WayBroken('not online');
    return { ...place, path: `${STREAMS_PATH}${token}` };
  };
  return {
    isPossible: () => true,
    post: async (token, pieces, signal) => {
      const pieceBytes = () => governor.atOnceBytes(PIECE_BYTES);
      await postAll(bridge, { address: addressOf(token), pieceBytes }, pieces, signal);
    },
    get: async (token, signal) => streamOf(readBytes(bridge, addressOf(token), 0, signal)),
  };
}

/** The bytes at an address from one on, read by the main process as they are asked for. */
export async function* readBytes(
  bridge: Bridge,
  address: ByteAddress,
  fromByte: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reading = await bridge.call('files.open', address, fromByte);
  if (reading === null) throw new WayBroken('nothing to be had there');
  const close = () => void bridge.call('files.close', reading);
  signal.addEventListener('abort', close);
  try {
    for (;;) {
      signal.throwIfAborted();
      const read = await bridge.call('files.read', reading);
      if (read.kind === 'end') return;
      if (read.kind === 'broken') throw new WayBroken('the sender went');
      yield read.bytes;
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

async function postAll(
  bridge: Bridge,
  { address, pieceBytes }: { readonly address: ByteAddress; readonly pieceBytes: () => number },
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): Promise<void> {
  const stop = () => void bridge.call('files.stopPosting', address.path);
  signal.addEventListener('abort', stop);
  try {
    let atByte = 0;
    let gathered: Uint8Array<ArrayBuffer>[] = [];
    let sizeBytes = 0;
    const send = async (isLast: boolean) => {
      const bytes = new Uint8Array(await new Blob(gathered).arrayBuffer());
      signal.throwIfAborted();
      const isTaken = await bridge.call('files.post', address, { atByte, isLast, bytes });
      if (!isTaken) throw new WayBroken('the host did not take it');
      atByte += bytes.byteLength;
      gathered = [];
      sizeBytes = 0;
    };
    for await (const piece of pieces) {
      gathered.push(piece);
      sizeBytes += piece.byteLength;
      if (sizeBytes >= pieceBytes()) await send(false);
    }
    await send(true);
  } catch (error) {
    stop();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
