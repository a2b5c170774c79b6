// Text to messages and back. Decoding never throws: a bad frame is a value that says which error answers it.
import type { z } from 'zod/mini';
import { CLIENT_MESSAGES, type ClientMessage } from './client-messages.ts';
import type { ErrorCode } from './errors.ts';
import { messageId } from './ids.ts';
import { SERVER_MESSAGES, type ServerMessage } from './server-messages.ts';

export type Refusal = { readonly code: ErrorCode; readonly re?: string; readonly id?: string };
export type Decoded<M> = { readonly ok: true; readonly message: M } | { readonly ok: false; readonly refusal: Refusal };

/** Reads one frame from a client. */
export function decodeClientMessage(text: string): Decoded<ClientMessage> {
  return decode<ClientMessage>(text, CLIENT_MESSAGES);
}

/** Reads one frame from the server. */
export function decodeServerMessage(text: string): Decoded<ServerMessage> {
  return decode<ServerMessage>(text, SERVER_MESSAGES);
}

export function encodeClientMessage(message: ClientMessage): string {
  return JSON.stringify(message);
}

export function encodeServerMessage(message: ServerMessage): string {
  return JSON.stringify(message);
}

function decode<M>(text: string, schemas: Readonly<Record<string, z.ZodMiniType>>): Decoded<M> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused({ code: 'bad-json' });
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refused({ code: 'bad-message' });
  const { type, id } = raw as { type?: unknown; id?: unknown };
  if (typeof type !== 'string') return refused({ code: 'bad-message', ...mark(id) });
  const re = type.slice(0, 40);
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (!schema) return refused({ code: 'unknown-type', re, ...mark(id) });
  const parsed = schema.safeParse(raw);
  return parsed.success ? { ok: true, message: parsed.data as M } : refused({ code: 'bad-message', re, ...mark(id) });
}

function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

// An id of the right form goes back even when the rest of the message was wrong.
function mark(id: unknown): { id?: string } {
  const parsed = messageId.safeParse(id);
  return parsed.success ? { id: parsed.data } : {};
}
