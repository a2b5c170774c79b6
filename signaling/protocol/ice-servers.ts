// STUN and TURN servers, as a person writes them down or the host gives them to everybody. None by default.
import { z } from 'zod/mini';

/** `stun:HOST[:PORT]`, `turn:HOST[:PORT][?transport=udp|tcp]`, `turns:…` (RFC 7064, RFC 7065). */
export const iceUrl = z
  .string()
  .check(
    z.maxLength(300),
    z.regex(/^(stuns?:[^\s?/@]+|turns?:[^\s?/@]+(\?transport=(udp|tcp))?)$/i, 'not a stun: or turn: address'),
  );

export const iceServer = z.object({
  urls: z.array(iceUrl).check(z.minLength(1), z.maxLength(8)),
  username: z.optional(z.string().check(z.maxLength(512))),
  credential: z.optional(z.string().check(z.maxLength(512))),
});
export type IceServer = z.infer<typeof iceServer>;

/** What the host gives: credentials that end, renewed by the host before they do. */
export const iceServers = z.array(iceServer).check(z.maxLength(8));
