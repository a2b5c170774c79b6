// Files through the host by HTTPS, in blocks that the host can't read. For everybody, browser guests too.
import type { StreamToken } from '../../signaling/protocol/index.ts';
import type { Governor } from './governor.ts';
import type { Carrier } from './https-carrier.ts';
import { BLOCK_BYTES, blockCount, sealedBlockBytes, TAG_BYTES } from './https-frames.ts';
import { type Cipher, freshRowKey, openerOf } from './https-seal.ts';
import { asBroken, inOrder, paced, streamOf } from './https-source.ts';
import { readSource } from './source-reader.ts';
import { createStreamFiller } from './stream-filler.ts';
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
  const reader = readSource(source, fromByte);
  const sealBlock = async (block: number) => {
    const plain = await reader.read(BLOCK_BYTES);
    const sealing = seal(block, plain);
    // WebCrypto has taken its copy: the memory is read into again.
    reader.giveBack(plain);
    return sealing;
  };
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
  const filler = createStreamFiller(await carrier.get(token, signal));
  let buffer: ArrayBuffer = new ArrayBuffer(BLOCK_BYTES + TAG_BYTES);
  const next = async (wantedBytes: number) => {
    const filled = await filler.fill(buffer, wantedBytes);
    buffer = filled.buffer;
    return filled.bytes;
  };
  try {
    for (let block = 0; block < blockCount(sizeBytes); block += 1) {
      const wantedBytes = sealedBlockBytes(sizeBytes, block);
      if ((await next(wantedBytes)) < wantedBytes) throw new WayBroken('less came than was announced');
      yield await open(block, new Uint8Array(buffer, 0, wantedBytes));
    }
    if ((await next(1)) > 0) throw new WayBroken('more came than was announced');
  } finally {
    // Who stops reading early ends it for the sender as well.
    filler.cancel();
  }
}
