// The hosts that were seen lately, by which way, and until when that counts. Pure: who looked says what was seen, and when. Whatever the
// network sends, so many hosts are kept and no more.
import type { Way } from '../bridge/discovery-facts.ts';

export type Sighting = {
  readonly way: Way;
  /** SHA-256 of the host's key, lower-case hex. */
  readonly key: string;
  readonly name: string;
  /** `undefined` where the way doesn't tell: a key in a handshake has no name and no version with it. */
  readonly version: string | undefined;
  readonly protocol: number | undefined;
  /** `192.168.1.20:8443`. Never empty. */
  readonly places: readonly string[];
  /** The address that told it. */
  readonly source: string;
};

export type SeenHost = Omit<Sighting, 'way' | 'places'> & {
  readonly firstSeenMs: number;
  /** When each place was seen last. A host tells on each network its addresses there only, so they come one by one. */
  readonly byWay: Readonly<Partial<Record<Way, SeenPlaces>>>;
};

export type SeenPlaces = ReadonlyMap<string, number>;

/** By key, longest known first. */
export type SeenHosts = ReadonlyMap<string, SeenHost>;

/** Looking again comes every 10 s: three answers may be missed. */
export const EXPIRE_MS = 35_000;
const HOSTS_MAX = 64;
/** Of hosts nobody joined before, told by one address. A router that passes multicast on tells of several. */
const HOSTS_PER_SOURCE = 16;
const PLACES_MAX = 8;

/** @param isKnown whether a host with this key was joined before: those always find room. */
export function see(hosts: SeenHosts, sighting: Sighting, nowMs: number, isKnown: (key: string) => boolean): SeenHosts {
  const { way, places, ...told } = sighting;
  const before = hosts.get(told.key);
  const room = before ? hosts : makeRoom(hosts, sighting, isKnown);
  if (!room) return hosts;
  const host: SeenHost = {
    ...told,
    version: told.version ?? before?.version,
    protocol: told.protocol ?? before?.protocol,
    // A bare key has no name with it but the one that was known before.
    name: way === 'known' && before ? before.name : told.name,
    firstSeenMs: before?.firstSeenMs ?? nowMs,
    byWay: { ...before?.byWay, [way]: seePlaces(before?.byWay[way], places, nowMs) },
  };
  return new Map([...room, [told.key, host]]);
}

/** A host said goodbye, by whichever way that was heard. */
export function forget(hosts: SeenHosts, key: string): SeenHosts {
  if (!hosts.has(key)) return hosts;
  return new Map([...hosts].filter(([other]) => other !== key));
}

/**
 * @param stillCounts of a sighting: normally whether it is recent.
 * @returns the hosts with what still counts. Where a host was joined before is asked only while nothing else tells that it is there, so
 *   that counts as long as anything else does.
 */
export function expire(hosts: SeenHosts, stillCounts: (seenMs: number) => boolean): SeenHosts {
  const left = [...hosts].flatMap(([key, host]): [string, SeenHost][] => {
    const { known, ...others } = host.byWay;
    const fresh = freshOf(others, stillCounts);
    const isThere = Object.keys(fresh).length > 0;
    const byWay = { ...fresh, ...(known && (isThere ? { known } : freshOf({ known }, stillCounts))) };
    return Object.keys(byWay).length > 0 ? [[key, { ...host, byWay }]] : [];
  });
  return new Map(left);
}

function freshOf(byWay: SeenHost['byWay'], stillCounts: (seenMs: number) => boolean): SeenHost['byWay'] {
  const fresh = Object.entries(byWay).map(
    ([way, places]) => [way, new Map([...places].filter(([, seenMs]) => stillCounts(seenMs)))] as const,
  );
  return Object.fromEntries(fresh.filter(([, places]) => places.size > 0));
}

function seePlaces(before: SeenPlaces = new Map(), places: readonly string[], nowMs: number): SeenPlaces {
  const others = [...before].filter(([place]) => !places.includes(place));
  const seen = places.slice(0, PLACES_MAX).map((place): [string, number] => [place, nowMs]);
  return new Map([...seen, ...others].slice(0, PLACES_MAX));
}

function makeRoom(
  hosts: SeenHosts,
  { key, source }: Sighting,
  isKnown: (key: string) => boolean,
): SeenHosts | undefined {
  if (isKnown(key)) {
    if (hosts.size < HOSTS_MAX) return hosts;
    const stranger = [...hosts.keys()].find((other) => !isKnown(other));
    return stranger === undefined ? undefined : forget(hosts, stranger);
  }
  const fromThere = [...hosts.values()].filter((host) => host.source === source && !isKnown(host.key));
  return hosts.size < HOSTS_MAX && fromThere.length < HOSTS_PER_SOURCE ? hosts : undefined;
}
