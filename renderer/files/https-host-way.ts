// Files through the host by HTTPS, in blocks that the host can't read. For everybody, browser guests too.
import type { StreamToken } from '../../signaling/protocol/index.ts';
import type { Governor } from './governor.ts';
import type { Carrier } from './https-carrier.ts';
import { BLOCK_BYTES, BlockGatherer } from './https-frames.ts';
import { type Cipher, freshRowKey, openerOf } from './https-seal.ts';
import { asBroken, blocksOf, paced, streamOf } from './https-source.ts';
import { type ReceivingWay, type Run, type SendingWay, WayBroken } from './way.ts';

/** @param openRow asks the host for a row; fails when there is none to be had. */
export function createHttpsHostSending(
  carrier: Carrier,
  openRow: (signal: AbortSignal) => Promise<StreamToken>,
  governor: Governor,
): SendingWay {
  return {
    name: 'host',
    isPossible: carrier.isPossible,
    send: async ({ blob }, { fromByte, signal }, tell, onSent) => {
      try {
        const [token, key] = await Promise.all([openRow(signal), freshRowKey()]);
        tell({ way: 'host', token, key: key.text, sizeBytes: blob.size - fromByte });
        await carrier.post(token, paced(sealed(blob, fromByte, key.seal, onSent), governor, signal), signal);
        onSent(blob.size);
      } catch (error) {
        throw asBroken(error);
      }
    },
  };
}

export function createHttpsHostReceiving(carrier: Carrier): ReceivingWay {
  return {
    name: 'host',
    isPossible: carrier.isPossible,
    read: (ticket, run) => {
      if (ticket.way !== 'host') throw new Error(`A ticket for ${ticket.way} is none for this way.`);
      return streamOf(opened(carrier, ticket.token, ticket.sizeBytes, ticket.key, run));
    },
  };
}

async function* sealed(
  blob: Blob,
  fromByte: number,
  seal: Cipher,
  onSent: (byte: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let block = 0;
  let atByte = fromByte;
  for await (const bytes of blocksOf(blob, fromByte, () => BLOCK_BYTES)) {
    // Asked for another one, the one before has left.
    onSent(atByte);
    atByte += bytes.byteLength;
    yield await seal(block, bytes);
    block += 1;
  }
}

async function* opened(
  carrier: Carrier,
  token: StreamToken,
  sizeBytes: number,
  key: string,
  { signal }: Run,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const open = await openerOf(key);
  const gatherer = new BlockGatherer(sizeBytes);
  let block = 0;
  for await (const piece of carrier.get(token, signal)) {
    const blocks = gatherer.add(piece);
    if (!blocks) throw new WayBroken('more came than was announced');
    for (const bytes of blocks) {
      yield await open(block, bytes);
      block += 1;
    }
  }
  if (!gatherer.isComplete) throw new WayBroken('less came than was announced');
}
