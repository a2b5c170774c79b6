// Files straight from the sending app's own HTTPS endpoint: nobody between the two computers. For the app only: a browser's page can
// neither listen nor reach another computer than its host.
import type { Bridge } from '../../app/bridge/contract.ts';
import type { WantedBytes } from '../../app/bridge/file-facts.ts';
import type { Governor } from './governor.ts';
import { readBytes } from './https-bridge.ts';
import { asBroken, blocksOf, streamOf } from './https-source.ts';
import { type ReceivingWay, type SendingWay, type Source, WayBroken } from './way.ts';

/** Crosses from process to process at once. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** @param bridge undefined in a browser. */
export function createHttpsDirectSending(bridge: Bridge | undefined, governor: Governor): SendingWay {
  return {
    name: 'direct',
    isPossible: () => bridge !== undefined,
    send: async (source, { signal }, tell, onSent) => {
      if (!bridge) throw new WayBroken('there is no endpoint in a browser');
      const offer = await bridge.call('files.offer', source.blob.size);
      if (!offer) throw new WayBroken('nothing can be offered');
      const visit = awaitVisitor(bridge, offer.path, signal);
      try {
        tell({ way: 'direct', ...offer, places: [...offer.places] });
        await giveAll({ bridge, source, governor, signal, onSent }, await visit);
      } catch (error) {
        throw asBroken(error);
      } finally {
        void bridge.call('files.withdraw', offer.path);
      }
    },
  };
}

export function createHttpsDirectReceiving(bridge: Bridge | undefined): ReceivingWay {
  return {
    name: 'direct',
    isPossible: () => bridge !== undefined,
    read: (ticket, { fromByte, signal }) => {
      if (!bridge || ticket.way !== 'direct') throw new Error(`A ticket for ${ticket.way} is none for this way.`);
      const { way, ...address } = ticket;
      return streamOf(readBytes(bridge, address, fromByte, signal));
    },
  };
}

function awaitVisitor(bridge: Bridge, path: string, signal: AbortSignal): Promise<WantedBytes> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      stop();
      signal.removeEventListener('abort', giveUp);
    };
    const giveUp = () => {
      settle();
      reject(new WayBroken('given up'));
    };
    const stop = bridge.on('files.wanted', (wanted) => {
      if (wanted.path !== path) return;
      settle();
      resolve(wanted);
    });
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();
  });
}

type Giving = {
  readonly bridge: Bridge;
  readonly source: Source;
  readonly governor: Governor;
  readonly signal: AbortSignal;
  readonly onSent: (byte: number) => void;
};

async function giveAll(
  { bridge, source, governor, signal, onSent }: Giving,
  { reading, fromByte }: WantedBytes,
): Promise<void> {
  let sent = fromByte;
  for await (const bytes of blocksOf(source, fromByte, () => governor.atOnceBytes(PIECE_BYTES))) {
    await governor.take(bytes.byteLength, signal);
    signal.throwIfAborted();
    if (!(await bridge.call('files.give', reading, bytes))) throw new WayBroken('the receiver went');
    sent += bytes.byteLength;
    onSent(sent);
  }
}
