// Pours what is posted into what is got, no faster than that is read. Never ends the reader: more may follow.
import type { IncomingMessage, ServerResponse } from 'node:http';

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
    const settle = (how: 'whole' | 'broken') => {
      reader.off('drain', resume);
      resolve(how);
    };
    request.on('data', (chunk: Buffer) => {
      onPoured(chunk.length);
      if (!reader.write(chunk)) request.pause();
    });
    reader.on('drain', resume);
    // Over HTTP/2 a request that was given up ends like any other, but for this mark.
    request.once('end', () => settle(request.aborted ? 'broken' : 'whole'));
    request.once('error', () => settle('broken'));
    request.once('close', () => settle('broken'));
  });
}
