// Reads the row of bytes that arrives on a link's data channel. What isn't read isn't asked for: the sender waits. Owns no channel.
import { BLOCK_BYTES, type FilesChannel, readWord, WINDOW_BYTES, writeWord } from './channel-words.ts';
import { type ReceivingWay, type Run, WayBroken } from './way.ts';

/** @param channelOf the channel of the link that this transfer's current run has. */
export function createChannelReceiving(channelOf: (run: Run) => FilesChannel | undefined): ReceivingWay {
  return {
    name: 'channel',
    isPossible: () => true,
    read: (_ticket, run) => {
      const channel = channelOf(run);
      return new ReadableStream(channel ? arrivals(channel, run) : broken(), { highWaterMark: 0 });
    },
  };
}

function broken(): UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  return { start: (controller) => controller.error(new WayBroken()) };
}

function arrivals(channel: FilesChannel, { fromByte, signal }: Run): UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  const waiting: Uint8Array<ArrayBuffer>[] = [];
  let [arrived, taken, told] = [fromByte, fromByte, fromByte];
  let hasEnded = false;
  let isOver = false;
  let wake = () => {};
  const over = new AbortController();

  function stop(): void {
    isOver = true;
    over.abort();
    wake();
  }

  function tell(): void {
    if (channel.readyState !== 'open') return;
    told = taken;
    channel.send(writeWord({ taken }));
  }

  function hear({ data }: MessageEvent): void {
    if (data instanceof ArrayBuffer) {
      arrived += data.byteLength;
      // More than was asked for: not one of ours.
      if (hasEnded || arrived - taken > WINDOW_BYTES + BLOCK_BYTES) stop();
      else waiting.push(new Uint8Array(data));
    } else {
      const word = readWord(data);
      if (!word || !('end' in word)) return;
      if (word.end === arrived) hasEnded = true;
      else stop();
    }
    wake();
  }

  return {
    start: () => {
      const listeners = { signal: over.signal };
      channel.binaryType = 'arraybuffer';
      channel.addEventListener('message', hear as EventListener, listeners);
      channel.addEventListener('close', stop, listeners);
      signal.addEventListener('abort', stop, listeners);
      if (signal.aborted || channel.readyState === 'closed') stop();
      if (channel.readyState === 'open') tell();
      else channel.addEventListener('open', tell, listeners);
    },
    // Asked for the next one, what was given before is taken.
    pull: async (controller) => {
      if (taken - told >= BLOCK_BYTES) tell();
      while (waiting.length === 0 && !hasEnded && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const next = waiting.shift();
      if (next && !signal.aborted) {
        taken += next.byteLength;
        controller.enqueue(next);
      } else if (hasEnded) {
        tell();
        stop();
        controller.close();
      } else {
        controller.error(new WayBroken());
      }
    },
    cancel: stop,
  };
}
