// Decides which hosts the page may talk to, by the keys pinned in the settings. It knows no certificate authority (hosts sign their
// own certificates), and never accepts a key that is not pinned.
import type { HostVerdict } from './bridge/contract.ts';
import { parseHostAddress, socketUrl } from './host-address.ts';
import { isPinnedForName, judgeKey, type KeyVerdict, pin, pinOf, unpin } from './pinned-keys.ts';
import { fingerprintOfPem, readPresentedKey } from './presented-key.ts';
import type { SettingsFile } from './settings-file.ts';

export type HostTrust = {
  /** Looks at the key behind an address and pins it on first use. */
  readonly check: (address: string) => Promise<HostVerdict>;
  readonly forget: (address: string) => Promise<void>;
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

  return {
    check: async (text) => {
      const address = parseHostAddress(text);
      if (!address) return { kind: 'bad-address' };
      const presented = await readPresentedKey(address);
      if (presented === undefined) return { kind: 'unreachable' };
      const verdict = judgeKey(pins(), address, presented);
      if (verdict.pins !== pins()) await settings.change((current) => ({ ...current, pinnedKeys: verdict.pins }));
      return forPage(verdict, socketUrl(address), presented);
    },
    forget: async (text) => {
      const address = parseHostAddress(text);
      if (address) await settings.change((current) => ({ ...current, pinnedKeys: unpin(current.pinnedKeys, address) }));
    },
    showsPinnedKey: async (url) => {
      const address = parseHostAddress(url);
      if (!address) return false;
      const pinned = pinOf(pins(), address);
      return pinned !== undefined && (await readPresentedKey(address)) === pinned;
    },
    isPinnedCertificate: (hostname, pem) => {
      const presented = fingerprintOfPem(pem);
      return presented !== undefined && isPinnedForName(pins(), hostname, presented);
    },
    trustOwnServer: (port, fingerprint) =>
      settings.change((current) => ({
        ...current,
        pinnedKeys: OWN_NAMES.reduce(
          (keys, host) => pin(keys, { host, port, fingerprint: undefined }, fingerprint),
          current.pinnedKeys,
        ),
      })),
  };
}

function forPage(verdict: KeyVerdict, socket: string, fingerprint: string): HostVerdict {
  return verdict.kind === 'trusted'
    ? { kind: 'trusted', socketUrl: socket, fingerprint, isFirstUse: verdict.isFirstUse }
    : { kind: 'key-changed', pinned: verdict.pinned, presented: verdict.presented };
}
