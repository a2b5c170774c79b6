// THE list of calls between the page and the main process. Types only: both sides import it, and what its facts are made of stands in
// the files beside it.
import type { Discovery } from './discovery-facts.ts';
import type { ByteAddress, ByteRead, WantedBytes } from './file-facts.ts';
import type { HostingState, HostVerdict, JoinedHost } from './hosting-facts.ts';
import type { OpenedReceived } from './received-facts.ts';
import type { LeftFile, OpenedRecording, WriteOutcome } from './recording-facts.ts';
import type { BoxPress, BoxView, ShellPress, ShellView } from './shell-facts.ts';
import type { OpenedLink, ReportOutcome, ScreenList, SettingsPane, SystemChange, SystemState } from './system-facts.ts';

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
  /** Forgets all hosts but this computer's own, and the one of this key; empty: no other. */
  'hosts.forgetAll': (but: string) => void;
  /** A host was joined: it is known from now on. Ignored when its key is not pinned. */
  'hosts.joined': (host: JoinedHost) => void;
  'discovery.state': () => Discovery;
  /** Looks again at once, by every way. */
  'discovery.search': () => void;
  /** The page's own preferences, as the page wrote them (JSON text), or `null` before the first time. */
  'preferences.read': () => string | null;
  /** Written atomically. Longer than 64 KiB is refused. */
  'preferences.write': (json: string) => void;
  /** What tray, call box, notification and badge are to show from now on. */
  'shell.show': (view: ShellView) => void;
  /** Whether the window is on the screen, not hidden or minimised. The page itself counts as visible all the time. */
  'shell.isSeen': () => boolean;
  'system.state': () => SystemState;
  'system.change': (change: SystemChange) => SystemState;
  'system.openSettings': (pane: SettingsPane) => void;
  /** Adds the firewall rule for this program, after the system has asked an administrator. */
  'firewall.allow': () => SystemState;
  'update.check': () => SystemState;
  /** Quits and installs the update that is ready. */
  'update.install': () => void;
  /** Opens the page where versions are published, in the person's browser. */
  'update.openPage': () => void;
  /** Screens and windows with a picture of each. Only ever after a click: on some systems it asks the person. */
  'screens.list': () => ScreenList;
  /** The source that the page's next `getDisplayMedia` gets, once. */
  'screens.choose': (choice: { readonly id: string; readonly hasSound: boolean }) => void;
  /** Asks where, and writes the page's report together with the app's own. */
  'report.save': (page: string) => ReportOutcome;
  /** Asks for the folder of recordings. False when the person changed their mind. */
  'recordings.choose': () => boolean;
  /** A new file in that folder, by its name alone. */
  'recordings.open': (name: string) => OpenedRecording;
  /** One that was left behind. */
  'recordings.reopen': (name: string) => OpenedRecording;
  /** On the disk when this is answered. At most 32 MiB at once, as for the next two. */
  'recordings.put': (id: number, at: number, bytes: Uint8Array) => WriteOutcome;
  'recordings.read': (id: number, at: number, lengthBytes: number) => Uint8Array;
  /** Into the finished file, which `recordings.finish` puts in the place of what was recorded. */
  'recordings.write': (id: number, at: number, bytes: Uint8Array) => WriteOutcome;
  'recordings.sizeOf': (id: number) => number;
  /** @returns the path. */
  'recordings.finish': (id: number, isMade: boolean) => string;
  'recordings.drop': (id: number) => void;
  'recordings.left': () => readonly LeftFile[];
  /** Asks for the folder of received files. False when the person changed their mind. */
  'received.choose': () => boolean;
  /** A file of a transfer, by its folders and name; it gets that name when it is closed, or the next free one. */
  'received.open': (transfer: string, path: readonly string[]) => OpenedReceived;
  /** Answered when it is written. At most 8 MiB at once. */
  'received.append': (file: number, bytes: Uint8Array) => WriteOutcome;
  /** It is whole: from now on it has its name. */
  'received.close': (file: number) => WriteOutcome;
  /** Whatever this transfer has put into the folder goes. */
  'received.discard': (transfer: string) => void;
  /** Shows the files of a transfer in the system's file manager. False when they are not there any more. */
  'received.show': (transfer: string) => boolean;
  /** Offers so many bytes by HTTPS, to whoever has the address; `null` when that can't be. Until withdrawn, or all has gone. */
  'files.offer': (sizeBytes: number) => ByteAddress | null;
  'files.withdraw': (path: string) => void;
  /** The next bytes for somebody who came (`files.wanted`). Answered when there is room for more; false when nobody reads any more. */
  'files.give': (reading: string, bytes: Uint8Array) => boolean;
  /** Fetches the bytes at an address from one on. @returns a mark to read by; `null` when there is nothing to be had. */
  'files.open': (address: ByteAddress, fromByte: number) => string | null;
  'files.read': (reading: string) => ByteRead;
  'files.close': (reading: string) => void;
  /** Posts a piece to a row of bytes through a host. @returns whether it was taken. */
  'files.post': (
    address: ByteAddress,
    piece: { readonly atByte: number; readonly isLast: boolean; readonly bytes: Uint8Array },
  ) => boolean;
  'files.stopPosting': (path: string) => void;
  /** The link the app was started with, once; later ones come as `deepLink.opened`. */
  'deepLink.first': () => OpenedLink | null;
};

/** Facts told to the page. */
export type BridgeEvents = {
  'hosting.changed': HostingState;
  'discovery.changed': Discovery;
  'shell.pressed': ShellPress;
  'shell.seen': boolean;
  'system.changed': SystemState;
  /** The computer woke, or the person came back to it: what was connected may not be. */
  'system.woke': null;
  /** Somebody has come for bytes that this page offers. */
  'files.wanted': WantedBytes;
  'deepLink.opened': OpenedLink;
};

/** Calls from the call box's page. */
export type BoxCalls = {
  'box.state': () => BoxView;
  'box.press': (press: BoxPress) => void;
};

/** Facts told to the call box. */
export type BoxEvents = {
  'box.changed': BoxView;
};

/** What a preload script puts on its page's window, for the calls and events of that page. */
export type BridgeOf<Calls, Events> = {
  readonly call: <C extends keyof Calls>(
    channel: C,
    ...args: Calls[C] extends (...args: infer A) => unknown ? A : never
  ) => Promise<Calls[C] extends (...args: never[]) => infer R ? R : never>;
  /** @returns a function that stops listening. */
  readonly on: <E extends keyof Events>(event: E, listener: (fact: Events[E]) => void) => () => void;
};

/** On `window.nearcall` of the app's window. */
export type Bridge = BridgeOf<BridgeCalls, BridgeEvents>;
/** On `window.nearcallBox` of the call box. */
export type BoxBridge = BridgeOf<BoxCalls, BoxEvents>;
