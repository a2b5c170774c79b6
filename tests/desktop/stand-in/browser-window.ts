// Electron's `BrowserWindow`, whose window is a page of real Chromium with the built preload script in it.
import type { EventEmitter } from 'node:events';
import { app, closingWasPrevented, openWindows, windowClosed } from './app.ts';
import { toChromium } from './page-address.ts';
import { grantWhatTheAppGrants } from './permissions.ts';
import { privilegedSchemes } from './protocol.ts';
import { mustBeReady } from './ready.ts';
import { emitter, isPrevented, named, note, onlyKnown } from './record.ts';
import { createContents, type StandInContents } from './web-contents.ts';
import { createLooks, type Looks } from './window-looks.ts';
import { openPage } from './window-page.ts';

type Options = Electron.BrowserWindowConstructorOptions;

export type StandInWindow = {
  readonly contents: StandInContents;
  readonly looks: Looks;
  /** As the app has it. */
  readonly window: Electron.BrowserWindow;
  readonly title: () => string;
};
/** Those that are open, in the order they were made. */
export const windows: StandInWindow[] = [];
let lastId = 0;

function createWindow(options: Options = {}) {
  mustBeReady('BrowserWindow');
  note('BrowserWindow', options);
  lastId += 1;
  const id = lastId;
  let title = options.title ?? app.getName();
  let isDestroyed = false;
  const contents = createContents(id, options.webPreferences?.backgroundThrottling ?? true, () =>
    openPage(contents, options.webPreferences?.preload),
  );
  const looks: Looks = createLooks(
    options,
    (): EventEmitter => window,
    () => {
      if (!isDestroyed) contents.show(looks.now());
    },
  );

  const members = {
    ...named(`window ${id}`),
    ...looks.methods,
    id,
    webContents: contents,
    isDestroyed: () => isDestroyed,
    close: () => {
      if (isDestroyed) return;
      if (isPrevented(window, 'close')) return closingWasPrevented();
      setImmediate(members.destroy);
    },
    destroy: () => {
      if (isDestroyed) return;
      isDestroyed = true;
      looks.leave();
      windows.splice(windows.indexOf(entry), 1);
      window.emit('closed');
      windowClosed(window);
      contents.leave();
    },
    setTitle: (next: string) => {
      title = next;
    },
    getTitle: () => title,
    getMediaSourceId: () => `window:${id}:1`,
    setMenuBarVisibility: (isOn: boolean) => note('BrowserWindow.setMenuBarVisibility', isOn),
    setAutoHideMenuBar: (isOn: boolean) => note('BrowserWindow.setAutoHideMenuBar', isOn),
    setMenu: (menu: Electron.Menu | null) => note('BrowserWindow.setMenu', menu),
    removeMenu: () => note('BrowserWindow.removeMenu'),
    setProgressBar: (share: number) => note('BrowserWindow.setProgressBar', share),
    setOverlayIcon: (image: Electron.NativeImage | null, description: string) =>
      note('BrowserWindow.setOverlayIcon', image, description),
    setIcon: (image: Electron.NativeImage | string) => note('BrowserWindow.setIcon', image),
    setBackgroundColor: (colour: string) => note('BrowserWindow.setBackgroundColor', colour),
    setThumbarButtons: (buttons: Electron.ThumbarButton[]) => {
      note('BrowserWindow.setThumbarButtons', buttons);
      return true;
    },
    moveTop: () => note('BrowserWindow.moveTop'),
    loadURL: async (url: string) => {
      const page = await contents.opened();
      const address = toChromium(url, privilegedSchemes);
      await grantWhatTheAppGrants(page.context(), contents, url, address);
      contents.expectNavigation(url);
      await page.goto(address);
      window.emit('ready-to-show');
    },
  } satisfies Partial<Electron.BrowserWindow> & { toJSON: unknown };
  const window = emitter('BrowserWindow', members);
  const entry: StandInWindow = {
    contents,
    looks,
    window: window as unknown as Electron.BrowserWindow,
    title: () => title,
  };
  openWindows.add(window);
  windows.push(entry);
  contents.open();
  contents.show(looks.now());
  contents.on('stand-in-page-closed' as 'destroyed', members.destroy);
  app.emit('web-contents-created', {}, contents);
  app.emit('browser-window-created', {}, window);
  if (options.show !== false) looks.methods.show();
  return window;
}

/** A class to the app, as Electron's is: `new BrowserWindow(…)`. */
export const BrowserWindow = onlyKnown(
  'BrowserWindow (the class)',
  Object.assign(
    function construct(options?: Options) {
      return createWindow(options);
    },
    {
      getAllWindows: () => windows.map(({ window }) => window),
      fromWebContents: (contents) => windows.find((one) => one.contents === contents)?.window ?? null,
      fromId: (id) => windows.find(({ window }) => window.id === id)?.window ?? null,
      getFocusedWindow: () => windows.find(({ looks }) => looks.now().isFocused)?.window ?? null,
    } satisfies Partial<typeof Electron.BrowserWindow>,
  ),
);
