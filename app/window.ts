// The app's one window. It is a browser window with nothing of Node in it; what it may ask for is in bridge/contract.ts.
import { BrowserWindow, nativeTheme } from 'electron';
import { PAGE_URL } from './page-origin.ts';

/** Shown until the page has drawn itself, so that the window never flashes white in the dark. */
const BACKGROUND = { light: '#f8fafc', dark: '#0b1120' } as const;

export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Nearcall',
    width: 1_120,
    height: 760,
    minWidth: 380,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A ring must be heard before anybody has clicked.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  // All local addresses, so that two people behind the same VPN or on two adapters find each other; nothing asks a STUN server.
  window.webContents.setWebRTCIPHandlingPolicy('default_public_and_private_interfaces');
  window.once('ready-to-show', () => window.show());
  return window;
}

export async function openPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(PAGE_URL);
}

/** Somebody started the app a second time: they want to see it. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
