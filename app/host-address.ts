// What a person types or pastes, read as the address of a host. Pure: it never opens a connection.
import { isIPv6 } from 'node:net';
import { DEFAULT_PORT, SOCKET_PATH } from '../signaling/protocol/index.ts';

export type HostAddress = {
  /** As Chromium spells it: lower case, punycode, IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  /** SHA-256 of the key the link promises, lower-case hex. */
  readonly fingerprint: string | undefined;
};

const MAX_CHARS = 2_000;
const FINGERPRINT = /^#?([0-9a-f]{64})$/i;

/** The port a link means when it names none. A bare address or a `nearcall:` link means a host's usual port. */
const SCHEME_PORTS = { 'https:': 443, 'wss:': 443, 'nearcall:': DEFAULT_PORT } as const;

/**
 * Reads `192.168.1.20`, `lab.local:8443`, `fe80::1`, `https://lab.local:8443/#room` or `nearcall://lab.local/#<fingerprint>`.
 * @returns `undefined` for anything else, a name and password in the address among them.
 */
export function parseHostAddress(text: string): HostAddress | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_CHARS || /\s/.test(trimmed)) return undefined;
  const [, typedScheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/i.exec(trimmed) ?? [];
  const scheme = `${typedScheme?.toLowerCase() ?? 'nearcall'}:`;
  if (!isKnownScheme(scheme)) return undefined;

  // Parsed as https whatever it was: only the web's own schemes get their hosts normalised.
  const link = `https://${isIPv6(rest) ? `[${rest}]` : rest}`;
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (url.username || url.password || !url.hostname) return undefined;
  const fingerprint = FINGERPRINT.exec(url.hash)?.[1]?.toLowerCase();
  if (scheme === 'nearcall:' && url.hash !== '' && fingerprint === undefined) return undefined;
  const port = portOf(url, rest) ?? SCHEME_PORTS[scheme];
  return port === 0 ? undefined : { host: url.hostname, port, fingerprint };
}

/** Under which a host's key is pinned: `192.168.1.20:8443`. */
export function hostKey(address: HostAddress): string {
  return `${address.host}:${address.port}`;
}

export function socketUrl(address: HostAddress): string {
  return `wss://${hostKey(address)}${SOCKET_PATH}`;
}

function isKnownScheme(scheme: string): scheme is keyof typeof SCHEME_PORTS {
  return Object.hasOwn(SCHEME_PORTS, scheme);
}

// `:443` is dropped by the parser, as https needs no port for it; a bare address does.
function portOf(url: URL, rest: string): number | undefined {
  if (url.port !== '') return Number(url.port);
  return /^[^/?#]*:0*443(?=[/?#]|$)/.test(rest) ? 443 : undefined;
}
