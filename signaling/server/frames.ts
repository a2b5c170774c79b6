// The bytes of what the server sends. A relayed frame is its sender's own bytes with the stamp put in front: never stringified again.
import { encodeServerMessage, type PersonId, type ServerMessage } from '../protocol/index.ts';

const BRACE = 0x7b;

export function encodeFrame(message: ServerMessage): Buffer {
  return Buffer.from(encodeServerMessage(message));
}

/**
 * Puts `"from":…,` (and `"at":…,`) behind the opening brace. The frame is known to be a JSON object with a `type` and without these
 * two fields in any spelling (the schemas are strict), so the comma is right and nobody can have written the stamp themselves.
 */
export function stampFrame(frame: Buffer, from: PersonId, atMs: number | undefined): Buffer {
  const stamp = atMs === undefined ? `{"from":"${from}",` : `{"from":"${from}","at":${atMs},`;
  const rest = frame.indexOf(BRACE) + 1;
  const stamped = Buffer.allocUnsafe(stamp.length + frame.length - rest);
  stamped.write(stamp, 0, 'latin1');
  frame.copy(stamped, stamp.length, rest);
  return stamped;
}
