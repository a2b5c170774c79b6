// This machine's network adapters as discovery needs them, which opens sockets on each: multicast and broadcast leave by one adapter
// only, and each adapter has a network of its own. Pure over what the system reports.
import { BlockList } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { type Interfaces, rankAddresses } from './addresses.ts';
import { isInside, subnetOf } from './lan-address.ts';

export type Adapter = {
  readonly name: string;
  /** Another one when the adapter was made again or has other addresses: sockets opened before are worth nothing then. */
  readonly id: string;
  /** Its first IPv4 address; `undefined` where it has IPv6 only. */
  readonly ipv4: string | undefined;
  /** How IPv6 names this adapter: `eth0`, on Windows a number. */
  readonly zone: string;
  /** Those that others may be told of, best first. */
  readonly addresses: readonly string[];
  /** The broadcast addresses of its IPv4 networks. */
  readonly broadcasts: readonly string[];
  /** Whether an address lies in one of this adapter's own networks. */
  readonly isOnLink: (address: string) => boolean;
};

export type SystemInterfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** More than a computer with virtual machines has. Each costs sockets, and a packet every few seconds. */
const ADAPTERS_MAX = 16;

/** @param withLoopback for tests: nobody else is there. */
export function adaptersOf(
  interfaces: SystemInterfaces,
  withLoopback = false,
  platform: NodeJS.Platform = process.platform,
): Adapter[] {
  const adapters = Object.entries(interfaces).flatMap(([name, all = []]) => {
    const entries = all.filter(({ internal }) => withLoopback || !internal);
    return entries.length === 0 ? [] : [adapterOf(name, entries, platform)];
  });
  // Best first, so that where there are too many the ones people are on remain.
  const ranked = rankAddresses(interfaces as Interfaces);
  const rankOf = ({ addresses }: Adapter) => ranked.indexOf(addresses[0] ?? '') >>> 0;
  return adapters
    .filter(({ addresses }) => addresses.length > 0)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, ADAPTERS_MAX);
}

function adapterOf(name: string, entries: readonly NetworkInterfaceInfo[], platform: NodeJS.Platform): Adapter {
  const networks = new BlockList();
  for (const { cidr, family } of entries) {
    if (cidr !== null) networks.addSubnet(...subnetOf(cidr), family === 'IPv4' ? 'ipv4' : 'ipv6');
  }
  const ipv4 = entries.filter(({ family }) => family === 'IPv4');
  const scope = entries.find(({ scopeid }) => scopeid)?.scopeid;
  return {
    name,
    id: [name, entries[0]?.mac, scope, ...entries.map(({ address, netmask }) => `${address}/${netmask}`)].join(' '),
    ipv4: ipv4[0]?.address,
    zone: platform === 'win32' ? String(scope ?? 0) : name,
    addresses: rankAddresses({ [name]: entries.map((entry) => ({ ...entry, internal: false })) }),
    broadcasts: [...new Set(ipv4.map(({ address, netmask }) => broadcastOf(address, netmask)))],
    isOnLink: (address) => isInside(networks, address),
  };
}

function broadcastOf(address: string, netmask: string): string {
  const mask = netmask.split('.').map(Number);
  return address
    .split('.')
    .map((byte, index) => Number(byte) | (~(mask[index] ?? 255) & 255))
    .join('.');
}
