// What one person tells another, or a room. The server checks shape and permission, adds who sent it, and relays the rest untouched.
import { z } from 'zod';
import { FILE_WORDS } from './file-words.ts';
import { callId, linkId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { roomName } from './names.ts';
import { WRITTEN } from './written.ts';

/** What a caller wants, or an answerer gives, from the start; both can be changed in the call. */
const callMedia = z.enum(['video', 'audio']);
export type CallMedia = z.infer<typeof callMedia>;

const iceCandidate = z.strictObject({
  candidate: z.string().max(1_000),
  sdpMid: z.string().max(64).nullable(),
  sdpMLineIndex: z.number().int().min(0).max(64).nullable(),
  usernameFragment: z.string().max(256).nullable(),
});
export type IceCandidate = z.infer<typeof iceCandidate>;

/** Counts the offers of one link, from 1; an answer carries the number of the offer it answers. */
const offerNumber = z.number().int().min(1).max(1_000_000);
const sdp = z.string().min(1).max(LIMITS.sdpMaxChars);

/** The fields of every directed message, but for `type`, `to`, `from` and `id`. */
export const DIRECTED = {
  // With `room`: an invitation to come into it, which rings. With `isAgain`: the call runs, only the caller's session is new.
  ring: { call: callId, media: callMedia, room: roomName.optional(), isAgain: z.literal(true).optional() },
  ringing: { call: callId },
  accept: { call: callId, media: callMedia },
  decline: { call: callId },
  busy: { call: callId },
  cancel: { call: callId, reason: z.enum(['cancelled', 'no-answer']) },
  leave: { call: callId.optional() },
  // The call of the two goes on in a room: both enter it, and their link stays.
  move: { call: callId, room: roomName },
  offer: { link: linkId, n: offerNumber, sdp },
  answer: { link: linkId, n: offerNumber, sdp },
  candidate: { link: linkId, candidate: iceCandidate.nullable() },
  // Only who made the first offer of a link offers again; the other side asks for it. `n`: the last offer that it took.
  restart: { link: linkId, n: offerNumber },
  ...WRITTEN,
  ...FILE_WORDS,
} as const;

export type DirectedType = keyof typeof DIRECTED;
