// Counts what a machine sends to anywhere but its local network. A question to a name server counts, too, wherever that is: it
// would be passed on.
import type { Namespace } from './namespace.ts';

const LOCAL_IPV4 =
  '10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16, 127.0.0.0/8, 224.0.0.0/4, 255.255.255.255';
const LOCAL_IPV6 = '::1, fe80::/10, fc00::/7, ff00::/8';
const NAME_SERVER_PORTS = '53, 853';

/** Where packets went that left the local network, as `address` or `address port`, and how many there were. */
export type Leaks = { readonly packetCount: number; readonly places: readonly string[] };

/** Begins to count. @returns what says how much it was so far. */
export function countLeaks(machine: Namespace): () => Leaks {
  machine.run(
    'nft',
    `table inet leaks {
      counter leaked { }
      set ipv4 { type ipv4_addr; flags dynamic; }
      set ipv6 { type ipv6_addr; flags dynamic; }
      set ports { type inet_service; flags dynamic; }
      chain output {
        type filter hook output priority filter;
        meta l4proto { tcp, udp } th dport { ${NAME_SERVER_PORTS} } counter name leaked add @ports { th dport };
        ip daddr != { ${LOCAL_IPV4} } counter name leaked add @ipv4 { ip daddr };
        ip6 daddr != { ${LOCAL_IPV6} } counter name leaked add @ipv6 { ip6 daddr };
      }
    }`,
  );
  return () => read(machine.run('nft', '-j', 'list', 'table', 'inet', 'leaks'));
}

type Listing = {
  readonly nftables: readonly {
    readonly counter?: { readonly packets: number };
    readonly set?: { readonly elem?: readonly unknown[] };
  }[];
};

function read(json: string): Leaks {
  const { nftables } = JSON.parse(json) as Listing;
  const packetCount = nftables.reduce((sum, { counter }) => sum + (counter?.packets ?? 0), 0);
  return {
    packetCount,
    places: nftables.flatMap(({ set }) => (set?.elem ?? []).map((place) => JSON.stringify(place))),
  };
}
