// The small window that says who rings while the app's own is not looked at. It stands over everything, never takes the focus by
// itself, and is gone when the ring is.
import { BrowserWindow, screen } from 'electron';
import { answerBox, tellBox } from '../bridge/main-side.ts';
import type { BoxPress, BoxView } from '../bridge/shell-facts.ts';
import { BOX_URL } from '../window/page-origin.ts';
import { pagePreferences } from '../window/page-preferences.ts';
import { boxPlace } from './box-place.ts';

export type CallBox = {
  /** Idempotent. Without a call there is no box. */
  readonly show: (view: BoxView) => void;
};

export type CallBoxOptions = {
  readonly preload: string;
  readonly onPressed: (press: BoxPress) => void;
};

const BACKGROUND = { light: '#ffffff', dark: '#161d20' } as const;

export function createCallBox({ preload, onPressed }: CallBoxOptions): CallBox {
  let shown: BoxView = { language: 'en', isDark: false, call: undefined };
  let box: BrowserWindow | undefined;

  answerBox(() => box, BOX_URL, { 'box.state': () => shown, 'box.press': onPressed });

  function open(): BrowserWindow {
    const opened = new BrowserWindow(optionsOf(preload, shown.isDark));
    opened.setAlwaysOnTop(true, 'screen-saver');
    // Without turning the app into one without a dock icon, which macOS does otherwise.
    opened.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
    // It has no link to follow, and doesn't even load itself again.
    opened.webContents.on('will-navigate', (event) => event.preventDefault());
    opened.once('ready-to-show', () => {
      if (box === opened) opened.showInactive();
    });
    opened.once('closed', () => {
      if (box === opened) box = undefined;
    });
    // It may be closed again before its page is there.
    opened.loadURL(BOX_URL).catch(() => undefined);
    return opened;
  }

  return {
    show: (view) => {
      if (JSON.stringify(view) === JSON.stringify(shown)) return;
      shown = view;
      if (!view.call) {
        const closing = box;
        box = undefined;
        if (closing && !closing.isDestroyed()) closing.destroy();
      } else if (box) tellBox(box, 'box.changed', view);
      else box = open();
    },
  };
}

function optionsOf(preload: string, isDark: boolean): Electron.BrowserWindowConstructorOptions {
  const display = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  return {
    ...boxPlace(display.workArea),
    title: 'Nearcall',
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: isDark ? BACKGROUND.dark : BACKGROUND.light,
    // On macOS a panel floats over full screens of other apps and doesn't bring the app to the front.
    ...(process.platform === 'darwin' && { type: 'panel' }),
    webPreferences: pagePreferences(preload),
  };
}
