// Closing the window leaves the app where others can call it, when the person wants that and there is a tray to come back from. The
// first time it says so.
import { app, type BrowserWindow } from 'electron';
import type { SettingsFile } from '../settings-file.ts';

export type CloseToTrayOptions = {
  readonly window: BrowserWindow;
  readonly settings: SettingsFile;
  /** Whether the app is on its way out though nobody has said `before-quit` yet: macOS closes the windows first to update it. */
  readonly isLeaving: () => boolean;
  readonly onHiddenFirst: () => void;
};

/** Must be called after whoever holds up `before-quit`: what was held up is no quit. */
export function closeToTray({ window, settings, isLeaving, onHiddenFirst }: CloseToTrayOptions): void {
  let isQuitting = false;
  app.on('before-quit', (event) => {
    isQuitting = !event.defaultPrevented;
  });
  window.on('close', (event) => {
    const { closesToTray, hasSeenTrayHint } = settings.current();
    if (isQuitting || isLeaving() || !closesToTray) return;
    event.preventDefault();
    hideWindow(window);
    if (hasSeenTrayHint) return;
    void settings.change((current) => ({ ...current, hasSeenTrayHint: true }));
    onHiddenFirst();
  });
}

// On macOS a window in full screen that is hidden leaves an empty black screen behind.
export function hideWindow(window: BrowserWindow): void {
  if (process.platform === 'darwin' && window.isFullScreen()) {
    window.once('leave-full-screen', () => window.hide());
    window.setFullScreen(false);
  } else {
    window.hide();
  }
}
