// What `import … from 'electron'` gives the app's main bundle in a test. A name that isn't here does not link.

import { onlyKnown } from './record.ts';
import { defaultSession } from './session.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { desktopCapturer } from './desktop-capturer.ts';
export { clipboard, globalShortcut, nativeTheme, shell, systemPreferences } from './desktop-integration.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { nativeImage } from './native-image.ts';
export { Notification } from './notification.ts';
export { powerMonitor, powerSaveBlocker } from './power.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { Tray } from './tray.ts';
export { utilityProcess } from './utility-process.ts';
export const session = onlyKnown('session', { defaultSession });

// For run.ts only; the app's bundle never asks for these names.
export { becomeReady as standInReady } from './app.ts';
export { obey as standInObey } from './control.ts';
