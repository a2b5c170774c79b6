// What the main process and the server's process tell each other. Parsed on arrival on both sides, like everything that crosses a border.
import { z } from 'zod';

const port = z.number().int().min(1).max(65_535);
const urls = z.array(z.string());

const toServer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    port,
    /** Whether the next free port may be taken when this one is in use. Guests of a host that starts again know only the old one. */
    mayMove: z.boolean(),
    name: z.string(),
    /** Where the certificate and its key are kept. */
    dataFolder: z.string(),
    /** The built page, for guests. */
    webRoot: z.string(),
  }),
  /** Answered with `guests`. */
  z.strictObject({ kind: z.literal('countGuests') }),
  z.strictObject({ kind: z.literal('stop') }),
]);
export type ToServer = z.infer<typeof toServer>;

const fromServer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('started'),
    urls,
    port,
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({ kind: z.literal('failed'), reason: z.enum(['no-free-port', 'not-started']) }),
  /** This computer has other addresses now. */
  z.strictObject({ kind: z.literal('moved'), urls }),
  /** Who is connected from other computers. */
  z.strictObject({ kind: z.literal('guests'), names: z.array(z.string()) }),
  /** A line for the log: ids, codes and counts only. */
  z.strictObject({
    kind: z.literal('log'),
    level: z.enum(['error', 'warn', 'info', 'debug']),
    event: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.strictObject({ kind: z.literal('stopped') }),
]);
export type FromServer = z.infer<typeof fromServer>;

/** @throws when it is none of ours: that is a bug on the other side. */
export function readToServer(data: unknown): ToServer {
  return toServer.parse(data);
}

/** @throws when it is none of ours: that is a bug on the other side. */
export function readFromServer(data: unknown): FromServer {
  return fromServer.parse(data);
}
