// Looks for hosts by multicast DNS, on every adapter. It tells what it hears, and decides nothing about it.
import type { Adapter } from './adapters.ts';
import { isLanAddress } from './lan-address.ts';
import { createMulticastSockets } from './multicast-sockets.ts';
import { type Advertised, readService } from './read-service.ts';
import { isSameName, SERVICE } from './service-records.ts';

export type ServiceBrowser = {
  readonly follow: (adapters: readonly Adapter[]) => void;
  /**
   * Asks on every adapter.
   * @param heardWithinMs where somebody else asked the same so recently, their answers were heard, too: there it is not asked again.
   * @returns false when it could not be asked anywhere.
   */
  readonly ask: (heardWithinMs: number) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type ServiceBrowserOptions = {
  readonly port: number;
  readonly onHere: (host: Advertised, source: string) => void;
  /** A host with this key said goodbye. */
  readonly onGone: (key: string) => void;
};

export function createServiceBrowser({ port, onHere, onGone }: ServiceBrowserOptions): ServiceBrowser {
  let adapters: readonly Adapter[] = [];
  const lastAskedMs = new Map<string, number>();
  const sockets = createMulticastSockets({
    port,
    onPacket: (packet, adapter, from) => {
      if (packet.type === 'query') {
        const isOurQuestion = packet.questions?.some(({ name }) => isSameName(name, SERVICE)) === true;
        if (isOurQuestion && (packet.answers ?? []).length === 0) lastAskedMs.set(adapter.id, performance.now());
        return;
      }
      const heard = readService(packet, (address) => isLanAddress(address) || adapter.isOnLink(address));
      for (const host of heard.here) onHere(host, from.address);
      for (const key of heard.gone) onGone(key);
    },
  });

  return {
    follow: (now) => {
      adapters = now;
      for (const id of lastAskedMs.keys()) if (!now.some((adapter) => adapter.id === id)) lastAskedMs.delete(id);
      sockets.follow(now);
    },
    ask: async (heardWithinMs) => {
      const nowMs = performance.now();
      const sent = adapters.map((adapter) => {
        const askedMs = lastAskedMs.get(adapter.id) ?? Number.NEGATIVE_INFINITY;
        if (nowMs - askedMs < heardWithinMs) return true;
        return sockets.send(adapter, { type: 'query', questions: [{ name: SERVICE, type: 'PTR' }] });
      });
      return (await Promise.all(sent)).includes(true);
    },
    close: sockets.close,
  };
}
