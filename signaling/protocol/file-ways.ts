// The ways a file's bytes can travel, and what a receiver must know to read by each.
import { z } from 'zod/mini';
import { streamToken } from './ids.ts';

/** `direct`: from the sending app's own HTTPS endpoint. `host`: HTTPS through the host, encrypted. `channel`: a data channel. */
export const wayName = z.enum(['direct', 'host', 'channel']);
export type WayName = z.infer<typeof wayName>;

export const wayTicket = z.discriminatedUnion('way', [
  // The channel is there since the link was made.
  z.object({ way: z.literal('channel') }),
  // A row of bytes through the host, in sealed blocks. The key stands here, between the two people, and nowhere else.
  z.object({
    way: z.literal('host'),
    token: streamToken,
    /** 256 bits for AES-GCM, in base64url. */
    key: z.string().check(z.regex(/^[\w-]{43}$/)),
    /** Of the row before it is sealed: from the byte that was asked for to the end. */
    sizeBytes: z.int().check(z.gte(0)),
  }),
  // The sending app's own endpoint, which shows this key and no other.
  z.object({
    way: z.literal('direct'),
    /** `192.168.1.20:50123`, places of one computer, best first. */
    places: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.minLength(1), z.maxLength(16)),
    /** SHA-256 of its public key. */
    fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    path: z.string().check(z.regex(/^\/files\/[\w-]{43}$/)),
  }),
]);
export type WayTicket = z.infer<typeof wayTicket>;
