// The app's one window. It is a browser window with nothing of Node in it; what it may ask for is in bridge/contract.ts.
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { SettingsFile } from '../settings-file.ts';
import { PAGE_URL } from './page-origin.ts';
import { pagePreferences } from './page-preferences.ts';
import { openingPlace, rememberPlace } from './remembered-place.ts';
import { LEAST } from './window-place.ts';

/** Shown until the page has drawn itself, so that the window never flashes white in the dark. */
const BACKGROUND = { light: '#f8fafc', dark: '#0b1120' } as const;

/** @param isHidden at login the app starts without showing itself; the tray or a second start brings it out. */
export function createWindow(preload: string, settings: SettingsFile, isHidden: boolean): BrowserWindow {
  const { isMaximized, ...bounds } = openingPlace(settings);
  const window = new BrowserWindow({
    title: 'Nearcall',
    ...bounds,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      ...pagePreferences(preload),
      // Somebody may ring while nobody looks, and timers of hidden windows fire about once a minute.
      backgroundThrottling: false,
      // A ring must be heard before anybody has clicked.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  // All local addresses, so that two people behind the same VPN or on two adapters find each other; nothing asks a STUN server.
  window.webContents.setWebRTCIPHandlingPolicy('default_public_and_private_interfaces');
  // Maximizing shows a window, so it must wait for the first time this one is shown.
  if (isMaximized) window.once('show', () => window.maximize());
  if (!isHidden) window.once('ready-to-show', () => window.show());
  rememberPlace(window, settings);
  // A click on the Dock's sign, on macOS.
  app.on('activate', () => bringToFront(window));
  return window;
}

export async function openPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(PAGE_URL);
}

/** Somebody wants to see it: they started the app a second time, or opened a link. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
