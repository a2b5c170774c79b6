// A `nearcall:` link, read strictly: any page of any browser may have opened it. Pure. Nothing of its own text goes further: what
// comes out is made anew from the parts that were understood.
import { LIMITS, normalizeName } from '../../signaling/protocol/index.ts';
import type { OpenedLink } from '../bridge/system-facts.ts';
import { parseHostAddress, placeKey } from '../trust/host-address.ts';

/** As long as a link with 16 addresses, a room of 40 characters in four bytes each and a key can be, and some room. */
const MAX_CHARS = 2_000;
const LINK = /^nearcall:\/\/([^/?#]+)(\/[^?#]*)?(?:\?[^#]*)?(?:#.*)?$/i;
// Controls, blanks, invisible and reordering characters: no honest link has them.
const HIDDEN = /[\p{C}\p{Z}\p{DI}]/u;
// A name and password, another spelling of a path, or a host hidden in escapes.
const SUSPICIOUS_HOST = /[@\\%]/;
const ESCAPE = /%[0-9a-f]{2}/i;

/**
 * Reads `nearcall://HOST[:PORT][/r/ROOM | /p/PERSON][?also=PLACE,…][#KEY]`.
 * @returns `undefined` for anything else: another path, a key that is none, a name nobody could have, a name escaped twice.
 */
export function parseDeepLink(text: string): OpenedLink | undefined {
  if (text.length > MAX_CHARS || HIDDEN.test(text)) return undefined;
  const [isLink, host = '', path = ''] = LINK.exec(text) ?? [];
  if (isLink === undefined || SUSPICIOUS_HOST.test(host)) return undefined;
  const wanted = readPath(path);
  const address = parseHostAddress(text);
  if (!wanted || !address) return undefined;
  const [first, ...others] = address.places.map(placeKey);
  if (first === undefined) return undefined;
  const also = others.length > 0 ? `?also=${others.join(',')}` : '';
  const key = address.fingerprint === undefined ? '' : `#${address.fingerprint}`;
  return { address: `nearcall://${first}/${also}${key}`, place: first, ...wanted };
}

/** @returns the last link among a program's arguments. One that can't be read does not make an earlier one count. */
export function linkInArguments(argv: readonly string[]): OpenedLink | undefined {
  const last = argv.findLast((argument) => /^nearcall:/i.test(argument));
  return last === undefined ? undefined : parseDeepLink(last);
}

function readPath(path: string): Pick<OpenedLink, 'room' | 'person'> | undefined {
  if (path === '' || path === '/') return { room: undefined, person: undefined };
  const [, kind, escaped = ''] = /^\/([rp])\/([^/]+)$/.exec(path) ?? [];
  if (kind === 'r') {
    const room = readName(escaped, LIMITS.roomMaxChars);
    return room === undefined ? undefined : { room, person: undefined };
  }
  const person = kind === 'p' ? readName(escaped, LIMITS.nameMaxChars) : undefined;
  return person === undefined ? undefined : { room: undefined, person };
}

function readName(escaped: string, maxChars: number): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
  // What still looks escaped would be read as another name by whoever decodes it once more.
  return ESCAPE.test(name) ? undefined : normalizeName(name, maxChars);
}
