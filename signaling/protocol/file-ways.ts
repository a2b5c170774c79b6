// The ways a file's bytes can travel, and what a receiver must know to read by each.
import { z } from 'zod';
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
    key: z.string().regex(/^[\w-]{43}$/),
    /** Of the row before it is sealed: from the byte that was asked for to the end. */
    sizeBytes: z.number().int().min(0),
  }),
  // The sending app's own endpoint, which shows this key and no other.
  z.object({
    way: z.literal('direct'),
    /** `192.168.1.20:50123`, places of one computer, best first. */
    places: z.array(z.string().min(1).max(300)).min(1).max(16),
    /** SHA-256 of its public key. */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    path: z.string().regex(/^\/files\/[\w-]{43}$/),
  }),
]);
export type WayTicket = z.infer<typeof wayTicket>;
