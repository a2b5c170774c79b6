// Multicast DNS on every adapter of this machine: one socket each, as `multicast-dns` sends by one adapter only
// (https://github.com/mafintosh/multicast-dns/issues/41), bound beside avahi or Bonjour. Sockets that fail are opened again at the
// next look at the adapters; nothing that a network does ends the program.
import type { Packet } from 'dns-packet';
import multicastDns from 'multicast-dns';
import type { Adapter } from './adapters.ts';

const GROUP_IPV6 = 'ff02::fb';
/** The adapter went between two looks. Other errors (no route, a packet filter) are not mended by another socket. */
const GONE = ['ENODEV', 'ENXIO', 'EADDRNOTAVAIL', 'EBADF', 'EINVAL'];

export type Sender = { readonly address: string; readonly port: number };

export type MulticastSockets = {
  /** Opens sockets on adapters that are new, closes those of adapters that are gone. Called at every look. */
  readonly follow: (adapters: readonly Adapter[]) => void;
  /** @returns false when it could not be sent. */
  readonly send: (adapter: Adapter, packet: Packet, to?: Sender) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

export type MulticastOptions = {
  readonly port: number;
  /** Only what was sent in one of the adapter's own networks (RFC 6762, 11). */
  readonly onPacket: (packet: Packet, adapter: Adapter, from: Sender) => void;
  /** A socket on this adapter can be used now. */
  readonly onOpen?: (adapter: Adapter) => void;
  /** The port is taken by a program that doesn't share it: from now on one can ask, but not hear others ask. */
  readonly onDeaf?: (adapter: Adapter) => void;
};

type Open = {
  readonly adapter: Adapter;
  socket: multicastDns.MulticastDNS;
  isDeaf: boolean;
  isBroken: boolean;
};

export function createMulticastSockets({ port, onPacket, onOpen, onDeaf }: MulticastOptions): MulticastSockets {
  const open = new Map<string, Open>();

  function listen(one: Open): void {
    const { socket, adapter } = one;
    const hear = (packet: Packet, from: Sender) => {
      // Linux hands what arrives on any adapter to every socket of the port.
      if (one.socket === socket && adapter.isOnLink(from.address)) onPacket(packet, adapter, from);
    };
    socket.on('packet', hear);
    socket.on('error', () => becomeDeaf(one, socket));
    // Packets that cannot be read are warnings, too: those have no system call in them.
    socket.on('warning', (error) => {
      if (one.socket === socket) one.isBroken ||= 'syscall' in error;
    });
    // The first time that the group was joined.
    socket.once('networkInterface', () => {
      if (one.socket === socket) onOpen?.(adapter);
    });
  }

  function becomeDeaf(one: Open, socket: multicastDns.MulticastDNS): void {
    if (one.socket !== socket || one.isDeaf) return;
    socket.destroy();
    one.isDeaf = true;
    // From a port of its own: answers come straight back to it (RFC 6762, 6.7).
    one.socket = openSocket(one.adapter, port, false);
    listen(one);
    onDeaf?.(one.adapter);
  }

  function drop(id: string): Promise<void> {
    const one = open.get(id);
    open.delete(id);
    return one ? new Promise((resolve) => one.socket.destroy(resolve)) : Promise.resolve();
  }

  return {
    follow: (adapters) => {
      const ids = adapters.map(({ id }) => id);
      for (const [id, { isBroken }] of open) if (isBroken || !ids.includes(id)) void drop(id);
      for (const adapter of adapters) {
        if (open.has(adapter.id)) continue;
        const one = { adapter, socket: openSocket(adapter, port, true), isDeaf: false, isBroken: false };
        open.set(adapter.id, one);
        listen(one);
      }
    },
    send: (adapter, packet, to) => {
      const one = open.get(adapter.id);
      if (!one) return Promise.resolve(false);
      return new Promise((resolve) => {
        const sent = (error: Error | null) => {
          if (error && GONE.includes((error as NodeJS.ErrnoException).code ?? '')) one.isBroken = true;
          resolve(!error);
        };
        const place = to && { address: to.address, port: to.port };
        if (packet.type === 'query') one.socket.query({ ...packet, questions: packet.questions ?? [] }, place, sent);
        else one.socket.respond({ ...packet, answers: packet.answers ?? [] }, place as never, sent as never);
      });
    },
    close: async () => {
      await Promise.all([...open.keys()].map(drop));
    },
  };
}

function openSocket({ ipv4, zone }: Adapter, port: number, isBound: boolean): multicastDns.MulticastDNS {
  // Bound to all addresses: on Linux and macOS a socket that is bound to one hears no multicast.
  // `bind: false` binds it at the first packet, to any port.
  if (ipv4 !== undefined) return multicastDns({ port, interface: ipv4, bind: isBound && '0.0.0.0' } as Options);
  const [ip, all] = [`${GROUP_IPV6}%${zone}`, `::%${zone}`];
  return multicastDns({ type: 'udp6', port, ip, interface: all, bind: isBound && '::' } as Options);
}

type Options = multicastDns.Options;
