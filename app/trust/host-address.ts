// What a person types or pastes, read as the address of a host: one place or several, and the key it promises. Pure: it never opens
// a connection.
import { isIPv6 } from 'node:net';
import { DEFAULT_PORT, SOCKET_PATH } from '../../signaling/protocol/index.ts';

/** Where a connection goes. */
export type Place = {
  /** As Chromium spells it: lower case, punycode, IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
};

/** A host has as many places as its computer has addresses; it is one host, with one key. */
export type HostAddress = {
  /** Best first. */
  readonly places: readonly [Place, ...Place[]];
  /** SHA-256 of the key the link promises, lower-case hex. */
  readonly fingerprint: string | undefined;
};

const MAX_CHARS = 2_000;
/** More than a computer has adapters. A link must not make the app knock on every door of the network. */
const MAX_PLACES = 16;
const FINGERPRINT = /^#?([0-9a-f]{64})$/i;
// As Chromium has spelled it already. It would take `--flag` and `a;b` for names, too.
const HOST = /^(?:\[[\da-f:.]+\]|[a-z\d_](?:[a-z\d_.-]*[a-z\d_.])?)$/;
const SEPARATORS = /[\s,;，；、]+/;

/** The port a link means when it names none. A bare address or a `nearcall:` link means a host's usual port. */
const SCHEME_PORTS = { 'https:': 443, 'wss:': 443, 'nearcall:': DEFAULT_PORT } as const;

/**
 * Reads `192.168.1.20`, `lab.local:8443`, `fe80::1`, several of them as `10.0.0.3, 192.168.1.20`, and links:
 * `https://lab.local:8443/#room`, `nearcall://lab.local/#<fingerprint>`, `https://10.0.0.3:8443/r/lab?also=192.168.1.20:8443#<fingerprint>`.
 * @returns `undefined` for anything else, a name and password in the address among them.
 */
export function parseHostAddress(text: string): HostAddress | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_CHARS) return undefined;
  const [, typedScheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(trimmed) ?? [];
  if (typedScheme === undefined && !/[/?#]/.test(trimmed)) return readList(trimmed);
  const scheme = `${typedScheme?.toLowerCase() ?? 'nearcall'}:`;
  return isKnownScheme(scheme) && !/\s/.test(rest) ? readLink(scheme, rest) : undefined;
}

/** Under which a host's key is pinned: `192.168.1.20:8443`. */
export function placeKey(place: Place): string {
  return `${place.host}:${place.port}`;
}

export function socketUrl(place: Place): string {
  return `wss://${placeKey(place)}${SOCKET_PATH}`;
}

function readList(text: string): HostAddress | undefined {
  const parts = text.split(SEPARATORS).filter((part) => part !== '');
  // Two words are a name with a blank in it, not two hosts.
  if (parts.length > 1 && !parts.every((part) => /[.:]/.test(part))) return undefined;
  const places = parts.map((part) => readPlace(part, DEFAULT_PORT));
  return places.includes(undefined) ? undefined : addressOf(places, undefined);
}

function readLink(scheme: keyof typeof SCHEME_PORTS, rest: string): HostAddress | undefined {
  const url = webUrl(rest);
  if (!url) return undefined;
  const fingerprint = FINGERPRINT.exec(url.hash)?.[1]?.toLowerCase();
  if (scheme === 'nearcall:' && url.hash !== '' && fingerprint === undefined) return undefined;
  const first = readPlace(rest, SCHEME_PORTS[scheme]);
  if (!first) return undefined;
  // One that this version cannot read must not spoil the others.
  const also = url.searchParams.get('also')?.split(',') ?? [];
  return addressOf([first, ...also.map((part) => readPlace(part, SCHEME_PORTS[scheme]))], fingerprint);
}

function addressOf(places: readonly (Place | undefined)[], fingerprint: string | undefined): HostAddress | undefined {
  const byKey = new Map(places.filter((place) => place !== undefined).map((place) => [placeKey(place), place]));
  const [first, ...others] = [...byKey.values()].slice(0, MAX_PLACES);
  return first && { places: [first, ...others], fingerprint };
}

function readPlace(text: string, usualPort: number): Place | undefined {
  const url = webUrl(text);
  if (!url || url.username || url.password || !HOST.test(url.hostname)) return undefined;
  const port = portIn(url, text) ?? usualPort;
  return port === 0 ? undefined : { host: url.hostname, port };
}

// Parsed as https whatever it was: only the web's own schemes get their hosts normalised.
function webUrl(text: string): URL | undefined {
  const link = `https://${isIPv6(text) ? `[${text}]` : text}`;
  return URL.canParse(link) ? new URL(link) : undefined;
}

function isKnownScheme(scheme: string): scheme is keyof typeof SCHEME_PORTS {
  return Object.hasOwn(SCHEME_PORTS, scheme);
}

// `:443` is dropped by the parser, as https needs no port for it; a bare address does.
function portIn(url: URL, text: string): number | undefined {
  if (url.port !== '') return Number(url.port);
  return /^[^/?#]*:0*443(?=[/?#]|$)/.test(text) ? 443 : undefined;
}
