// The way out: everybody connected to our server is told, and the settings are on disk, before the app is gone.
import { app } from 'electron';

export function finishBeforeQuit(finish: () => Promise<unknown>): void {
  let isFinished = false;
  let isFinishing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (isFinished) return;
    event.preventDefault();
    if (isFinishing) return;
    isFinishing = true;
    finish().finally(() => {
      isFinished = true;
      app.quit();
    });
  });
}
