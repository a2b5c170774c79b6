// A page that broke is loaded again, once a minute at most; one that breaks right again asks the person. Hosting goes on meanwhile.
import { app, type BrowserWindow, dialog } from 'electron';
import { serveTexts } from '../hosting/serve-texts.ts';
import type { Language } from '../language.ts';
import type { Log } from '../report/log.ts';

export type PageRecoveryOptions = {
  readonly window: BrowserWindow;
  readonly language: () => Language;
  readonly log: Log;
};

/** What breaks at once when it is loaded would break for ever, and hold the processor meanwhile. */
const RELOAD_EVERY_MS = 60_000;
const START_AGAIN = 0;
const QUIT = 1;

export function recoverPage({ window, language, log }: PageRecoveryOptions): void {
  let reloadedMs = Number.NEGATIVE_INFINITY;

  function reload(): void {
    if (window.isDestroyed()) return;
    reloadedMs = performance.now();
    log('info', 'page loaded again');
    window.webContents.reload();
  }

  async function ask(): Promise<void> {
    const texts = serveTexts(language());
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: app.getName(),
      message: texts.pageGone,
      detail: texts.pageGoneDetail,
      buttons: [texts.startAgain, texts.quit],
      defaultId: START_AGAIN,
      cancelId: START_AGAIN,
      noLink: true,
    });
    if (response === QUIT) app.quit();
    else reload();
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log('error', 'page gone', { reason, exitCode });
    if (performance.now() - reloadedMs >= RELOAD_EVERY_MS) reload();
    else void ask();
  });
  window.on('unresponsive', () => log('warn', 'page does not answer'));
  window.on('responsive', () => log('info', 'page answers again'));
}
