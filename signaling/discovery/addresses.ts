// Where this machine can be reached on its network, best address first: the wired or Wi-Fi one before those of virtual adapters,
// which other machines cannot reach. `rankAddresses` is a pure function over what the system reports.
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';

export type InterfaceAddress = {
  readonly address: string;
  readonly family: 'IPv4' | 'IPv6';
  readonly internal: boolean;
  readonly mac: string;
};

export type Interfaces = Readonly<Record<string, readonly InterfaceAddress[] | undefined>>;

// Docker, bridges of containers and virtual machines, VPNs. `bridge100` and up are macOS's Internet sharing and virtual machines.
const VIRTUAL_NAME = new RegExp(
  [
    '^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|lxc|lxd|podman|cni|flannel|cali|kube|dummy|ifb)',
    '^(tun|tap|utun|wg|ppp|ipsec|zt|tailscale|nordlynx|awdl|llw|anpi|bridge\\d{3})',
    'vEthernet|VirtualBox|VMware|Hyper-V|WSL|Tailscale|ZeroTier|WireGuard|OpenVPN|TAP-Windows|Loopback',
  ].join('|'),
  'i',
);

// Host-side adapters that Windows may call just "Ethernet 3": VirtualBox host-only, VMware, Docker.
const VIRTUAL_MAC = /^(0a:00:27|00:50:56:c0|02:42)/i;
const PHYSICAL_NAME = /^(eth|en|wl|em\d|Ethernet|Wi-?Fi|WLAN|以太网)/i;

/** @param defaultRoute the interface over which the machine reaches other networks, where that is known. */
export function rankAddresses(interfaces: Interfaces, defaultRoute?: string): string[] {
  const candidates: { address: string; rank: number[] }[] = [];
  for (const [name, entries] of Object.entries(interfaces)) {
    for (const entry of entries ?? []) {
      const kind = entry.internal ? undefined : kindOf(entry);
      if (kind === undefined) continue;
      const isVirtual = VIRTUAL_NAME.test(name) || VIRTUAL_MAC.test(entry.mac);
      const isLikely = name === defaultRoute ? 0 : PHYSICAL_NAME.test(name) ? 1 : 2;
      const isLinkLocal = kind === KIND.linkLocal;
      candidates.push({
        address: entry.address,
        rank: [Number(isLinkLocal), Number(isVirtual), Number(entry.family === 'IPv6'), kind, isLikely],
      });
    }
  }
  // The sort is stable: among equals the system's order stands.
  candidates.sort((a, b) => compareRanks(a.rank, b.rank));
  const ranked = [...new Set(candidates.map((candidate) => candidate.address))];
  // Public IPv6 addresses change daily, which would mean a new certificate daily: they count only where there is nothing else.
  const stable = ranked.filter((address) => !isPublicIpv6(address));
  return stable.length > 0 ? stable : ranked;
}

/** The addresses of this machine now, best first. */
export function lanAddresses(): string[] {
  return rankAddresses(networkInterfaces() as Interfaces, defaultRouteInterface());
}

/** @returns the interface that Linux's routing table sends everything else through: the one with destination 0 and the least metric. */
export function parseDefaultRoute(table: string): string | undefined {
  const routes = table
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((fields) => fields[1] === '00000000' && fields[7] === '00000000');
  routes.sort((a, b) => Number(a[6]) - Number(b[6]));
  return routes[0]?.[0];
}

/** `10.0.0.7` as it stands in a URL; IPv6 goes in brackets. */
export function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

const KIND = { private: 0, public: 1, linkLocal: 2 } as const;

// Link-local IPv6 needs a zone (`%eth0`), which browsers do not take: it is no address for a link.
function kindOf({ address, family }: InterfaceAddress): number | undefined {
  if (family === 'IPv6') {
    if (/^fe[89ab]/i.test(address)) return undefined;
    return isPublicIpv6(address) ? KIND.public : KIND.private;
  }
  if (address.startsWith('169.254.')) return KIND.linkLocal;
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? KIND.private : KIND.public;
}

function isPublicIpv6(address: string): boolean {
  return address.includes(':') && !/^f[cd]/i.test(address);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function defaultRouteInterface(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return parseDefaultRoute(readFileSync('/proc/net/route', 'utf8'));
  } catch {
    // A container without /proc: the ranking does without the hint.
    return undefined;
  }
}
