// What the server says to a client. Read leniently (unknown fields are dropped), so a newer host can speak to an older page.
import { z } from 'zod/mini';
import { DIRECTED, type DirectedType } from './directed.ts';
import { errorCode } from './errors.ts';
import { iceServers } from './ice-servers.ts';
import { messageId, personId, sessionToken, streamToken } from './ids.ts';
import { person, personStatus } from './people.ts';
import { insideRoom, listedRoom, roomMember, roomSettings } from './rooms.ts';

const id = z.optional(messageId);

/** A person (`@k3jd9x2m`) or name as the sender wrote it, or a room (`#lab`). */
const address = z.string().check(z.maxLength(400));

/** Milliseconds since 1970 by the host's clock. */
const time = z.int().check(z.gte(0));

function relayed<T extends DirectedType>(type: T) {
  return z.object({ from: personId, type: z.literal(type), to: address, id, ...DIRECTED[type] });
}

/** Everything there is to know on arrival. */
const surroundings = {
  people: z.array(person),
  /** The rooms that are listed. */
  rooms: z.array(listedRoom),
  host: z.object({ name: z.string(), protocol: z.int() }),
  /** Those that the host gives to everybody. */
  iceServers: z.optional(iceServers),
};

const loginAccepted = z.object({
  type: z.literal('login'),
  success: z.literal(true),
  you: person,
  ...surroundings,
  /** Given when asked for. */
  session: z.optional(sessionToken),
  id,
});

const loginRefused = z.object({ type: z.literal('login'), success: z.literal(false), code: errorCode, id });

// `heard`: the kept frames of this client that the host has dealt with; absent after a restart, when it can't know.
const resumed = z.object({
  type: z.literal('resumed'),
  you: person,
  ...surroundings,
  heard: z.optional(z.int().check(z.gte(0))),
  /** The rooms one is still in. */
  inside: z.array(insideRoom),
  /** The rooms one is still waiting for. */
  waitingFor: z.array(z.string()),
  id,
});

// What changed about one room in the list: opened or other settings, who came and went, or that it is no more.
const roomChange = z.object({
  room: z.string(),
  settings: z.optional(roomSettings),
  came: z.optional(z.array(personId)),
  gone: z.optional(z.array(personId)),
  isClosed: z.optional(z.literal(true)),
});
export type RoomChange = z.infer<typeof roomChange>;

// A person left a call (`to`), a room (`room`), or the host altogether (`gone`: the socket closed without a goodbye).
const leave = z.object({
  from: personId,
  type: z.literal('leave'),
  to: z.optional(address),
  room: z.optional(z.string()),
  /** `removed`: by the room's owner. */
  reason: z.optional(z.enum(['left', 'gone', 'removed'])),
  id,
  ...DIRECTED.leave,
});

export const SERVER_MESSAGES = {
  login: z.discriminatedUnion('success', [loginAccepted, loginRefused]),
  presence: z.object({
    type: z.literal('presence'),
    came: z.optional(z.array(person)),
    changed: z.optional(z.array(z.object({ id: personId, status: personStatus }))),
    gone: z.optional(z.array(personId)),
    rooms: z.optional(z.array(roomChange)),
  }),
  resumed,
  ack: z.object({ type: z.literal('ack'), heard: z.int().check(z.gte(0)) }),
  created: z.extend(insideRoom, { type: z.literal('created'), id }),
  joined: z.extend(insideRoom, { type: z.literal('joined'), id }),
  waiting: z.object({ type: z.literal('waiting'), room: z.string(), id }),
  join: z.object({ type: z.literal('join'), room: z.string(), member: roomMember }),
  ready: z.object({ type: z.literal('ready'), room: z.string() }),
  knock: z.object({
    type: z.literal('knock'),
    room: z.string(),
    came: z.optional(person),
    gone: z.optional(personId),
  }),
  settings: z.object({ type: z.literal('settings'), room: z.string(), settings: roomSettings, id }),
  video: z.object({ type: z.literal('video'), room: z.string(), person: personId, isOn: z.boolean(), id }),
  ice: z.object({ type: z.literal('ice'), iceServers }),
  leave,
  stream: z.object({ type: z.literal('stream'), token: streamToken, id }),
  ipaddr: z.object({
    type: z.literal('ipaddr'),
    addresses: z.array(z.string()),
    urls: z.array(z.string()),
    /** SHA-256 of the host's public key, lower-case hex: what an invitation promises. Absent without TLS. */
    key: z.optional(z.string()),
    /** SHA-256 of the certificate that browsers are shown now, lower-case hex. Absent without TLS. */
    certificate: z.optional(z.string()),
    id,
  }),
  bye: z.object({ type: z.literal('bye'), reason: z.enum(['logged-out', 'host-stopped']), id }),
  error: z.object({
    type: z.literal('error'),
    code: errorCode,
    re: z.optional(z.string()),
    to: z.optional(z.string()),
    room: z.optional(z.string()),
    retryInMs: z.optional(z.int().check(z.gte(0))),
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
  restart: relayed('restart'),
  move: relayed('move'),
  message: z.extend(relayed('message'), { at: time }),
  piece: relayed('piece'),
  edit: relayed('edit'),
  react: relayed('react'),
  delete: relayed('delete'),
  read: relayed('read'),
  receipt: relayed('receipt'),
  typing: relayed('typing'),
  'file-offer': relayed('file-offer'),
  'file-accept': relayed('file-accept'),
  'file-pause': relayed('file-pause'),
  'file-end': relayed('file-end'),
} as const;

export type ServerType = keyof typeof SERVER_MESSAGES;
export type ServerMessage = { [T in ServerType]: z.infer<(typeof SERVER_MESSAGES)[T]> }[ServerType];
