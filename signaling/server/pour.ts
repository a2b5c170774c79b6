// Pours what is posted into what is got, no faster than that is read. Never ends the reader: more may follow.
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Waits here for the reader at most. A stream's own measure is 16 KiB, and would stop the sender after each frame. */
const AHEAD_BYTES = 512 * 1024;

/**
 * @param onPoured called with each number of bytes that was passed on.
 * @returns `broken` when the sender went before the end of what was announced.
 */
export function pour(
  request: IncomingMessage,
  reader: ServerResponse,
  onPoured: (bytes: number) => void,
): Promise<'whole' | 'broken'> {
  return new Promise((resolve) => {
    const resume = () => request.resume();
    const uncork = () => {
      isGathering = false;
      reader.uncork();
    };
    let isGathering = false;
    const settle = (how: 'whole' | 'broken') => {
      reader.off('drain', resume);
      resolve(how);
    };
    // HTTP/2 brings 16 KiB at a time: what came at once leaves at once.
    const gather = () => {
      if (isGathering) return;
      isGathering = true;
      reader.cork();
      setImmediate(uncork);
    };
    request.on('data', (chunk: Buffer) => {
      onPoured(chunk.length);
      gather();
      reader.write(chunk);
      if (reader.writableLength >= AHEAD_BYTES) request.pause();
    });
    reader.on('drain', resume);
    // Over HTTP/2 a request that was given up ends like any other, but for this mark.
    request.once('end', () => settle(request.aborted ? 'broken' : 'whole'));
    request.once('error', () => settle('broken'));
    request.once('close', () => settle('broken'));
  });
}
