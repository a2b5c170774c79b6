// What differs between the desktop window and a browser. An absent ability is `undefined`, and its buttons are not drawn.
import type { HostingState, HostVerdict } from '../../app/bridge/contract.ts';

export type Platform = {
  /** JSON text, or `null` before the first time. */
  readonly readPreferences: () => Promise<string | null>;
  readonly writePreferences: (json: string) => void;
  /** The host that served this page, as `wss://HOST:PORT/ws`; `undefined` in the app, where a person chooses one. */
  readonly homeSocketUrl: string | undefined;
  readonly hosting: Hosting | undefined;
  readonly hosts: Hosts | undefined;
};

/** Running the server on this computer (the app only). */
export type Hosting = {
  readonly start: (name: string) => Promise<HostingState>;
  readonly stop: () => Promise<HostingState>;
  readonly state: () => Promise<HostingState>;
  readonly onChanged: (listener: (state: HostingState) => void) => () => void;
};

/** Looking at the keys of hosts (the app only; in a browser the browser did). */
export type Hosts = {
  readonly check: (address: string) => Promise<HostVerdict>;
  readonly forget: (address: string) => Promise<void>;
};
