// Files through the host by HTTPS, in blocks that the host can't read. For everybody, browser guests too.
import type { StreamToken } from '../../signaling/protocol/index.ts';
import type { Governor } from './governor.ts';
import type { Carrier } from './https-carrier.ts';
import { BLOCK_BYTES, BlockGatherer, blockCount, TAG_BYTES } from './https-frames.ts';
import { type Cipher, freshRowKey, openerOf } from './https-seal.ts';
import { asBroken, inOrder, paced, streamOf } from './https-source.ts';
import { SourceReader } from './source-reader.ts';
import { type ReceivingWay, type Run, type SendingWay, type Source, WayBroken } from './way.ts';

/** Sealed before the cable wants them, opened before the disk does: each step waits for another thread or process. */
const AHEAD_BLOCKS = 4;

/** @param openRow asks the host for a row; fails when there is none to be had. */
export function createHttpsHostSending(
  carrier: Carrier,
  openRow: (signal: AbortSignal) => Promise<StreamToken>,
  governor: Governor,
): SendingWay {
  return {
    name: 'host',
    isPossible: carrier.isPossible,
    send: async (source, { fromByte, signal }, tell, onSent) => {
      try {
        const [token, key] = await Promise.all([openRow(signal), freshRowKey()]);
        tell({ way: 'host', token, key: key.text, sizeBytes: source.blob.size - fromByte });
        await carrier.post(token, paced(sealed(source, fromByte, key.seal, onSent), governor, signal), signal);
        onSent(source.blob.size);
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
      return streamOf(opened(carrier, ticket.token, ticket.sizeBytes, ticket.key, run), AHEAD_BLOCKS);
    },
  };
}

async function* sealed(
  source: Source,
  fromByte: number,
  seal: Cipher,
  onSent: (byte: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let atByte = fromByte;
  const reader = new SourceReader(source, fromByte);
  const sealBlock = async (block: number) => seal(block, await reader.read(BLOCK_BYTES));
  try {
    for await (const bytes of inOrder(blockCount(source.blob.size - fromByte), AHEAD_BLOCKS, sealBlock)) {
      // Asked for another one, the one before has left.
      onSent(atByte);
      atByte += bytes.byteLength - TAG_BYTES;
      yield bytes;
    }
  } finally {
    reader.close();
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
