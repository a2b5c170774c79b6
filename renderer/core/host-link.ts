// What an address or a link says of a host, as far as decisions need it, and links to hosts that were found. Whether an address is one
// at all, and whom to trust there, the main process decides.
import type { FoundHost } from '../../app/bridge/discovery-facts.ts';
import { DEFAULT_PORT, normalizeName } from '../../signaling/protocol/index.ts';

const KEY = /#([0-9a-f]{64})$/i;
const ROOM_OR_PERSON = /^[^?#]*\/(r|p)\/([^/?#]+)/;

/** The key a link promises, lower-case hex. */
export function keyIn(address: string): string | undefined {
  return KEY.exec(address.trim())?.[1]?.toLowerCase();
}

/** `192.168.1.20:8443` and the others that a link or a typed list names, as they are written there, best first. */
function placesIn(address: string): readonly string[] {
  const [before = '', query = ''] = address.trim().replace(/#.*$/, '').split('?');
  const first = before.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/.*$/, '');
  const also = /(?:^|&)also=([^&]*)/.exec(query)?.[1] ?? '';
  return `${first},${also}`.split(/[\s,;，；、]+/).filter((place) => place !== '');
}

/** The same with the port that a place means when it names none, so that two ways to write it are one. */
export function placesWithPort(address: string): readonly string[] {
  const port = /^(https|wss):/i.test(address.trim()) ? 443 : DEFAULT_PORT;
  return placesIn(address).map((place) => (/:\d+$/.test(place) ? place : `${place}:${port}`).toLowerCase());
}

/** What stands first, for a person to read: no scheme, no key. */
export function placeOf(address: string): string {
  return placesIn(address)[0] ?? address;
}

/** @returns the name, as it is compared and shown; `undefined` when the link names none, or what it names is no name. */
export function personInLink(link: string): string | undefined {
  return nameIn(link, 'p');
}

export function roomInLink(link: string): string | undefined {
  return nameIn(link, 'r');
}

/** A link with every place of a host and its key, so that all are tried and nobody else is taken for it. */
export function linkTo({ places, fingerprint }: FoundHost): string {
  const [first, ...others] = places;
  return `nearcall://${first}/${others.length > 0 ? `?also=${others.join(',')}` : ''}#${fingerprint}`;
}

function nameIn(link: string, wanted: 'r' | 'p'): string | undefined {
  const [, kind, raw] = ROOM_OR_PERSON.exec(link.trim()) ?? [];
  if (kind !== wanted || raw === undefined) return undefined;
  try {
    return normalizeName(decodeURIComponent(raw));
  } catch {
    return undefined;
  }
}
