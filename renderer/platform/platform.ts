// What differs between the desktop window and a browser. An absent ability is `undefined`, and its buttons are not drawn.
import type { Discovery } from '../../app/bridge/discovery-facts.ts';
import type { HostingState, HostVerdict, JoinedHost } from '../../app/bridge/hosting-facts.ts';
import type { OpenedReceived } from '../../app/bridge/received-facts.ts';
import type { LeftFile, OpenedRecording, WriteOutcome } from '../../app/bridge/recording-facts.ts';
import type { ShellPress, ShellView } from '../../app/bridge/shell-facts.ts';
import type {
  OpenedLink,
  ReportOutcome,
  ScreenList,
  SettingsPane,
  SystemChange,
  SystemState,
} from '../../app/bridge/system-facts.ts';

export type Platform = {
  /** JSON text, or `null` before the first time. */
  readonly readPreferences: () => Promise<string | null>;
  readonly writePreferences: (json: string) => void;
  /** The host that served this page, as `wss://HOST:PORT/ws`; `undefined` in the app, where a person chooses one. */
  readonly homeSocketUrl: string | undefined;
  readonly hosting: Hosting | undefined;
  readonly hosts: Hosts | undefined;
  readonly discovery: HostDiscovery | undefined;
  /** What is shown outside the window. */
  readonly shell: Shell | undefined;
  readonly system: System | undefined;
  /** Links that open the app. */
  readonly links: OpenedLinks | undefined;
  /** The app's own list of screens; in a browser the browser asks, and this is `undefined`. */
  readonly screens: Screens | undefined;
  /** Files of recordings in a folder of the person's; in a browser the page keeps them itself, and this is `undefined`. */
  readonly recordings: Recordings | undefined;
  /** The person's folder for files that are received; in a browser the browser has dialogs or downloads, and this is `undefined`. */
  readonly received: ReceivedFolder | undefined;
  /** Writes a report where the person wants it. */
  readonly saveReport: (text: string) => Promise<ReportOutcome>;
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
  /** All of them but this computer's own, and the one of this key; empty: no other. */
  readonly forgetAll: (but: string) => Promise<void>;
  readonly joined: (host: JoinedHost) => Promise<void>;
};

type Stop = () => void;

export type HostDiscovery = {
  readonly state: () => Promise<Discovery>;
  readonly search: () => Promise<void>;
  readonly onChanged: (listener: (discovery: Discovery) => void) => Stop;
};

export type Shell = {
  readonly show: (view: ShellView) => void;
  readonly onPressed: (listener: (press: ShellPress) => void) => Stop;
  /** Whether the window is on the screen: the app's page runs on at full speed while it isn't, and can't tell. */
  readonly isSeen: () => Promise<boolean>;
  readonly onSeen: (listener: (isSeen: boolean) => void) => Stop;
};

export type System = {
  readonly state: () => Promise<SystemState>;
  readonly change: (change: SystemChange) => Promise<SystemState>;
  readonly openSettings: (pane: SettingsPane) => Promise<void>;
  readonly allowFirewall: () => Promise<SystemState>;
  readonly checkUpdate: () => Promise<SystemState>;
  readonly installUpdate: () => Promise<void>;
  readonly openUpdatePage: () => Promise<void>;
  readonly onChanged: (listener: (system: SystemState) => void) => Stop;
  readonly onWoke: (listener: () => void) => Stop;
};

export type OpenedLinks = {
  readonly first: () => Promise<OpenedLink | null>;
  readonly onOpened: (listener: (link: OpenedLink) => void) => Stop;
};

export type Screens = {
  readonly list: () => Promise<ScreenList>;
  /** What the next `getDisplayMedia` gives. */
  readonly choose: (choice: { readonly id: string; readonly hasSound: boolean }) => Promise<void>;
};

export type Recordings = {
  /** Asks for the folder. False when the person changed their mind. */
  readonly choose: () => Promise<boolean>;
  readonly open: (name: string) => Promise<OpenedRecording>;
  readonly reopen: (name: string) => Promise<OpenedRecording>;
  readonly put: (id: number, at: number, bytes: Uint8Array) => Promise<WriteOutcome>;
  readonly read: (id: number, at: number, lengthBytes: number) => Promise<Uint8Array>;
  readonly write: (id: number, at: number, bytes: Uint8Array) => Promise<WriteOutcome>;
  readonly sizeOf: (id: number) => Promise<number>;
  /** @returns the path. */
  readonly finish: (id: number, isMade: boolean) => Promise<string>;
  readonly drop: (id: number) => Promise<void>;
  readonly left: () => Promise<readonly LeftFile[]>;
};

/** Files of one transfer, by its id, in the folder that the person has chosen; Downloads before that. */
export type ReceivedFolder = {
  /** Asks for another folder. False when the person changed their mind. */
  readonly choose: () => Promise<boolean>;
  readonly open: (transfer: string, path: readonly string[]) => Promise<OpenedReceived>;
  readonly append: (file: number, bytes: Uint8Array) => Promise<WriteOutcome>;
  readonly close: (file: number) => Promise<WriteOutcome>;
  readonly discard: (transfer: string) => Promise<void>;
  readonly show: (transfer: string) => Promise<boolean>;
};
