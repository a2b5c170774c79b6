// Lets a running host be found with no typing: by multicast DNS and by answering a broadcast. It tells what any guest could see anyhow,
// and never fails the host: what does not work is logged, and the host is found by another way or by its address.
import type { Log } from '../server/log.ts';
import { watchAdapters } from './adapter-watch.ts';
import type { Adapter } from './adapters.ts';
import type { HostFacts } from './host-facts.ts';
import { startProbeResponder } from './probe-responder.ts';
import { createResponder } from './responder.ts';

export type AdvertiseOptions = {
  readonly facts: HostFacts;
  /** The one address that the server listens on; all of the machine's when absent. */
  readonly onlyAddress: string | undefined;
  readonly mdnsPort: number;
  readonly probePort: number;
  /** For tests on one machine: its loopback counts as a network. */
  readonly onLoopback: boolean;
  readonly log: Log;
};

export type Advertisement = {
  /** Says goodbye to everybody, then is silent. */
  readonly stop: () => Promise<void>;
};

export function advertise(options: AdvertiseOptions): Advertisement {
  const { facts, onlyAddress, log } = options;
  let served: readonly Adapter[] = [];
  let hasToldOfDeafness = false;
  const responder = createResponder({
    facts,
    port: options.mdnsPort,
    onDeaf: ({ name }) => {
      if (!hasToldOfDeafness)
        log('warn', 'multicast DNS port taken by a program that does not share it: found by probes only', { name });
      hasToldOfDeafness = true;
    },
  });
  const stopWatching = watchAdapters(
    (adapters, hasChanged) => {
      served = servedBy(adapters, onlyAddress);
      responder.follow(served);
      if (hasChanged) log('info', 'advertised', { adapters: served.length });
    },
    { withLoopback: options.onLoopback },
  );
  const stopAnswering = startProbeResponder({
    facts,
    port: options.probePort,
    isServed: (source) => onlyAddress === undefined || served.some(({ isOnLink }) => isOnLink(source)),
    onFailed: (reason) => log('warn', 'probes for hosts cannot be heard', { reason }),
  });
  return {
    stop: async () => {
      stopWatching();
      stopAnswering();
      await responder.stop();
    },
  };
}

/** A host that listens on one address is told of on that address's adapter, with that address. */
function servedBy(adapters: readonly Adapter[], onlyAddress: string | undefined): readonly Adapter[] {
  if (onlyAddress === undefined) return adapters;
  return adapters
    .filter(({ addresses }) => addresses.includes(onlyAddress))
    .map((adapter) => ({ ...adapter, addresses: [onlyAddress] }));
}
