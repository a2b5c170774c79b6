// The number of missed calls on the app's icon: in the dock, in Linux' launchers, on Windows' taskbar button.
import { app, type BrowserWindow } from 'electron';
import { badgePicture } from './pictures.ts';

export type Badge = { readonly show: (count: number, words: string) => void };

export function createBadge(window: BrowserWindow, icons: string): Badge {
  let shown = { count: 0, words: '' };

  function overlay(): void {
    if (window.isDestroyed()) return;
    window.setOverlayIcon(shown.count > 0 ? badgePicture(icons, shown.count) : null, shown.words);
  }

  // Windows makes a new taskbar button for a window that was hidden, without what was on the old one.
  if (process.platform === 'win32') window.on('show', overlay);
  return {
    show: (count, words) => {
      if (count === shown.count) return;
      shown = { count, words };
      if (process.platform === 'win32') overlay();
      else app.setBadgeCount(count);
    },
  };
}
