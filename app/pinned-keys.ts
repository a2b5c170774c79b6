// Which key belongs to which host, and what to make of the key a host presents. Pure: it never stores anything itself.
import { type HostAddress, hostKey } from './host-address.ts';

/** `host:port` to the SHA-256 of its public key (SPKI), lower-case hex. */
export type PinnedKeys = Readonly<Record<string, string>>;

export type KeyVerdict =
  | { readonly kind: 'trusted'; readonly isFirstUse: boolean; readonly pins: PinnedKeys }
  | { readonly kind: 'key-changed'; readonly pinned: string; readonly presented: string; readonly pins: PinnedKeys };

/**
 * Trust on first use. A link's fingerprint is pinned before the first look, and never replaces what is pinned already:
 * otherwise a link in a chat could swap the key of a host one knows.
 */
export function judgeKey(pins: PinnedKeys, address: HostAddress, presented: string): KeyVerdict {
  const known = pinOf(pins, address);
  if (known !== undefined && known !== presented) return { kind: 'key-changed', pinned: known, presented, pins };
  const promised = address.fingerprint;
  if (promised !== undefined && promised !== presented) {
    return {
      kind: 'key-changed',
      pinned: promised,
      presented,
      pins: known === undefined ? pin(pins, address, promised) : pins,
    };
  }
  return known === undefined
    ? { kind: 'trusted', isFirstUse: true, pins: pin(pins, address, presented) }
    : { kind: 'trusted', isFirstUse: false, pins };
}

export function pinOf(pins: PinnedKeys, address: HostAddress): string | undefined {
  const key = hostKey(address);
  return Object.hasOwn(pins, key) ? pins[key] : undefined;
}

export function pin(pins: PinnedKeys, address: HostAddress, fingerprint: string): PinnedKeys {
  return { ...pins, [hostKey(address)]: fingerprint };
}

export function unpin(pins: PinnedKeys, address: HostAddress): PinnedKeys {
  return Object.fromEntries(Object.entries(pins).filter(([key]) => key !== hostKey(address)));
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
