// The error that answers a message, with everything of it that tells its sender which one it was.
import type { ClientMessage, ErrorCode, ServerMessage } from '../protocol/index.ts';

export function refusal(code: ErrorCode, message: ClientMessage): ServerMessage {
  const to = 'to' in message ? message.to : undefined;
  const room = 'room' in message ? message.room : undefined;
  return { type: 'error', code, re: message.type, to, room, id: message.id };
}
