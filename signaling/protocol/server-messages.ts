// What the server says to a client. Read leniently (unknown fields are dropped), so a newer host can speak to an older page.
import { z } from 'zod';
import { DIRECTED, type DirectedType } from './directed.ts';
import { errorCode } from './errors.ts';
import { messageId, personId } from './ids.ts';
import { person, personStatus } from './people.ts';

const id = messageId.optional();

/** A person (`@k3jd9x2m`) or name as the sender wrote it, or a room (`#lab`). */
const address = z.string().max(400);

/** Milliseconds since 1970 by the host's clock. */
const time = z.number().int().min(0);

function relayed<T extends DirectedType>(type: T) {
  return z.object({ from: personId, type: z.literal(type), to: address, id, ...DIRECTED[type] });
}

const loginAccepted = z.object({
  type: z.literal('login'),
  success: z.literal(true),
  you: person,
  people: z.array(person),
  host: z.object({ name: z.string(), protocol: z.number().int() }),
  id,
});

const loginRefused = z.object({ type: z.literal('login'), success: z.literal(false), code: errorCode, id });

// A person left a call (`to`), a room (`room`), or the host altogether (`gone`: the socket closed without a goodbye).
const leave = z.object({
  from: personId,
  type: z.literal('leave'),
  to: address.optional(),
  room: z.string().optional(),
  reason: z.enum(['left', 'gone']).optional(),
  id,
  ...DIRECTED.leave,
});

export const SERVER_MESSAGES = {
  login: z.discriminatedUnion('success', [loginAccepted, loginRefused]),
  presence: z.object({
    type: z.literal('presence'),
    came: z.array(person).optional(),
    changed: z.array(z.object({ id: personId, status: personStatus })).optional(),
    gone: z.array(personId).optional(),
  }),
  created: z.object({ type: z.literal('created'), room: z.string(), capacity: z.number().int(), id }),
  joined: z.object({
    type: z.literal('joined'),
    room: z.string(),
    capacity: z.number().int(),
    members: z.array(person),
    id,
  }),
  join: z.object({ type: z.literal('join'), room: z.string(), member: person }),
  ready: z.object({ type: z.literal('ready'), room: z.string() }),
  leave,
  ipaddr: z.object({ type: z.literal('ipaddr'), addresses: z.array(z.string()), urls: z.array(z.string()), id }),
  bye: z.object({ type: z.literal('bye'), reason: z.enum(['logged-out', 'host-stopped']), id }),
  error: z.object({
    type: z.literal('error'),
    code: errorCode,
    re: z.string().optional(),
    to: z.string().optional(),
    room: z.string().optional(),
    id,
  }),
  ring: relayed('ring'),
  ringing: relayed('ringing'),
  accept: relayed('accept'),
  decline: relayed('decline'),
  busy: relayed('busy'),
  cancel: relayed('cancel'),
  offer: relayed('offer'),
  answer: relayed('answer'),
  candidate: relayed('candidate'),
  message: relayed('message').extend({ at: time }),
} as const;

export type ServerType = keyof typeof SERVER_MESSAGES;
export type ServerMessage = { [T in ServerType]: z.infer<(typeof SERVER_MESSAGES)[T]> }[ServerType];
