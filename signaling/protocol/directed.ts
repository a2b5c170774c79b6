// What one person tells another, or a room. The server checks shape and permission, adds who sent it, and relays the rest untouched.
import { z } from 'zod/mini';
import { FILE_WORDS } from './file-words.ts';
import { callId, linkId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { roomName } from './names.ts';
import { WRITTEN } from './written.ts';

/** What a caller wants, or an answerer gives, from the start; both can be changed in the call. */
const callMedia = z.enum(['video', 'audio']);
export type CallMedia = z.infer<typeof callMedia>;

const iceCandidate = z.strictObject({
  candidate: z.string().check(z.maxLength(1_000)),
  sdpMid: z.nullable(z.string().check(z.maxLength(64))),
  sdpMLineIndex: z.nullable(z.int().check(z.gte(0), z.lte(64))),
  usernameFragment: z.nullable(z.string().check(z.maxLength(256))),
});
export type IceCandidate = z.infer<typeof iceCandidate>;

/** Counts the offers of one link, from 1; an answer carries the number of the offer it answers. */
const offerNumber = z.int().check(z.gte(1), z.lte(1_000_000));
const sdp = z.string().check(z.minLength(1), z.maxLength(LIMITS.sdpMaxChars));

/** The fields of every directed message, but for `type`, `to`, `from` and `id`. */
export const DIRECTED = {
  // With `room`: an invitation to come into it, which rings. With `isAgain`: the call runs, only the caller's session is new.
  ring: { call: callId, media: callMedia, room: z.optional(roomName), isAgain: z.optional(z.literal(true)) },
  ringing: { call: callId },
  accept: { call: callId, media: callMedia },
  decline: { call: callId },
  busy: { call: callId },
  cancel: { call: callId, reason: z.enum(['cancelled', 'no-answer']) },
  leave: { call: z.optional(callId) },
  // The call of the two goes on in a room: both enter it, and their link stays.
  move: { call: callId, room: roomName },
  offer: { link: linkId, n: offerNumber, sdp },
  answer: { link: linkId, n: offerNumber, sdp },
  candidate: { link: linkId, candidate: z.nullable(iceCandidate) },
  // Only who made the first offer of a link offers again; the other side asks for it. `n`: the last offer that it took.
  restart: { link: linkId, n: offerNumber },
  ...WRITTEN,
  ...FILE_WORDS,
} as const;

export type DirectedType = keyof typeof DIRECTED;
