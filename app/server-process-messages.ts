// What the main process and the server's process tell each other. Parsed on arrival on both sides, like everything that crosses a border.
import { z } from 'zod';

const port = z.number().int().min(1).max(65_535);

const toServer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    /** Tried first; the next free one is taken when it is in use. */
    port,
    name: z.string(),
    /** Where the certificate and its key are kept. */
    dataFolder: z.string(),
    /** The built page, for guests. */
    webRoot: z.string(),
    allowedOrigins: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('stop') }),
]);
export type ToServer = z.infer<typeof toServer>;

const fromServer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('started'),
    urls: z.array(z.string()),
    port,
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({ kind: z.literal('failed'), reason: z.enum(['no-free-port', 'not-started']) }),
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
