// Says by multicast DNS that a host is here: when it starts, when an adapter comes or changes, and when somebody asks; and says goodbye.
// On each adapter it tells that adapter's addresses only.
import type { Packet } from 'dns-packet';
import type { Adapter } from './adapters.ts';
import { paceAnswers } from './answer-pace.ts';
import type { HostFacts } from './host-facts.ts';
import { createMulticastSockets, type Sender } from './multicast-sockets.ts';
import { PacketRate } from './packet-rate.ts';
import { announcementOf, answerTo, goodbyeOf, legacyAnswer } from './service-records.ts';

export type Responder = {
  readonly follow: (adapters: readonly Adapter[]) => void;
  /** Says goodbye on every adapter, then closes. */
  readonly stop: () => Promise<void>;
};

export type ResponderOptions = {
  readonly facts: HostFacts;
  /** The port of multicast DNS; another one in tests. */
  readonly port: number;
  readonly onDeaf: (adapter: Adapter) => void;
};

/** The second announcement (RFC 6762, 8.3): the first may have been lost. */
const AGAIN_MS = 1_000;
/** Goodbyes leave at once or not at all; a host that stops waits no longer for them. */
const GOODBYE_MS = 250;

type Speaker = { readonly adapter: Adapter; readonly ask: () => void; readonly stop: () => void };

export function createResponder({ facts, port, onDeaf }: ResponderOptions): Responder {
  const speakers = new Map<string, Speaker>();
  const rate = new PacketRate();
  let isStopping = false;

  const sockets = createMulticastSockets({
    port,
    onPacket: (packet, adapter, from) => {
      if (packet.type === 'query' && !isStopping) hear(packet, adapter, from);
    },
    onOpen: announce,
    onDeaf,
  });

  function announce(adapter: Adapter): void {
    speakers.get(adapter.id)?.stop();
    const say = () => void sockets.send(adapter, announcementOf(facts, adapter.addresses));
    const pace = paceAnswers(say);
    say();
    const again = setTimeout(say, AGAIN_MS);
    again.unref();
    const stop = () => {
      clearTimeout(again);
      pace.stop();
    };
    speakers.set(adapter.id, { adapter, ask: pace.ask, stop });
  }

  function hear(query: Packet, adapter: Adapter, from: Sender): void {
    const answer = answerTo(query, facts, adapter.addresses);
    if (!answer || !rate.admits(from.address, performance.now())) return;
    if (from.port === port) speakers.get(adapter.id)?.ask();
    else void sockets.send(adapter, legacyAnswer(answer, query), from);
  }

  return {
    follow: (adapters) => {
      if (isStopping) return;
      const ids = adapters.map(({ id }) => id);
      for (const [id, speaker] of speakers) {
        if (ids.includes(id)) continue;
        speaker.stop();
        speakers.delete(id);
      }
      sockets.follow(adapters);
    },
    stop: async () => {
      isStopping = true;
      const goodbyes = [...speakers.values()].map(({ adapter, stop }) => {
        stop();
        return sockets.send(adapter, goodbyeOf(facts, adapter.addresses));
      });
      await Promise.race([Promise.all(goodbyes), new Promise((resolve) => setTimeout(resolve, GOODBYE_MS))]);
      await sockets.close();
    },
  };
}
