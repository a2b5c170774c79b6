// The running desktop app, as tests see it and act on it, whichever driver runs it. Types, and what the real driver lacks.
import type { Page } from '@playwright/test';
import type { ForgedCall, Tellable, WindowPicture, WindowPress } from './stand-in/commands.ts';
import type { Sources } from './stand-in/desktop-capturer.ts';
import type { MediaAccess } from './stand-in/desktop-integration.ts';
import type { DialogAnswer } from './stand-in/dialog.ts';
import type { MenuPicture } from './stand-in/menu.ts';
import type { NotificationPicture, NotificationPress } from './stand-in/notification.ts';
import type { Question } from './stand-in/permissions.ts';
import type { Recorded } from './stand-in/record.ts';
import type { ScreenFacts } from './stand-in/screen.ts';
import type { TrayPicture } from './stand-in/tray.ts';

type DriverName = 'real' | 'stand-in';

export type LaunchOptions = {
  /** Where the app keeps its settings. Each running app needs its own. */
  readonly userDataDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The app believes to be installed, or to have a dock. The stand-in only: the real Electron knows better. */
  readonly isPackaged?: boolean;
  readonly hasDock?: boolean;
  /** The folder with package.json and dist/; the repository when it isn't said. */
  readonly appFolder?: string;
};

/** The running app. What the real driver can't see or do is `undefined` there, and the test skips (`onlyStandIn`). */
export type Desktop = SeenDesktop & {
  readonly driver: DriverName;
  /** The page of the app's first window. */
  readonly page: Page;
  /** Waits for the page whose address has this in it: another window's, or the one that came after a crash. */
  readonly otherPage: (urlPart: string) => Promise<Page>;
  readonly windowCount: () => Promise<number>;
  /** Every open window, oldest first. */
  readonly windows: () => Promise<readonly WindowPicture[]>;
  /** What a person does with a window's own controls; the first window's when no part of an address is said. `close` may be prevented. */
  readonly pressWindow: (press: WindowPress, urlPart?: string) => Promise<void>;
  /** A person moves or resizes a window. */
  readonly moveWindow: (bounds: Partial<Electron.Rectangle>, urlPart?: string) => Promise<void>;
  /** Tells an event of Electron's as the system would; the event object is made here. */
  readonly emit: (to: Tellable, event: string, ...args: readonly unknown[]) => Promise<void>;
  /** The application menu; `undefined` when there is none. */
  readonly menu: (where: 'application' | 'tray') => Promise<readonly MenuPicture[] | undefined>;
  /** Presses an item by its id. Throws when it isn't there or can't be pressed. */
  readonly pressMenu: (where: 'application' | 'tray', id: string) => Promise<void>;
  /** The person turns the system's dark mode on or off. */
  readonly setDark: (isOn: boolean) => Promise<void>;
  /** Starts the app a second time on the same settings, with these arguments only, and waits until that process is gone. */
  readonly startAgain: (...args: readonly string[]) => Promise<void>;
  /** What the app asked of Electron that leaves no trace in a page. Empty under the real driver. */
  readonly recorded: () => Promise<readonly Recorded[]>;
  /** A call over the bridge as no honest page could make it. @returns the error's text, or `undefined` when it was answered. */
  readonly forge: (call: ForgedCall) => Promise<string | undefined>;
  /** Kills the hosted server's process, as a crash would. */
  readonly killServer: () => Promise<void>;
  /** Quits as a person does, and waits until the process is gone. */
  readonly close: () => Promise<void>;
  /** Waits until the process has gone by itself. */
  readonly gone: () => Promise<void>;
};

/** What only the stand-in can show or pretend; the real driver has `undefined` for each. */
type SeenDesktop = {
  /** The person turns to another program: no window has the focus. */
  readonly leaveTheApp: (() => Promise<void>) | undefined;
  /** The process of a window's page dies. Its successor comes by `otherPage`. */
  readonly crashPage: ((urlPart?: string) => Promise<void>) | undefined;
  readonly tray: (() => Promise<TrayPicture | undefined>) | undefined;
  /** A click on the tray's picture. */
  readonly pressTray: (() => Promise<void>) | undefined;
  /** Every notification that was ever shown, oldest first. */
  readonly notifications: (() => Promise<readonly NotificationPicture[]>) | undefined;
  /** By its place in that list; -1 is the newest. */
  readonly pressNotification: ((index: number, how: NotificationPress) => Promise<void>) | undefined;
  /** What `powerSaveBlocker` keeps awake now. */
  readonly keptAwake: (() => Promise<readonly string[]>) | undefined;
  /** Answers for the next dialogs, each used once; without one a person closes the dialog. */
  readonly answerDialogs: ((...answers: readonly DialogAnswer[]) => Promise<void>) | undefined;
  /** Which displays there are, and where the mouse is. */
  readonly setScreens: ((facts: ScreenFacts) => Promise<void>) | undefined;
  /** What can be shared, or `refused`. */
  readonly setSources: ((sources: Sources) => Promise<void>) | undefined;
  readonly setMediaAccess:
    | ((access: Partial<Record<'camera' | 'microphone' | 'screen', MediaAccess>>) => Promise<void>)
    | undefined;
  /** What the app's permission handlers say; the real Electron can't be asked without a page that asks. */
  readonly isGranted: ((question: Question) => Promise<boolean>) | undefined;
  /** What the app answers about a certificate in a handshake (0 accepts it). */
  readonly verifyCertificate: ((question: { hostname: string; pem: string }) => Promise<number>) | undefined;
};

/** The real driver's part of it. */
export const UNSEEN = {
  leaveTheApp: undefined,
  crashPage: undefined,
  tray: undefined,
  pressTray: undefined,
  notifications: undefined,
  pressNotification: undefined,
  keptAwake: undefined,
  answerDialogs: undefined,
  setScreens: undefined,
  setSources: undefined,
  setMediaAccess: undefined,
  isGranted: undefined,
  verifyCertificate: undefined,
} satisfies SeenDesktop;
