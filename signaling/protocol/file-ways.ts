// The ways a file's bytes can travel, and what a receiver must know to read by each.
import { z } from 'zod';

/** `direct`: from the sending app's own HTTPS endpoint. `host`: HTTPS through the host, encrypted. `channel`: a data channel. */
export const wayName = z.enum(['direct', 'host', 'channel']);
export type WayName = z.infer<typeof wayName>;

export const wayTicket = z.discriminatedUnion('way', [
  // The channel is there since the link was made.
  z.object({ way: z.literal('channel') }),
]);
export type WayTicket = z.infer<typeof wayTicket>;
