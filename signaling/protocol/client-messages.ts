// What a client says to the server. Strict: a field that is not in the schema is an error, so nobody can slip in a `from`.
import { z } from 'zod/mini';
import { DIRECTED, type DirectedType } from './directed.ts';
import { messageId, personId, sessionToken } from './ids.ts';
import { LIMITS } from './limits.ts';
import { rawName, roomName } from './names.ts';
import { ownStatus } from './people.ts';

const id = z.optional(messageId);

/** A person's id (`@k3jd9x2m`) or name (`Ann`), or a room one is in (`#lab`). */
const address = z.string().check(z.minLength(1), z.maxLength(400));

function directed<T extends DirectedType>(type: T) {
  return z.strictObject({ type: z.literal(type), to: address, id, ...DIRECTED[type] });
}

/** Kept frames received in this session, from its login on. */
const count = z.int().check(z.gte(0));
const capacity = z.optional(z.int().check(z.gte(2), z.lte(LIMITS.roomCapacityMax)));
const passcode = z.string().check(z.minLength(1), z.maxLength(LIMITS.passcodeMaxChars));

function aboutMember<T extends 'admit' | 'refuse' | 'remove'>(type: T) {
  return z.strictObject({ type: z.literal(type), room: roomName, person: personId, id });
}

// `leave` is two sentences: with `to` it ends a call, with `room` it leaves one.
const leave = z
  .strictObject({
    type: z.literal('leave'),
    to: z.optional(address),
    room: z.optional(roomName),
    id,
    ...DIRECTED.leave,
  })
  .check(z.refine((message) => (message.to === undefined) !== (message.room === undefined), 'either `to` or `room`'));

export const CLIENT_MESSAGES = {
  login: z.strictObject({
    type: z.literal('login'),
    name: rawName,
    protocol: z.optional(z.int()),
    session: z.optional(z.literal(true)),
    id,
  }),
  resume: z.strictObject({ type: z.literal('resume'), token: sessionToken, heard: count, id }),
  ack: z.strictObject({ type: z.literal('ack'), heard: count }),
  status: z.strictObject({ type: z.literal('status'), status: ownStatus, id }),
  join: z.strictObject({
    type: z.literal('join'),
    room: roomName,
    create: z.optional(z.boolean()),
    capacity,
    passcode: z.optional(passcode),
    hasLobby: z.optional(z.boolean()),
    isListed: z.optional(z.boolean()),
    hasVideo: z.optional(z.boolean()),
    id,
  }),
  settings: z.strictObject({
    type: z.literal('settings'),
    room: roomName,
    capacity,
    /** `null` takes the passcode away. */
    passcode: z.optional(z.nullable(passcode)),
    hasLobby: z.optional(z.boolean()),
    isLocked: z.optional(z.boolean()),
    isListed: z.optional(z.boolean()),
    id,
  }),
  admit: aboutMember('admit'),
  refuse: aboutMember('refuse'),
  remove: aboutMember('remove'),
  video: z.strictObject({ type: z.literal('video'), room: roomName, isOn: z.boolean(), id }),
  leave,
  stream: z.strictObject({ type: z.literal('stream'), id }),
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
  restart: directed('restart'),
  move: directed('move'),
  // With a key it may be empty: it was deleted before it arrived.
  message: directed('message').check(z.refine(({ text, key }) => text !== '' || key, 'no text')),
  piece: directed('piece'),
  edit: directed('edit'),
  react: directed('react'),
  delete: directed('delete'),
  read: directed('read'),
  receipt: directed('receipt'),
  typing: directed('typing'),
  'file-offer': directed('file-offer'),
  'file-accept': directed('file-accept'),
  'file-pause': directed('file-pause'),
  'file-end': directed('file-end'),
} as const;

export type ClientType = keyof typeof CLIENT_MESSAGES;
export type ClientMessage = { [T in ClientType]: z.infer<(typeof CLIENT_MESSAGES)[T]> }[ClientType];
