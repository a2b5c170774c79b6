// Asks by broadcast for hosts, on every adapter: for networks that drop multicast. It takes answers to its own recent questions only.
import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import type { Adapter } from './adapters.ts';
import type { HostFacts } from './host-facts.ts';
import { encodeQuestion, readAnswer } from './probe-packet.ts';

export type Prober = {
  readonly follow: (adapters: readonly Adapter[]) => void;
  /** Asks on every adapter. @returns false when it could not be asked anywhere. */
  readonly ask: () => Promise<boolean>;
  readonly close: () => void;
};

export type ProberOptions = {
  /** The hosts' port. */
  readonly port: number;
  /** @param source from where a host answered, so there it can be reached. */
  readonly onAnswer: (facts: HostFacts, source: string) => void;
};

const EVERYBODY = '255.255.255.255';
/** Answers are taken to so many questions back: those of a busy Wi-Fi come late. */
const NONCES_KEPT = 3;

type Open = { readonly adapter: Adapter; readonly socket: Socket; nonces: readonly string[]; isBroken: boolean };

export function createProber({ port, onAnswer }: ProberOptions): Prober {
  const open = new Map<string, Open>();

  function openOn(adapter: Adapter, address: string): void {
    const socket = createSocket('udp4');
    const one: Open = { adapter, socket, nonces: [], isBroken: false };
    open.set(adapter.id, one);
    socket.on('message', (packet, { address: source }) => {
      const answer = readAnswer(packet);
      if (answer && one.nonces.includes(answer.nonce)) onAnswer(answer.facts, source);
    });
    // The adapter went, or the system refuses: the next look opens it again.
    socket.on('error', () => {
      one.isBroken = true;
    });
    // Bound to the adapter's address: its packets leave there, and answers find back.
    socket.bind(0, address, () => socket.setBroadcast(true));
  }

  function drop(id: string): void {
    const one = open.get(id);
    open.delete(id);
    one?.socket.close();
  }

  async function askOn(one: Open): Promise<boolean> {
    const nonce = randomBytes(16).toString('base64url');
    one.nonces = [nonce, ...one.nonces].slice(0, NONCES_KEPT);
    const question = encodeQuestion(nonce);
    const places = [...new Set([...one.adapter.broadcasts, EVERYBODY])];
    const sent = await Promise.all(places.map((place) => sendTo(one.socket, question, port, place)));
    one.isBroken ||= !sent.includes(true);
    return sent.includes(true);
  }

  return {
    follow: (adapters) => {
      const ids = adapters.map(({ id }) => id);
      for (const [id, { isBroken }] of open) if (isBroken || !ids.includes(id)) drop(id);
      for (const adapter of adapters) {
        if (!open.has(adapter.id) && adapter.ipv4 !== undefined) openOn(adapter, adapter.ipv4);
      }
    },
    ask: async () => (await Promise.all([...open.values()].map(askOn))).includes(true),
    close: () => {
      for (const id of [...open.keys()]) drop(id);
    },
  };
}

function sendTo(socket: Socket, packet: Buffer, port: number, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    socket.send(packet, port, address, (error) => resolve(!error));
  });
}
