// Fetches bytes for the page, which can reach no other computer itself: a piece at a time, as it asks for them, so that a slow page
// slows the sender down.
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import type { ByteAddress, ByteRead } from '../bridge/file-facts.ts';
import { pinnedAgent } from './pinned-agent.ts';

/** A page reads a few at once; one that was taken over must not open all there are. */
const AT_ONCE_MAX = 8;
/** What is handed to the page at once. */
const PIECE_BYTES = 1024 * 1024;
/** Nothing came for so long: the sender is gone, whatever its computer says. */
const SILENCE_MS = 60_000;

export type ByteReadings = {
  /** @returns a mark to read by; `null` when there is nothing to be had, or too many are open. */
  readonly open: (address: ByteAddress, fromByte: number) => Promise<string | null>;
  readonly read: (reading: string) => Promise<ByteRead>;
  readonly close: (reading: string) => void;
  readonly closeAll: () => void;
};

export function createByteReadings(): ByteReadings {
  const answers = new Map<string, IncomingMessage>();
  /** Those that are still on their way count as well. */
  let opening = 0;

  async function open(address: ByteAddress, fromByte: number): Promise<string | null> {
    if (answers.size + opening >= AT_ONCE_MAX) return null;
    opening += 1;
    try {
      const answer = await fetchFrom(address, fromByte);
      const reading = randomUUID();
      answers.set(reading, answer);
      return reading;
    } catch {
      return null;
    } finally {
      opening -= 1;
    }
  }

  function close(reading: string): void {
    answers.get(reading)?.destroy();
    answers.delete(reading);
  }

  async function read(reading: string): Promise<ByteRead> {
    const answer = answers.get(reading);
    const next = answer ? await nextPiece(answer) : ({ kind: 'broken' } as const);
    if (next.kind !== 'bytes') close(reading);
    return next;
  }

  return { open, read, close, closeAll: () => [...answers.keys()].forEach(close) };
}

function fetchFrom(address: ByteAddress, fromByte: number): Promise<IncomingMessage> {
  const agent = pinnedAgent(address);
  return new Promise((resolve, reject) => {
    const headers = fromByte > 0 ? { Range: `bytes=${fromByte}-` } : {};
    const asked = request({ agent, path: address.path, headers }, (answer) => {
      // A sender who begins elsewhere would spoil what is stored already.
      if (answer.statusCode === (fromByte > 0 ? 206 : 200)) resolve(answer);
      else {
        answer.destroy();
        reject(new Error(`status ${answer.statusCode}`));
      }
    });
    asked.setTimeout(SILENCE_MS, () => asked.destroy(new Error('silent')));
    asked.once('error', reject);
    // After the answer has begun its own stream tells.
    asked.on('error', () => {});
    asked.once('close', () => agent.destroy());
    asked.end();
  });
}

function nextPiece(answer: IncomingMessage): Promise<ByteRead> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let sizeBytes = 0;
    const settle = (read: ByteRead) => {
      answer.off('readable', look);
      answer.off('close', look);
      resolve(read);
    };
    const look = () => {
      for (let piece = answer.read(); piece !== null; piece = answer.read()) {
        pieces.push(piece as Buffer);
        sizeBytes += (piece as Buffer).length;
        if (sizeBytes >= PIECE_BYTES) break;
      }
      const isOver = answer.readableEnded || answer.destroyed;
      if (sizeBytes >= PIECE_BYTES || (isOver && sizeBytes > 0))
        settle({ kind: 'bytes', bytes: joined(pieces, sizeBytes) });
      else if (isOver) settle({ kind: answer.complete ? 'end' : 'broken' });
    };
    answer.on('readable', look);
    answer.on('close', look);
    // Without it an error, which 'close' follows, would end the process.
    if (answer.listenerCount('error') === 0) answer.on('error', () => {});
    look();
  });
}

/** A buffer of its own: a Node buffer may be a part of a larger one, which would be copied whole. */
function joined(pieces: readonly Buffer[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
