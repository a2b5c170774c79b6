// Sends a row of bytes over a link's data channel: read in large pieces, sent in small ones, and never more on its way than the receiver
// keeps up with. Owns no channel: it never closes one.
import { type FilesChannel, MESSAGE_BYTES, readWord, WINDOW_BYTES, writeWord } from './channel-words.ts';
import type { Governor } from './governor.ts';
import { readSource } from './source-reader.ts';
import { type Run, type SendingWay, WayBroken } from './way.ts';

/** Read from the disk at once; larger buffers cost Chromium fresh memory each. */
const READ_BYTES = 512 * 1024;
/** In the browser's own queue: enough that it never runs dry while the next piece is read. */
const QUEUE_BYTES = 4 * 1024 * 1024;
const QUEUE_LOW_BYTES = 1024 * 1024;

/** @param channelOf the channel of the link that this transfer's current run has. */
export function createChannelSending(
  channelOf: (run: Run) => FilesChannel | undefined,
  governor: Governor,
): SendingWay {
  return {
    name: 'channel',
    isPossible: () => true,
    send: async (source, run, tell, onSent) => {
      const { blob } = source;
      const channel = channelOf(run);
      if (!channel) throw new WayBroken();
      const words = listen(channel, run.signal, onSent);
      tell({ way: 'channel' });
      await words.until(() => words.taken() !== undefined);
      const file = readSource(source, run.fromByte);
      try {
        let sent = run.fromByte;
        let reading = file.read(READ_BYTES);
        while (sent < blob.size) {
          const piece = await reading;
          // The disk works while the network does. What fails is noticed when its turn comes.
          reading = file.read(READ_BYTES);
          reading.catch(() => {});
          for (let at = 0; at < piece.byteLength; at += MESSAGE_BYTES) {
            const message = piece.subarray(at, at + MESSAGE_BYTES);
            const after = sent + message.byteLength;
            await words.until(
              () => after - (words.taken() ?? 0) <= WINDOW_BYTES && channel.bufferedAmount <= QUEUE_BYTES,
            );
            await governor.take(message.byteLength, run.signal);
            if (run.signal.aborted || channel.readyState !== 'open') throw new WayBroken();
            channel.send(message);
            sent = after;
          }
          // What was sent was copied.
          file.giveBack(piece);
        }
      } finally {
        file.close();
      }
      channel.send(writeWord({ end: blob.size }));
      await words.until(() => words.taken() === blob.size);
    },
  };
}

function listen(channel: FilesChannel, signal: AbortSignal, onSent: (byte: number) => void) {
  let taken: number | undefined;
  let wake = () => {};
  const listeners = { signal };
  const stir = () => wake();
  channel.bufferedAmountLowThreshold = QUEUE_LOW_BYTES;
  channel.addEventListener('bufferedamountlow', stir, listeners);
  channel.addEventListener('close', stir, listeners);
  channel.addEventListener('open', stir, listeners);
  signal.addEventListener('abort', stir);
  channel.addEventListener(
    'message',
    ({ data }: MessageEvent) => {
      const word = readWord(data);
      if (!word || !('taken' in word)) return;
      taken = Math.max(taken ?? 0, word.taken);
      onSent(taken);
      wake();
    },
    listeners,
  );
  return {
    taken: () => taken,
    /** @throws `WayBroken` when that will never be. */
    until: async (holds: () => boolean) => {
      while (!holds()) {
        if (signal.aborted || channel.readyState === 'closing' || channel.readyState === 'closed')
          throw new WayBroken();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
