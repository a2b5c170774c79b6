// Finds hosts on this network by every way at once, and tells the page of them as they come and go. What was seen and what it means is
// decided in discovery/; the sockets are in signaling/discovery/.
import { type AdapterLook, watchAdapters } from '../../signaling/discovery/adapter-watch.ts';
import type { Adapter } from '../../signaling/discovery/adapters.ts';
import { inUrl } from '../../signaling/discovery/addresses.ts';
import { createServiceBrowser } from '../../signaling/discovery/browser.ts';
import { MDNS_PORT, PROBE_PORT } from '../../signaling/discovery/ports.ts';
import { createProber } from '../../signaling/discovery/prober.ts';
import type { Discovery } from '../bridge/discovery-facts.ts';
import type { SettingsFile } from '../settings-file.ts';
import { placeKey } from '../trust/host-address.ts';
import { readPresentedKey } from '../trust/presented-key.ts';
import { askKnownPlaces, type KnownPlace, knownPlaces } from './known-places.ts';
import { createRounds, isEarlyOrSteady, isSteady } from './rounds.ts';
import { createSightings } from './sightings.ts';

export type HostDiscovery = {
  readonly state: () => Discovery;
  /** Looks again at once, by every way. */
  readonly search: () => void;
  readonly stop: () => Promise<void>;
};

export type HostDiscoveryOptions = {
  readonly settings: SettingsFile;
  /** The key of this computer's own server: it is not somebody to be found. */
  readonly ownKey: () => string | undefined;
  readonly onChanged: (discovery: Discovery) => void;
  /** Other ports than the usual ones, for tests. */
  readonly ports?: { readonly mdns: number; readonly probe: number };
  /** For tests on one machine: its loopback counts as a network. */
  readonly onLoopback?: boolean;
};

/** Somebody else's question so recent is as good as one's own, as answers reach everybody. */
const HEARD_WITHIN_MS = 5_000;
/** Where a host was before is asked again when nothing else told of it for so long. */
const QUIET_MS = 12_000;

export function startDiscovery(options: HostDiscoveryOptions): HostDiscovery {
  const { settings, ports = { mdns: MDNS_PORT, probe: PROBE_PORT } } = options;
  let adapters: readonly Adapter[] = [];
  const stopped = new AbortController();
  const isNear = (address: string) => adapters.some(({ isOnLink }) => isOnLink(address));
  const sightings = createSightings({
    knownHosts: () => settings.current().knownHosts,
    ownKey: options.ownKey,
    isNear,
    onChanged: options.onChanged,
  });

  const browser = createServiceBrowser({
    port: ports.mdns,
    onHere: ({ addresses, ...host }, source) => {
      const places = addresses.map((address) => `${inUrl(address)}:${host.port}`);
      sightings.see({ ...host, way: 'mdns', places, source });
    },
    onGone: (key) => {
      if (!sightings.forget(key)) return;
      // Anybody can say goodbye in another's name: who is still there answers.
      void browser.ask(0);
      void prober.ask();
    },
  });
  const prober = createProber({
    port: ports.probe,
    onAnswer: (host, source) => {
      sightings.see({ ...host, way: 'probe', places: [`${inUrl(source)}:${host.port}`], source });
    },
  });

  const rounds = createRounds((number) => {
    sightings.asking('mdns', browser.ask(isSteady(number) ? HEARD_WITHIN_MS : 0));
    sightings.asking('probe', prober.ask());
    if (isEarlyOrSteady(number)) sightings.asking('known', askKnown());
  });

  async function askKnown(): Promise<boolean> {
    const quiet = knownPlaces(settings.current(), isNear).filter(({ key }) => sightings.isQuiet(key, QUIET_MS));
    const onThere = ({ place, key, name }: KnownPlace) => {
      const at = placeKey(place);
      sightings.see({ key, name, version: undefined, protocol: undefined, way: 'known', places: [at], source: at });
    };
    await askKnownPlaces(quiet, readPresentedKey, stopped.signal, onThere);
    return adapters.length > 0;
  }

  function search(): void {
    sightings.beginSearch();
    rounds.start();
  }

  const look: AdapterLook = (now, hasChanged) => {
    adapters = now;
    browser.follow(now);
    prober.follow(now);
    if (hasChanged) {
      sightings.doubt();
      search();
    }
    sightings.tick();
  };
  const stopWatching = watchAdapters(look, { withLoopback: options.onLoopback === true });

  return {
    state: sightings.state,
    search,
    stop: async () => {
      stopWatching();
      rounds.stop();
      stopped.abort();
      sightings.stop();
      prober.close();
      await browser.close();
    },
  };
}
