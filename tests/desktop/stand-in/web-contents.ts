// A window's contents: the page of Chromium behind it, its frames as Electron names them, and the way in and out for messages.
import type { EventEmitter } from 'node:events';
import type { Frame, Page } from '@playwright/test';
import { fromChromium, originFromChromium } from './page-address.ts';
import { DELIVERY, LOOKS } from './page-shim.ts';
import { emitter, named, note, onlyKnown } from './record.ts';
import { defaultSession } from './session.ts';
import type { WindowLooks } from './window-looks.ts';

export type StandInContents = Electron.WebContents & {
  readonly open: () => void;
  readonly opened: () => Promise<Page>;
  /** The window is gone. */
  readonly leave: () => void;
  readonly frameOf: (frame: Frame) => Electron.WebFrameMain;
  /** The page is told how its window stands. */
  readonly show: (looks: WindowLooks) => void;
  /** Asks the app, as Electron would before a page navigates. @returns false when it said no. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean;
  readonly mayOpen: (url: string) => boolean;
  /** The main process navigates: nobody is asked about that address once. */
  readonly expectNavigation: (url: string) => void;
  /** The page's process dies. */
  readonly crash: () => Promise<void>;
};

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** @param openPage opens the page of Chromium, and another one when the first has crashed. */
export function createContents(id: number, isThrottled: boolean, openPage: () => Promise<Page>): StandInContents {
  let page: Page | undefined;
  let opening: Promise<Page> | undefined;
  let openHandler: OpenHandler | undefined;
  let expected: string | undefined;
  let looks: WindowLooks | undefined;
  let hasBeenShown = false;
  let isCrashed = false;
  let isDestroyed = false;
  let zoomFactor = 1;
  const frames = new WeakMap<Frame, Electron.WebFrameMain>();

  function frameOf(frame: Frame): Electron.WebFrameMain {
    const known = frames.get(frame);
    if (known) return known;
    const made = onlyKnown('WebFrameMain', {
      ...named('frame'),
      get url() {
        return fromChromium(frame.url());
      },
      get origin() {
        return originFromChromium(frame.url());
      },
      get parent() {
        const parent = frame.parentFrame();
        return parent && frameOf(parent);
      },
    } satisfies Partial<Electron.WebFrameMain> & { toJSON: unknown }) as unknown as Electron.WebFrameMain;
    frames.set(frame, made);
    return made;
  }

  /** Calls what the shim left in the page. One that is closing hears nothing, which is no error in Electron either. */
  function callPage(name: string, ...args: unknown[]): void {
    if (isDestroyed || isCrashed) return;
    page
      ?.evaluate(
        ([symbol, what]) =>
          (window as unknown as Record<symbol, (...what: unknown[]) => void>)[Symbol.for(symbol)]?.(...what),
        [name, structuredClone(args)] as const,
      )
      .catch(() => undefined);
  }

  // A page stays `visible` while its window was never shown, and for ever when it isn't to be throttled: Electron says so.
  function tellLooks(): void {
    if (!looks) return;
    hasBeenShown ||= looks.isVisible;
    const isHidden = hasBeenShown && isThrottled && (!looks.isVisible || looks.isMinimized);
    callPage(LOOKS, { isVisible: !isHidden, isFocused: looks.isFocused });
  }

  function attach(made: Page): Page {
    page = made;
    isCrashed = false;
    made.on('domcontentloaded', tellLooks);
    made.on('load', () => {
      note('page.loaded', contents.getURL());
      contents.emit('did-finish-load');
    });
    made.on('crash', () => {
      isCrashed = true;
      contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    // Somebody closed the page of Chromium itself, which is what a test that ends does.
    made.on('close', () => {
      if (page === made && !isDestroyed) contents.emit('stand-in-page-closed');
    });
    return made;
  }

  /** After a crash: another page, at the address of the old one. */
  async function revive(): Promise<void> {
    const dead = page;
    const address = dead?.url() ?? 'about:blank';
    opening = openPage().then(attach);
    const made = await opening;
    await dead?.close().catch(() => undefined);
    expected = fromChromium(address);
    await made.goto(address);
  }

  const members = {
    ...named(`contents ${id}`),
    id,
    session: defaultSession as unknown as Electron.Session,
    get mainFrame() {
      if (!page) throw new Error('The page is not there yet.');
      return frameOf(page.mainFrame());
    },
    getURL: () => (page ? fromChromium(page.url()) : ''),
    getTitle: () => '',
    isDestroyed: () => isDestroyed,
    isCrashed: () => isCrashed,
    isFocused: () => looks?.isFocused ?? false,
    reload: () => {
      if (isCrashed) return void revive().catch(() => undefined);
      // The main process asks for it: nobody is asked.
      expected = contents.getURL();
      void page?.reload().catch(() => undefined);
    },
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler;
    },
    setWebRTCIPHandlingPolicy: (policy: string) => note('webContents.setWebRTCIPHandlingPolicy', policy),
    setBackgroundThrottling: (isOn: boolean) => {
      isThrottled = isOn;
      tellLooks();
    },
    // Kept, not drawn: the page stays as large as it is.
    setZoomFactor: (factor: number) => {
      zoomFactor = factor;
    },
    getZoomFactor: () => zoomFactor,
    // A level is a step of 20 %.
    setZoomLevel: (level: number) => {
      zoomFactor = 1.2 ** level;
    },
    getZoomLevel: () => Math.log(zoomFactor) / Math.log(1.2),
    openDevTools: () => note('webContents.openDevTools'),
    toggleDevTools: () => note('webContents.toggleDevTools'),
    send: (channel: string, ...args: unknown[]) => callPage(DELIVERY, channel, args),
  } satisfies Partial<Electron.WebContents> & { toJSON: unknown };

  const ours = {
    open: () => {
      opening = openPage().then(attach);
      opening.catch(() => undefined);
    },
    opened: () => opening ?? Promise.reject(new Error('The page was never opened.')),
    leave: () => {
      isDestroyed = true;
      void opening?.then((made) => made.close()).catch(() => undefined);
      contents.emit('destroyed');
    },
    frameOf,
    show: (next: WindowLooks) => {
      if (next.bounds.width !== looks?.bounds.width || next.bounds.height !== looks.bounds.height) resize(next.bounds);
      looks = next;
      tellLooks();
    },
    expectNavigation: (url: string) => {
      expected = url;
    },
    mayNavigate: (url: string, isMainFrame: boolean) => {
      if (url === expected) {
        expected = undefined;
        return true;
      }
      let isAllowed = true;
      const event = { url, isMainFrame, preventDefault: () => (isAllowed = false) };
      contents.emit('will-frame-navigate', event);
      if (isMainFrame) contents.emit('will-navigate', event);
      note('navigation', url, isAllowed);
      return isAllowed;
    },
    mayOpen: (url: string) => {
      const isAllowed = openHandler?.({ url } as Electron.HandlerDetails).action !== 'deny';
      note('window.open', url, isAllowed);
      return isAllowed;
    },
    crash: async () => {
      const session = await page?.context().newCDPSession(page);
      // It can't answer any more.
      session?.send('Page.crash').catch(() => undefined);
    },
  };

  function resize({ width, height }: Electron.Size): void {
    void opening?.then((made) => made.setViewportSize({ width, height })).catch(() => undefined);
  }

  const whole = Object.defineProperties(members, Object.getOwnPropertyDescriptors(ours)) as typeof members &
    typeof ours;
  const contents: EventEmitter & typeof members & typeof ours = emitter('webContents', whole);
  return contents as unknown as StandInContents;
}
