// What a test may ask of the stand-in from outside: what can be seen, what a person or the system does, and calls that no honest page
// could make.
import type { EventEmitter } from 'node:events';
import { app, openWindows } from './app.ts';
import { browser } from './browser.ts';
import { type StandInWindow, windows } from './browser-window.ts';
import { type Sources, setSources } from './desktop-capturer.ts';
import { type MediaAccess, nativeTheme, setDark, setMediaAccess } from './desktop-integration.ts';
import { answerDialogs, type DialogAnswer } from './dialog.ts';
import { invoke } from './ipc-main.ts';
import { drawMenu, pressItem, theApplicationMenu } from './menu.ts';
import { type NotificationPress, notificationPictures, pressNotification } from './notification.ts';
import { isGranted, type Question } from './permissions.ts';
import { blockedNow, powerMonitor } from './power.ts';
import { recordedSoFar } from './record.ts';
import { type ScreenFacts, screen, setScreens } from './screen.ts';
import { verifyCertificate } from './session.ts';
import { pressTray, trayMenu, trayPicture } from './tray.ts';
import { runningChildren } from './utility-process.ts';
import { leaveTheApp } from './window-focus.ts';
import type { WindowLooks } from './window-looks.ts';

export type ForgedCall = {
  readonly url: string;
  readonly isTopFrame: boolean;
  /** From contents that are no window's at all. */
  readonly isOtherWindow?: boolean;
  /** From the window whose address has this in it; from the first one when it isn't said. */
  readonly fromWindow?: string;
  readonly channel: string;
  readonly args: readonly unknown[];
};

/** A window as tests see it. */
export type WindowPicture = WindowLooks & { readonly url: string; readonly title: string };

/** What a person does with a window's own controls, or the system for them. */
export type WindowPress = 'minimize' | 'restore' | 'maximize' | 'unmaximize' | 'focus' | 'close';

/** `window` is the first one. */
export type Tellable = 'app' | 'powerMonitor' | 'screen' | 'nativeTheme' | 'window';
const TELLABLE: Readonly<Record<Tellable, () => EventEmitter>> = {
  app: () => app,
  powerMonitor: () => powerMonitor,
  screen: () => screen,
  nativeTheme: () => nativeTheme,
  window: () => windowAt(undefined).window,
};

export const COMMANDS = {
  endpoint: async () => (await browser()).endpoint,
  recorded: async () => recordedSoFar(),
  windowCount: async () => openWindows.size,
  windows: async () =>
    windows.map(
      ({ contents, looks, title }): WindowPicture => ({ url: contents.getURL(), title: title(), ...looks.now() }),
    ),
  pressWindow: async ({ press, url }: { press: WindowPress; url?: string }) => {
    const { window } = windowAt(url);
    window[press]();
  },
  moveWindow: async ({ bounds, url }: { bounds: Partial<Electron.Rectangle>; url?: string }) =>
    windowAt(url).window.setBounds(bounds),
  leaveTheApp: async () => leaveTheApp(),
  crashPage: async ({ url }: { url?: string }) => windowAt(url).contents.crash(),
  emit: async ({ to, event, args }: { to: Tellable; event: string; args: readonly unknown[] }) => {
    TELLABLE[to]().emit(event, { preventDefault: () => undefined }, ...args);
  },
  menu: async (where: 'application' | 'tray') => {
    const menu = menuOf(where);
    return menu && drawMenu(menu);
  },
  pressMenu: async ({ where, id }: { where: 'application' | 'tray'; id: string }) => pressItem(menuOf(where), id),
  tray: async () => trayPicture(),
  pressTray: async () => pressTray(),
  notifications: async () => notificationPictures(),
  pressNotification: async ({ index, how }: { index: number; how: NotificationPress }) => pressNotification(index, how),
  keptAwake: async () => blockedNow(),
  answerDialogs: async (answers: readonly DialogAnswer[]) => answerDialogs(answers),
  setScreens: async (facts: ScreenFacts) => setScreens(facts),
  setSources: async (sources: Sources) => setSources(sources),
  setMediaAccess: async (access: Partial<Record<'camera' | 'microphone' | 'screen', MediaAccess>>) =>
    setMediaAccess(access),
  setDark: async (isOn: boolean) => setDark(isOn),
  isGranted: async (question: Question) => isGranted(windowAt(undefined).contents, question),
  forge: async ({ url, isTopFrame, isOtherWindow, fromWindow, channel, args }: ForgedCall) => {
    const { contents } = windowAt(fromWindow);
    const parent = isTopFrame ? null : contents.mainFrame;
    const event = { sender: isOtherWindow ? {} : contents, senderFrame: { url, parent } };
    return invoke(event as unknown as Electron.IpcMainInvokeEvent, channel, args);
  },
  verifyCertificate: async ({ hostname, pem }: { hostname: string; pem: string }) => verifyCertificate(hostname, pem),
  killServer: async () => runningChildren().forEach((child) => void child.kill('SIGKILL')),
  quit: async () => app.quit(),
} as const;

function windowAt(urlPart: string | undefined): StandInWindow {
  const found =
    urlPart === undefined ? windows[0] : windows.find(({ contents }) => contents.getURL().includes(urlPart));
  if (!found) throw new Error(urlPart === undefined ? 'There is no window.' : `There is no window at ${urlPart}.`);
  return found;
}

function menuOf(where: 'application' | 'tray') {
  return where === 'tray' ? trayMenu() : theApplicationMenu();
}
