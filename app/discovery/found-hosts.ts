// What the page is shown of the hosts that were seen: in order, with how well each is known. Pure.
import { nameKey, PROTOCOL_VERSION } from '../../signaling/protocol/index.ts';
import type { FoundHost, Way } from '../bridge/discovery-facts.ts';
import type { SeenHost, SeenHosts } from './seen-hosts.ts';

export type Acquaintances = {
  /** Hosts joined before, by key. */
  readonly knownHosts: Readonly<Record<string, { readonly name: string }>>;
  /** This computer's own server is nobody to be found. */
  readonly ownKey: string | undefined;
  /** Whether a place is in one of this computer's own networks. */
  readonly isNear: (place: string) => boolean;
};

const WAYS: readonly Way[] = ['mdns', 'probe', 'known'];
const PLACES_MAX = 16;
const STANDING_ORDER = { known: 0, new: 1, stranger: 2 } as const;

export function foundHosts(hosts: SeenHosts, whom: Acquaintances): FoundHost[] {
  const found = [...hosts.values()].flatMap((host) => (host.key === whom.ownKey ? [] : (foundHost(host, whom) ?? [])));
  return found.sort(
    (a, b) =>
      STANDING_ORDER[a.standing] - STANDING_ORDER[b.standing] ||
      compare(nameKey(a.name), nameKey(b.name)) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

/** Places in one's own networks before others; then those where it answered before those it only told of; IPv4 before IPv6. */
export function placesOf(host: SeenHost, isNear: (place: string) => boolean): readonly string[] {
  const { mdns, probe, known } = host.byWay;
  const proven = [...(probe?.keys() ?? []), ...(known?.keys() ?? [])];
  const all = [...new Set([...proven, ...(mdns?.keys() ?? [])])];
  const rank = (place: string) =>
    Number(!isNear(place)) * 4 + Number(!proven.includes(place)) * 2 + Number(place.startsWith('['));
  return all.sort((a, b) => rank(a) - rank(b)).slice(0, PLACES_MAX);
}

function foundHost(host: SeenHost, whom: Acquaintances): FoundHost | undefined {
  const [best, ...others] = placesOf(host, whom.isNear);
  if (best === undefined) return undefined;
  return {
    name: host.name,
    fingerprint: host.key,
    places: [best, ...others],
    version: host.version ?? '',
    isCompatible: host.protocol === undefined || host.protocol === PROTOCOL_VERSION,
    ways: WAYS.filter((way) => host.byWay[way] !== undefined),
    ...standingOf(host, whom.knownHosts),
  };
}

function standingOf(
  { key, name }: SeenHost,
  knownHosts: Acquaintances['knownHosts'],
): Pick<FoundHost, 'standing' | 'knownFingerprint'> {
  if (Object.hasOwn(knownHosts, key)) return { standing: 'known' };
  const namesake = Object.entries(knownHosts).find(([, known]) => nameKey(known.name) === nameKey(name));
  return namesake ? { standing: 'stranger', knownFingerprint: namesake[0] } : { standing: 'new' };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
