// Asks for a look at the app without taking the focus: the taskbar button flashes, the dock's icon bounces, until it is over.
import { app, type BrowserWindow } from 'electron';

export type Attention = { readonly ask: (isWanted: boolean) => void };

export function createAttention(window: BrowserWindow): Attention {
  let isAsking = false;
  let bounce: number | undefined;
  return {
    ask: (isWanted) => {
      if (isWanted === isAsking) return;
      isAsking = isWanted;
      if (!window.isDestroyed()) window.flashFrame(isWanted);
      if (process.platform !== 'darwin') return;
      if (isWanted) bounce = app.dock?.bounce('critical');
      else if (bounce !== undefined) app.dock?.cancelBounce(bounce);
    },
  };
}
