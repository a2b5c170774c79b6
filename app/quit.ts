// The way out. Who would be cut off is named first; then everybody connected to our server is told, and the settings are on disk, before
// the app is gone. Nobody is asked when the system ends, and nobody is asked twice at once.
import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { HostedServer } from './hosting/hosted-server.ts';
import { serveTexts } from './hosting/serve-texts.ts';
import type { Language } from './language.ts';
import type { Log } from './report/log.ts';

export type QuitOptions = {
  readonly window: BrowserWindow;
  readonly server: HostedServer;
  readonly language: () => Language;
  /** Takes the window off the screen so that it can be brought back. */
  readonly putAway: () => void;
  /** Resolves when the app may be gone. */
  readonly finish: () => Promise<unknown>;
  readonly log: Log;
};

export type Quitting = {
  /** Everything has been brought to an end: what closes now closes for good. */
  readonly isFinished: () => boolean;
  /** Everything is brought to an end, without a question; the next quit is not held up. */
  readonly prepare: () => Promise<void>;
  /** From now on closing the window is quitting, unless somebody who was there before holds the closing up. */
  readonly quitWithWindow: () => void;
};

const QUIT = 0;
const KEEP_RUNNING = 1;

export function finishBeforeQuit({ window, server, language, putAway, finish, log }: QuitOptions): Quitting {
  let isAsking = false;
  let isSystemEnding = false;
  let isFinished = false;
  let finishing: Promise<void> | undefined;

  function prepare(): Promise<void> {
    finishing ??= finish()
      .catch((error: unknown) => log('error', 'not everything was ended', { reason: String(error) }))
      .then(() => {
        isFinished = true;
        log('info', 'app ends');
      });
    return finishing;
  }

  async function leave(): Promise<void> {
    if (!(await mayGo())) {
      putAway();
      return;
    }
    await prepare();
    app.quit();
  }

  async function mayGo(): Promise<boolean> {
    if (isSystemEnding || finishing) return true;
    isAsking = true;
    try {
      const guests = await server.guests();
      // The system may have begun to end while the server was asked.
      return guests.length === 0 || isSystemEnding || (await agrees(guests));
    } finally {
      isAsking = false;
    }
  }

  async function agrees(guests: readonly string[]): Promise<boolean> {
    const texts = serveTexts(language());
    const question = {
      type: 'warning' as const,
      title: app.getName(),
      message: texts.quitQuestion(guests),
      detail: texts.quitDetail,
      buttons: [texts.quit, texts.keepRunning],
      defaultId: KEEP_RUNNING,
      cancelId: KEEP_RUNNING,
      noLink: true,
    };
    const isShown = !window.isDestroyed() && window.isVisible();
    const { response } = await (isShown ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
    log('info', 'asked before quitting', { guests: guests.length, isQuitting: response === QUIT });
    return response === QUIT;
  }

  function endWithSystem(): void {
    isSystemEnding = true;
    log('info', 'system ends');
    // A question that is open gets no answer any more.
    void prepare().then(() => app.quit());
  }

  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (isFinished) return;
    event.preventDefault();
    if (!isAsking && !finishing) void leave();
  });
  window.on('session-end', endWithSystem);
  powerMonitor.on('shutdown', endWithSystem);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, endWithSystem);

  return {
    isFinished: () => isFinished,
    prepare,
    quitWithWindow: () => {
      window.on('close', (event) => {
        if (event.defaultPrevented || isFinished) return;
        event.preventDefault();
        app.quit();
      });
    },
  };
}
