// What the page is told of hosting on this computer, and of the keys of hosts. Types only.

/** What the embedded server is doing. */
export type HostingState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'on';
      /** The name of the host, as people on the network see it. */
      readonly name: string;
      /** Where guests join, best address first: `https://192.168.1.20:8443/`. */
      readonly urls: readonly string[];
      readonly port: number;
      /** SHA-256 of the host's public key (SPKI), lower-case hex. */
      readonly fingerprint: string;
    }
  /** Its process died and is started again, by itself. Calls go on meanwhile. */
  | { readonly kind: 'restarting'; readonly name: string; readonly port: number }
  | { readonly kind: 'failed'; readonly reason: 'no-free-port' | 'crashed' | 'not-started' };

/** What the app found when it looked at a host's key, before a page may connect. */
export type HostVerdict =
  | {
      readonly kind: 'trusted';
      /** The WebSocket address to connect to: `wss://192.168.1.20:8443/ws`. */
      readonly socketUrl: string;
      readonly fingerprint: string;
      /** True when this key was pinned just now, on first use. */
      readonly isFirstUse: boolean;
    }
  | { readonly kind: 'key-changed'; readonly pinned: string; readonly presented: string }
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'unreachable' };

/** A host this computer has joined before. */
export type JoinedHost = {
  /** SHA-256 of its public key, lower-case hex. */
  readonly fingerprint: string;
  /** What it calls itself. */
  readonly name: string;
};
