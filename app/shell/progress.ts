// How far files on their way are, on the app's button in the taskbar or its picture in the dock.
import type { BrowserWindow } from 'electron';

export type Progress = { readonly show: (share: number | undefined) => void };

/** Takes the bar away. */
const NONE = -1;

export function createProgress(window: BrowserWindow): Progress {
  let shown = NONE;

  function draw(): void {
    if (!window.isDestroyed()) window.setProgressBar(shown);
  }

  // Windows makes a new button for a window that was hidden, without the bar of the old one.
  if (process.platform === 'win32') window.on('show', draw);
  return {
    show: (share = NONE) => {
      if (share === shown) return;
      shown = share;
      draw();
    },
  };
}
