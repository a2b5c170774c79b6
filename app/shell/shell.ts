// What the app shows outside its window: tray, call box, notification, badge, and how far files are. It shows what it is told, and says what was pressed.
import { app, type BrowserWindow, nativeTheme } from 'electron';
import type { HostingState } from '../bridge/hosting-facts.ts';
import type { ShellPress, ShellView } from '../bridge/shell-facts.ts';
import { languageOfSystem } from '../language.ts';
import type { SettingsFile } from '../settings-file.ts';
import { bringToFront } from '../window/window.ts';
import { createAttention } from './attention.ts';
import { createBadge } from './badge.ts';
import { createCallBox } from './call-box.ts';
import { closeToTray, hideWindow } from './close-to-tray.ts';
import { createNotifications } from './notifications.ts';
import { createProgress } from './progress.ts';
import { missedNews, ringNews, stillHereNews } from './shell-news.ts';
import { shellTexts } from './shell-texts.ts';
import { createTray } from './tray.ts';
import { type OwnPress, trayView } from './tray-view.ts';
import { watchWindow } from './window-watch.ts';

export type Shell = {
  /** What the page wants shown, from now on. */
  readonly show: (view: ShellView) => void;
  /** What hosting on this computer is doing, for tray and quitting. */
  readonly showHosting: (state: HostingState) => void;
  /** Whether the window is on the screen. */
  readonly isSeen: () => boolean;
  /** From now on closing the window only hides it, where there is a tray. Called after `finishBeforeQuit`. */
  readonly keepInTray: (isLeaving: () => boolean) => void;
  /** Takes the window off the screen, to where it can be brought back from. */
  readonly putAway: () => void;
};

export type ShellOptions = {
  readonly window: BrowserWindow;
  readonly boxPreload: string;
  /** The folder with the pictures of tray and badge. */
  readonly icons: string;
  readonly settings: SettingsFile;
  readonly onPressed: (press: ShellPress) => void;
  readonly onSeen: (isSeen: boolean) => void;
};

/** Before the page has said anything. */
const NOTHING: Omit<ShellView, 'language'> = {
  appearance: 'system',
  hostName: undefined,
  call: undefined,
  missedCount: 0,
  missed: undefined,
  progress: undefined,
  isDoNotDisturb: false,
};

export function createShell({ window, boxPreload, icons, settings, onPressed, onSeen }: ShellOptions): Shell {
  let view: ShellView = { language: languageOfSystem(app.getPreferredSystemLanguages()), ...NOTHING };
  let hosting: HostingState = { kind: 'off' };
  let wasSeen = false;
  /** The missed call that needs no telling: it was told, or it is from before this start. `null` until the page has spoken. */
  let toldMissed: string | undefined | null = null;

  const watch = watchWindow(window, reconcile);
  const tray = createTray({ icons, onPressed: press });
  const box = createCallBox({ preload: boxPreload, onPressed: press });
  const badge = createBadge(window, icons);
  const progress = createProgress(window);
  const attention = createAttention(window);
  const rings = createNotifications();
  const missed = createNotifications();
  const hints = createNotifications();
  nativeTheme.on('updated', reconcile);
  // A page that died rings no more; the one that follows it says what is.
  window.webContents.on('render-process-gone', () => {
    view = { ...NOTHING, language: view.language, appearance: view.appearance };
    reconcile();
  });
  reconcile();

  function reconcile(): void {
    const texts = shellTexts(view.language);
    const isSeen = watch.isSeen();
    const isLookedAt = watch.isLookedAt();
    const ring = view.call?.kind === 'incoming' && !view.isDoNotDisturb && !isLookedAt ? view.call : undefined;
    const isDark = view.appearance === 'system' ? nativeTheme.shouldUseDarkColors : view.appearance === 'dark';
    tray?.show(trayView({ view, hosting, isWindowShown: isSeen }));
    badge.show(view.missedCount, texts.missed(view.missedCount));
    progress.show(view.progress);
    attention.ask(ring !== undefined);
    box.show({ language: view.language, isDark, call: ring });
    rings.show(ring && ringNews(ring, texts, press));
    if (toldMissed !== null) tellMissed(isLookedAt);
    if (isSeen !== wasSeen) onSeen(isSeen);
    wasSeen = isSeen;
  }

  function tellMissed(isLookedAt: boolean): void {
    // Seen, called back or cleared: what was told of it goes as well.
    if (!view.missed) missed.show(undefined);
    if (!view.missed || view.missed.id === toldMissed) return;
    toldMissed = view.missed.id;
    if (!isLookedAt && !view.isDoNotDisturb) missed.show(missedNews(view.missed, shellTexts(view.language), press));
  }

  function press(what: ShellPress | OwnPress | { readonly kind: 'show' }): void {
    switch (what.kind) {
      case 'quit':
        app.quit();
        return;
      case 'toggle-window':
        if (watch.isSeen()) hideWindow(window);
        else bringToFront(window);
        return;
      case 'show':
      case 'show-window':
        bringToFront(window);
        return;
      case 'accept':
      case 'decline':
        // Late: that call is over, and nobody's window comes up for it.
        if (view.call?.kind !== 'incoming' || view.call.id !== what.id) return;
        if (what.kind === 'accept') bringToFront(window);
        break;
      case 'call-back':
        bringToFront(window);
        break;
    }
    onPressed(what);
  }

  return {
    show: (next) => {
      view = next;
      if (toldMissed === null) toldMissed = next.missed?.id;
      reconcile();
    },
    showHosting: (state) => {
      hosting = state;
      reconcile();
    },
    isSeen: watch.isSeen,
    keepInTray: (isLeaving) => {
      if (!tray) return;
      app.once('will-quit', tray.remove);
      const onHiddenFirst = () => hints.show(stillHereNews(shellTexts(view.language), press));
      closeToTray({ window, settings, isLeaving, onHiddenFirst });
    },
    putAway: () => {
      if (window.isDestroyed()) return;
      if (tray) hideWindow(window);
      else window.minimize();
    },
  };
}
