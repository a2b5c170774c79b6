// STUN and TURN servers, as a person writes them down or the host gives them to everybody. None by default.
import { z } from 'zod';

/** `stun:HOST[:PORT]`, `turn:HOST[:PORT][?transport=udp|tcp]`, `turns:…` (RFC 7064, RFC 7065). */
export const iceUrl = z
  .string()
  .max(300)
  .regex(/^(stuns?:[^\s?/@]+|turns?:[^\s?/@]+(\?transport=(udp|tcp))?)$/i, 'not a stun: or turn: address');

export const iceServer = z.object({
  urls: z.array(iceUrl).min(1).max(8),
  username: z.string().max(512).optional(),
  credential: z.string().max(512).optional(),
});
export type IceServer = z.infer<typeof iceServer>;

/** What the host gives: credentials that end, renewed by the host before they do. */
export const iceServers = z.array(iceServer).max(8);
