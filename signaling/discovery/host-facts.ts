// What a host says of itself to whoever looks for one, by whichever way. All of it comes from the network: anybody can say anything,
// and only the key is checked later, in the TLS handshake.
import { z } from 'zod';
// With its attribute, or Node itself (Playwright's tests) does not load it.
import manifest from '../../package.json' with { type: 'json' };
import { normalizeName, PROTOCOL_VERSION } from '../protocol/index.ts';

/** As many as a host's name may have (server/config.ts). */
export const HOST_NAME_MAX_CHARS = 80;
/** What a host is called whose own name cannot be shown to others: it holds control or bidi characters. */
const NAMELESS = 'Nearcall';

export const hostFacts = z.object({
  name: z
    .string()
    .max(400)
    .transform((raw) => normalizeName(raw, HOST_NAME_MAX_CHARS))
    .pipe(z.string()),
  /** SHA-256 of its public key, lower-case hex. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where its server listens (TCP). */
  port: z.number().int().min(1).max(65_535),
  /** Of the program: `1.2.3`, `1.2.3-beta.1`. */
  version: z.string().regex(/^\d{1,5}(\.\d{1,5}){1,3}([-+][\w.+-]{1,32})?$/),
  /** Of the wire. */
  protocol: z.number().int().min(0).max(65_535),
});
export type HostFacts = Readonly<z.infer<typeof hostFacts>>;

/** What this program's host says of itself. */
export function ownFacts(name: string, key: string, port: number): HostFacts {
  return {
    name: normalizeName(name, HOST_NAME_MAX_CHARS) ?? NAMELESS,
    key,
    port,
    version: manifest.version,
    protocol: PROTOCOL_VERSION,
  };
}
