// Which key belongs to which place, and what to make of the key a host shows there. Pure: it never stores anything itself.
import { type HostAddress, type Place, placeKey } from './host-address.ts';

/** `host:port` to the SHA-256 of its public key (SPKI), lower-case hex. */
export type PinnedKeys = Readonly<Record<string, string>>;

export type KeyVerdict =
  | { readonly kind: 'trusted'; readonly isFirstUse: boolean; readonly pins: PinnedKeys }
  | { readonly kind: 'key-changed'; readonly pinned: string; readonly presented: string; readonly pins: PinnedKeys };

/**
 * Trust on first use. A link's fingerprint is pinned before the first look, and never replaces what is pinned already:
 * otherwise a link in a chat could swap the key of a host one knows. Where one place of an address is known, a new one beside it
 * has to show the same key: it is the same host.
 */
export function judgeKey(pins: PinnedKeys, address: HostAddress, place: Place, presented: string): KeyVerdict {
  const known = pinOf(pins, place);
  if (known !== undefined && known !== presented) return { kind: 'key-changed', pinned: known, presented, pins };
  const promised = address.fingerprint;
  if (promised !== undefined && promised !== presented) {
    return {
      kind: 'key-changed',
      pinned: promised,
      presented,
      pins: known === undefined ? pin(pins, place, promised) : pins,
    };
  }
  if (known !== undefined) return { kind: 'trusted', isFirstUse: false, pins };
  const elsewhere = address.places.flatMap((other) => pinOf(pins, other) ?? []);
  const [expected] = elsewhere;
  if (promised === undefined && expected !== undefined && !elsewhere.includes(presented)) {
    return { kind: 'key-changed', pinned: expected, presented, pins };
  }
  return { kind: 'trusted', isFirstUse: !elsewhere.includes(presented), pins: pin(pins, place, presented) };
}

export function pinOf(pins: PinnedKeys, place: Place): string | undefined {
  const key = placeKey(place);
  return Object.hasOwn(pins, key) ? pins[key] : undefined;
}

export function pin(pins: PinnedKeys, place: Place, fingerprint: string): PinnedKeys {
  return { ...pins, [placeKey(place)]: fingerprint };
}

/** Forgets every place of an address, and no other. */
export function unpin(pins: PinnedKeys, { places }: HostAddress): PinnedKeys {
  const gone = places.map(placeKey);
  return Object.fromEntries(Object.entries(pins).filter(([key]) => !gone.includes(key)));
}

/** Forgets every place but those of this key, and those at one of these names. */
export function unpinAll(
  pins: PinnedKeys,
  but: { readonly key: string; readonly names: readonly string[] },
): PinnedKeys {
  const names = but.names.map(withoutBrackets);
  return Object.fromEntries(
    Object.entries(pins).filter(([place, key]) => key === but.key || names.includes(nameIn(place))),
  );
}

/** True when some port of this host name has this key: Chromium asks about a certificate without saying for which port. */
export function isPinnedForName(pins: PinnedKeys, hostname: string, presented: string): boolean {
  const name = withoutBrackets(hostname.toLowerCase());
  return Object.entries(pins).some(([key, fingerprint]) => nameIn(key) === name && fingerprint === presented);
}

function nameIn(key: string): string {
  return withoutBrackets(key.slice(0, key.lastIndexOf(':')));
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
