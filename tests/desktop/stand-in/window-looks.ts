// How a window stands on the screen: shown, focused, minimised, where and how large. Kept as a window manager would keep it; nothing is
// drawn.
import type { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { note } from './record.ts';
import { displays } from './screen.ts';
import { type Focusable, forgetFocus, hasFocus, loseFocus, takeFocus } from './window-focus.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Rectangle = Electron.Rectangle;

export type Looks = ReturnType<typeof createLooks>;

/** What tests see of it. */
export type WindowLooks = {
  readonly isVisible: boolean;
  readonly isFocused: boolean;
  readonly isMinimized: boolean;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
  readonly isAlwaysOnTop: boolean;
  readonly isOnAllWorkspaces: boolean;
  /** These two can't be read from the real Electron. */
  readonly skipsTaskbar: boolean | undefined;
  readonly isFlashing: boolean | undefined;
  /** Device-independent pixels. */
  readonly bounds: Rectangle;
};

export function createLooks(options: Options, events: () => EventEmitter, onChanged: () => void) {
  const size = { width: options.width ?? 800, height: options.height ?? 600 };
  const at = {
    ...centred(size),
    ...(options.x !== undefined && { x: options.x }),
    ...(options.y !== undefined && { y: options.y }),
  };
  let normal: Rectangle = { ...at, ...size };
  let isShown = false;
  let isMinimized = false;
  let fill: 'maximized' | 'full-screen' | undefined = options.fullscreen ? 'full-screen' : undefined;
  let isAlwaysOnTop = options.alwaysOnTop ?? false;
  let isOnAllWorkspaces = false;
  let skipsTaskbar = options.skipTaskbar ?? false;
  let isFlashing = false;
  let isFocusable = options.focusable ?? true;

  const tell = (event: string) => {
    onChanged();
    events().emit(event, {});
  };
  const self: Focusable = {
    told: (event) => {
      tell(event);
      app.emit(`browser-window-${event}`, {}, events());
    },
  };
  const focus = () => {
    if (isShown && !isMinimized && isFocusable) takeFocus(self);
  };
  const becomeVisible = () => {
    if (isShown) return;
    isShown = true;
    tell('show');
  };
  const fillWith = (next: typeof fill, event: string) => {
    if (fill === next) return;
    fill = next;
    tell(event);
    tell('resize');
  };
  const area = () => displays.matching(normal)[fill === 'full-screen' ? 'bounds' : 'workArea'];
  const place = (next: Partial<Rectangle>) => {
    const before = normal;
    normal = { ...normal, ...next };
    if (before.x !== normal.x || before.y !== normal.y) tell('move');
    if (before.width !== normal.width || before.height !== normal.height) tell('resize');
  };

  const bounds = (): Rectangle => (fill ? area() : normal);

  const methods = {
    show: () => {
      note('BrowserWindow.show');
      becomeVisible();
      focus();
    },
    showInactive: () => {
      note('BrowserWindow.showInactive');
      becomeVisible();
    },
    hide: () => {
      note('BrowserWindow.hide');
      loseFocus(self);
      if (!isShown) return;
      isShown = false;
      tell('hide');
    },
    // As Electron's: it brings no hidden window back, and no minimised one.
    focus: () => {
      note('BrowserWindow.focus');
      focus();
    },
    blur: () => loseFocus(self),
    isVisible: () => isShown,
    isFocused: () => hasFocus(self),
    isMinimized: () => isMinimized,
    minimize: () => {
      loseFocus(self);
      if (isMinimized) return;
      isMinimized = true;
      tell('minimize');
    },
    restore: () => {
      note('BrowserWindow.restore');
      if (!isMinimized) return;
      isMinimized = false;
      tell('restore');
      focus();
    },
    maximize: () => {
      fillWith('maximized', 'maximize');
      // Electron shows a hidden window that is maximised.
      becomeVisible();
      focus();
    },
    unmaximize: () => (fill === 'maximized' ? fillWith(undefined, 'unmaximize') : undefined),
    isMaximized: () => fill === 'maximized',
    isFullScreen: () => fill === 'full-screen',
    setFullScreen: (isOn: boolean) => {
      if (isOn) fillWith('full-screen', 'enter-full-screen');
      else if (fill === 'full-screen') fillWith(undefined, 'leave-full-screen');
    },
    isNormal: () => !fill && !isMinimized,
    getBounds: bounds,
    getNormalBounds: (): Rectangle => normal,
    setBounds: (next: Partial<Rectangle>) => place(next),
    getPosition: () => [bounds().x, bounds().y],
    setPosition: (x: number, y: number) => place({ x, y }),
    getSize: () => [bounds().width, bounds().height],
    setSize: (width: number, height: number) => place({ width, height }),
    center: () => place(centred(normal)),
    setAlwaysOnTop: (isOn: boolean, level?: string) => {
      note('BrowserWindow.setAlwaysOnTop', isOn, level);
      isAlwaysOnTop = isOn;
    },
    isAlwaysOnTop: () => isAlwaysOnTop,
    setVisibleOnAllWorkspaces: (isOn: boolean, how?: Electron.VisibleOnAllWorkspacesOptions) => {
      note('BrowserWindow.setVisibleOnAllWorkspaces', isOn, how);
      isOnAllWorkspaces = isOn;
    },
    isVisibleOnAllWorkspaces: () => isOnAllWorkspaces,
    setSkipTaskbar: (isOn: boolean) => {
      skipsTaskbar = isOn;
    },
    setFocusable: (isOn: boolean) => {
      isFocusable = isOn;
    },
    isFocusable: () => isFocusable,
    flashFrame: (isOn: boolean) => {
      note('BrowserWindow.flashFrame', isOn);
      isFlashing = isOn;
    },
  } satisfies Partial<Electron.BrowserWindow>;

  return {
    methods,
    now: (): WindowLooks => ({
      isVisible: isShown,
      isFocused: hasFocus(self),
      isMinimized,
      isMaximized: fill === 'maximized',
      isFullScreen: fill === 'full-screen',
      isAlwaysOnTop,
      isOnAllWorkspaces,
      skipsTaskbar,
      isFlashing,
      bounds: bounds(),
    }),
    /** It is gone. */
    leave: () => {
      forgetFocus(self);
      isShown = false;
    },
  };
}

function centred({ width, height }: Electron.Size): Electron.Point {
  const { workArea } = displays.primary();
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + (workArea.height - height) / 2),
  };
}
