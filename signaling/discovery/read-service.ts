// Reads hosts out of a response of multicast DNS. Everything in it comes from the network: what does not fit the schema is no host.
import type { Answer, Packet, SrvData } from 'dns-packet';
import { type HostFacts, hostFacts } from './host-facts.ts';
import { isSameName, SERVICE } from './service-records.ts';

export type Advertised = HostFacts & { readonly addresses: readonly string[] };

export type Heard = {
  readonly here: readonly Advertised[];
  /** The keys of those that said goodbye. */
  readonly gone: readonly string[];
};

/** More than one packet of an honest program tells of. */
const INSTANCES_MAX = 16;
const ADDRESSES_MAX = 8;
const TEXTS_MAX = 16;

/**
 * Reads a host only where the packet has all of its records, as our own hosts send them: nothing is kept that waits for its other half.
 * @param isUsable whether an address may be gone to.
 */
export function readService(packet: Packet, isUsable: (address: string) => boolean): Heard {
  const records = [...(packet.answers ?? []), ...(packet.additionals ?? [])];
  const pointers = records.flatMap((record) =>
    record.type === 'PTR' && isSameName(record.name, SERVICE) ? [{ instance: record.data, ttlS: record.ttl }] : [],
  );
  const heard = { here: [] as Advertised[], gone: [] as string[] };
  for (const { instance, ttlS } of pointers.slice(0, INSTANCES_MAX)) {
    const host = readInstance(instance, records, isUsable);
    if (!host) continue;
    if (ttlS === 0) heard.gone.push(host.key);
    else if (host.addresses.length > 0) heard.here.push(host);
  }
  return heard;
}

function readInstance(
  instance: string,
  records: readonly Answer[],
  isUsable: (address: string) => boolean,
): Advertised | undefined {
  const server = dataOf<SrvData>(records, 'SRV', instance);
  const text = textOf(dataOf(records, 'TXT', instance));
  const facts = hostFacts.safeParse({ ...text, protocol: Number(text.proto), port: server?.port }).data;
  if (!facts || !server) return undefined;
  const addresses = records.flatMap((record) =>
    (record.type === 'A' || record.type === 'AAAA') && isSameName(record.name, server.target) && isUsable(record.data)
      ? [record.data]
      : [],
  );
  return { ...facts, addresses: [...new Set(addresses)].slice(0, ADDRESSES_MAX) };
}

function dataOf<Data>(records: readonly Answer[], type: 'SRV' | 'TXT', name: string): Data | undefined {
  const found = records.find((record) => record.type === type && isSameName(record.name, name));
  return found && 'data' in found ? (found.data as Data) : undefined;
}

/** `key=value` of a TXT record; the first of a name counts (RFC 6763, 6.4). */
function textOf(data: unknown): Record<string, string> {
  const parts = Array.isArray(data) ? data.slice(0, TEXTS_MAX) : [];
  const pairs = parts.map(String).flatMap((part) => {
    const at = part.indexOf('=');
    return at > 0 ? [[part.slice(0, at).toLowerCase(), part.slice(at + 1)] as const] : [];
  });
  return Object.fromEntries(pairs.reverse());
}
