// What a client says to the server. Strict: a field that is not in the schema is an error, so nobody can slip in a `from`.
import { z } from 'zod';
import { DIRECTED, type DirectedType } from './directed.ts';
import { messageId, personId, sessionToken } from './ids.ts';
import { LIMITS } from './limits.ts';
import { rawName, roomName } from './names.ts';
import { ownStatus } from './people.ts';

const id = messageId.optional();

/** A person's id (`@k3jd9x2m`) or name (`Ann`), or a room one is in (`#lab`). */
const address = z.string().min(1).max(400);

function directed<T extends DirectedType>(type: T) {
  return z.strictObject({ type: z.literal(type), to: address, id, ...DIRECTED[type] });
}

/** Kept frames received in this session, from its login on. */
const count = z.number().int().min(0);
const capacity = z.number().int().min(2).max(LIMITS.roomCapacityMax).optional();
const passcode = z.string().min(1).max(LIMITS.passcodeMaxChars);

function aboutMember<T extends 'admit' | 'refuse' | 'remove'>(type: T) {
  return z.strictObject({ type: z.literal(type), room: roomName, person: personId, id });
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
  login: z.strictObject({
    type: z.literal('login'),
    name: rawName,
    protocol: z.number().int().optional(),
    session: z.literal(true).optional(),
    id,
  }),
  resume: z.strictObject({ type: z.literal('resume'), token: sessionToken, heard: count, id }),
  ack: z.strictObject({ type: z.literal('ack'), heard: count }),
  status: z.strictObject({ type: z.literal('status'), status: ownStatus, id }),
  join: z.strictObject({
    type: z.literal('join'),
    room: roomName,
    create: z.boolean().optional(),
    capacity,
    passcode: passcode.optional(),
    hasLobby: z.boolean().optional(),
    isListed: z.boolean().optional(),
    hasVideo: z.boolean().optional(),
    id,
  }),
  settings: z.strictObject({
    type: z.literal('settings'),
    room: roomName,
    capacity,
    /** `null` takes the passcode away. */
    passcode: passcode.nullable().optional(),
    hasLobby: z.boolean().optional(),
    isLocked: z.boolean().optional(),
    isListed: z.boolean().optional(),
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
  message: directed('message').refine(({ text, key }) => text !== '' || key, 'no text'),
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
