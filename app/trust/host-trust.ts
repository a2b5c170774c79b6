// Decides which hosts the page may talk to, by the keys pinned in the settings. It knows no certificate authority (hosts sign their
// own certificates), and never accepts a key that is not pinned.
import type { HostVerdict, JoinedHost } from '../bridge/hosting-facts.ts';
import type { SettingsFile } from '../settings-file.ts';
import { type Answer, firstToAnswer } from './first-to-answer.ts';
import { type HostAddress, parseHostAddress, socketUrl } from './host-address.ts';
import { isPinnedForName, judgeKey, type KeyVerdict, pin, pinOf, unpin, unpinAll } from './pinned-keys.ts';
import { fingerprintOfPem, readPresentedKey } from './presented-key.ts';

export type HostTrust = {
  /** Looks at the keys behind an address, at all its places at once, and pins on first use what it finds where it answers first. */
  readonly check: (address: string) => Promise<HostVerdict>;
  readonly forget: (address: string) => Promise<void>;
  /** Forgets all hosts but this computer's own, and the one of this key; empty: no other. */
  readonly forgetAll: (but: string) => Promise<void>;
  /** A host was joined; it is known by its key and name from now on. Ignored when its key is not pinned. */
  readonly joined: (host: JoinedHost) => Promise<void>;
  /** Asked before each connection: does the host at this address show the key that is pinned for exactly it, right now? */
  readonly showsPinnedKey: (url: string) => Promise<boolean>;
  /** Asked in the TLS handshake itself: does this certificate (PEM) carry a key pinned for this host name? */
  readonly isPinnedCertificate: (hostname: string, pem: string) => boolean;
  /** Pins our own server's key: it told us over a pipe, so there is nothing to find out. */
  readonly trustOwnServer: (port: number, fingerprint: string) => Promise<void>;
};

const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

export function createHostTrust(settings: SettingsFile): HostTrust {
  const pins = () => settings.current().pinnedKeys;

  /** Pins what follows from the answers. @returns the verdict on the first of them. */
  async function settle(address: HostAddress, [first, ...others]: readonly Answer[]): Promise<HostVerdict> {
    if (!first) return { kind: 'unreachable' };
    const verdict = judgeKey(pins(), address, first.place, first.presented);
    const pinnedKeys = others.reduce(
      (keys, { place, presented }) => judgeKey(keys, address, place, presented).pins,
      verdict.pins,
    );
    if (pinnedKeys !== pins()) await settings.change((current) => ({ ...current, pinnedKeys }));
    return forPage(verdict, socketUrl(first.place), first.presented);
  }

  return {
    check: async (text) => {
      const address = parseHostAddress(text);
      if (!address) return { kind: 'bad-address' };
      const found = await firstToAnswer(
        address.places,
        readPresentedKey,
        ({ place, presented }) => judgeKey(pins(), address, place, presented).kind === 'trusted',
      );
      return settle(address, found.right ? [found.right] : found.wrong);
    },
    forget: async (text) => {
      const address = parseHostAddress(text);
      if (address) await settings.change((current) => ({ ...current, pinnedKeys: unpin(current.pinnedKeys, address) }));
    },
    forgetAll: (but) =>
      settings.change((current) => ({
        ...current,
        pinnedKeys: unpinAll(current.pinnedKeys, { key: but, names: OWN_NAMES }),
        knownHosts: Object.fromEntries(Object.entries(current.knownHosts).filter(([key]) => key === but)),
      })),
    joined: async ({ fingerprint, name }) => {
      if (!Object.values(pins()).includes(fingerprint)) return;
      await settings.change((current) => ({
        ...current,
        knownHosts: { ...current.knownHosts, [fingerprint]: { name, joinedMs: Date.now() } },
      }));
    },
    showsPinnedKey: async (url) => {
      const [place] = parseHostAddress(url)?.places ?? [];
      if (!place) return false;
      const pinned = pinOf(pins(), place);
      return pinned !== undefined && (await readPresentedKey(place)) === pinned;
    },
    isPinnedCertificate: (hostname, pem) => {
      const presented = fingerprintOfPem(pem);
      return presented !== undefined && isPinnedForName(pins(), hostname, presented);
    },
    trustOwnServer: (port, fingerprint) =>
      settings.change((current) => ({
        ...current,
        pinnedKeys: OWN_NAMES.reduce((keys, host) => pin(keys, { host, port }, fingerprint), current.pinnedKeys),
      })),
  };
}

function forPage(verdict: KeyVerdict, socket: string, fingerprint: string): HostVerdict {
  return verdict.kind === 'trusted'
    ? { kind: 'trusted', socketUrl: socket, fingerprint, isFirstUse: verdict.isFirstUse }
    : { kind: 'key-changed', pinned: verdict.pinned, presented: verdict.presented };
}
