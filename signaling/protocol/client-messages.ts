// What a client says to the server. Strict: a field that is not in the schema is an error, so nobody can slip in a `from`.
import { z } from 'zod';
import { DIRECTED, type DirectedType } from './directed.ts';
import { messageId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { rawName, roomName } from './names.ts';
import { personStatus } from './people.ts';

const id = messageId.optional();

/** A person's id (`@k3jd9x2m`) or name (`Ann`), or a room one is in (`#lab`). */
const address = z.string().min(1).max(400);

function directed<T extends DirectedType>(type: T) {
  return z.strictObject({ type: z.literal(type), to: address, id, ...DIRECTED[type] });
}

// `leave` is two sentences: with `to` it ends a call, with `room` it leaves one.
const leave = z
  .strictObject({
    type: z.literal('leave'),
    to: address.optional(),
    room: roomName.optional(),
    id,
    ...DIRECTED.leave,
  })
  .refine((message) => (message.to === undefined) !== (message.room === undefined), 'either `to` or `room`');

export const CLIENT_MESSAGES = {
  login: z.strictObject({ type: z.literal('login'), name: rawName, protocol: z.number().int().optional(), id }),
  status: z.strictObject({ type: z.literal('status'), status: personStatus, id }),
  join: z.strictObject({
    type: z.literal('join'),
    room: roomName,
    create: z.boolean().optional(),
    capacity: z.number().int().min(2).max(LIMITS.roomCapacityMax).optional(),
    id,
  }),
  leave,
  ipaddr: z.strictObject({ type: z.literal('ipaddr'), id }),
  bye: z.strictObject({ type: z.literal('bye'), id }),
  ring: directed('ring'),
  ringing: directed('ringing'),
  accept: directed('accept'),
  decline: directed('decline'),
  busy: directed('busy'),
  cancel: directed('cancel'),
  offer: directed('offer'),
  answer: directed('answer'),
  candidate: directed('candidate'),
  message: directed('message'),
} as const;

export type ClientType = keyof typeof CLIENT_MESSAGES;
export type ClientMessage = { [T in ClientType]: z.infer<(typeof CLIENT_MESSAGES)[T]> }[ClientType];
