// THE list of calls between the page and the main process. Types only: both sides import it, and it imports nothing.

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

/** Calls from the page, each answered with a promise. */
export type BridgeCalls = {
  /** Starts the embedded server, or does nothing when it runs. `name` is what the network sees. */
  'hosting.start': (name: string) => HostingState;
  /** Stops it: everybody connected is told. */
  'hosting.stop': () => HostingState;
  'hosting.state': () => HostingState;
  /** Looks at the key behind `192.168.1.20`, `lab.local:8443` or a link; pins it on first use; refuses a changed one. */
  'hosts.check': (address: string) => HostVerdict;
  /** Forgets the pinned key of a host, after the person has been told what that means. */
  'hosts.forget': (address: string) => void;
  /** The page's own preferences, as the page wrote them (JSON text), or `null` before the first time. */
  'preferences.read': () => string | null;
  /** Written atomically. Longer than 64 KiB is refused. */
  'preferences.write': (json: string) => void;
};

/** Facts told to the page. */
export type BridgeEvents = {
  'hosting.changed': HostingState;
};

/** What the preload script puts on `window.nearcall`. */
export type Bridge = {
  readonly call: <C extends keyof BridgeCalls>(
    channel: C,
    ...args: Parameters<BridgeCalls[C]>
  ) => Promise<ReturnType<BridgeCalls[C]>>;
  /** @returns a function that stops listening. */
  readonly on: <E extends keyof BridgeEvents>(event: E, listener: (fact: BridgeEvents[E]) => void) => () => void;
};
