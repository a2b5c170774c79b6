// What discovery knows at the moment, and when the page is told of it: as soon as something changes, and never twice the same.
import { performance } from 'node:perf_hooks';
import type { Discovery, Way } from '../bridge/discovery-facts.ts';
import { foundHosts, placesOf } from './found-hosts.ts';
import { EXPIRE_MS, expire, forget, type SeenHost, type SeenHosts, type Sighting, see } from './seen-hosts.ts';
import { outcomeOf, type Tries } from './way-outcomes.ts';

export type Sightings = {
  readonly state: () => Discovery;
  readonly see: (sighting: Sighting) => void;
  /** A host said goodbye. @returns false when nothing was known of it. */
  readonly forget: (key: string) => boolean;
  /** A way is being tried. @param couldAsk resolves to false when it could not be. */
  readonly asking: (way: Way, couldAsk: Promise<boolean>) => void;
  readonly beginSearch: () => void;
  /** The network has changed: what was seen before counts for a few more seconds, unless it is seen again. */
  readonly doubt: () => void;
  /** True when nothing but its own answer at a known place told of a host for so long. */
  readonly isQuiet: (key: string, quietMs: number) => boolean;
  /** To be called about once a second: hosts go by themselves. */
  readonly tick: () => void;
  readonly stop: () => void;
};

export type SightingsOptions = {
  /** Hosts joined before, by key. */
  readonly knownHosts: () => Readonly<Record<string, { readonly name: string }>>;
  readonly ownKey: () => string | undefined;
  /** Whether an address is in one of this computer's own networks. */
  readonly isNear: (address: string) => boolean;
  readonly onChanged: (discovery: Discovery) => void;
};

/** What arrives together is told together; and our own server's key is known before its first packet counts. */
const TELL_AFTER_MS = 100;
const DOUBT_MS = 5_000;
const TRIES_KEPT = 8;

export function createSightings({ knownHosts, ownKey, isNear, onChanged }: SightingsOptions): Sightings {
  const nowMs = () => performance.now();
  let hosts: SeenHosts = new Map();
  let doubtedMs = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const untried: Tries = { searchedMs: nowMs(), askedMs: [], hasFailed: false };
  const tries: Record<Way, Tries> = { mdns: untried, probe: untried, known: untried };
  const isNearPlace = (place: string) => isNear(place.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'));
  let told = JSON.stringify(state());

  function state(): Discovery {
    const own = ownKey();
    const others = [...hosts.values()].filter(({ key }) => key !== own);
    const isHostNear = (host: SeenHost) => placesOf(host, isNearPlace).some(isNearPlace);
    const outcome = (way: Way) => outcomeOf(way, tries[way], others, isHostNear, nowMs());
    return {
      hosts: foundHosts(hosts, { knownHosts: knownHosts(), ownKey: own, isNear: isNearPlace }),
      ways: { mdns: outcome('mdns'), probe: outcome('probe'), known: outcome('known') },
    };
  }

  function tell(): void {
    timer = undefined;
    const discovery = state();
    const text = JSON.stringify(discovery);
    if (text === told) return;
    told = text;
    onChanged(discovery);
  }

  function tellSoon(): void {
    if (!isStopped) timer ??= setTimeout(tell, TELL_AFTER_MS);
  }

  return {
    state,
    see: (sighting) => {
      hosts = see(hosts, sighting, nowMs(), (key) => Object.hasOwn(knownHosts(), key));
      tellSoon();
    },
    forget: (key) => {
      const isSeen = hosts.has(key);
      hosts = forget(hosts, key);
      tellSoon();
      return isSeen;
    },
    asking: (way, couldAsk) => {
      tries[way] = { ...tries[way], askedMs: [...tries[way].askedMs, nowMs()].slice(-TRIES_KEPT) };
      void couldAsk.then((could) => {
        tries[way] = { ...tries[way], hasFailed: !could };
      });
    },
    beginSearch: () => {
      for (const way of Object.keys(tries) as Way[]) tries[way] = { ...tries[way], searchedMs: nowMs() };
      tellSoon();
    },
    doubt: () => {
      doubtedMs = nowMs();
    },
    isQuiet: (key, quietMs) => {
      const { mdns, probe } = hosts.get(key)?.byWay ?? {};
      const seenMs = [...(mdns?.values() ?? []), ...(probe?.values() ?? [])];
      return Math.max(...seenMs) < nowMs() - quietMs;
    },
    tick: () => {
      const now = nowMs();
      const isDoubtOver = now - doubtedMs > DOUBT_MS;
      hosts = expire(hosts, (seenMs) => now - seenMs < EXPIRE_MS && !(isDoubtOver && seenMs < doubtedMs));
      tellSoon();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
