// The error that answers a message, with everything of it that tells its sender which one it was.
import type { ClientMessage, ErrorCode, ServerMessage } from '../protocol/index.ts';
import { type Order, tell } from './orders.ts';
import type { Peer } from './peer.ts';

export function refusal(code: ErrorCode, message: ClientMessage, retryInMs?: number): ServerMessage {
  const to = 'to' in message ? message.to : undefined;
  const room = 'room' in message ? message.room : undefined;
  const id = 'id' in message ? message.id : undefined;
  return { type: 'error', code, re: message.type, to, room, retryInMs, id };
}

export function refuse<C>(peer: Peer<C>, code: ErrorCode, message: ClientMessage, retryInMs?: number): Order<C>[] {
  return tell([peer], refusal(code, message, retryInMs));
}
