// A window's contents: the page of Chromium behind it, its frames as Electron names them, and the way in and out for messages.
import { EventEmitter } from 'node:events';
import type { Frame, Page } from '@playwright/test';
import { fromChromium, originFromChromium } from './page-address.ts';
import { DELIVERY } from './page-shim.ts';
import { note, onlyKnown } from './record.ts';

export type StandInContents = Electron.WebContents & {
  readonly attach: (page: Page) => void;
  readonly frameOf: (frame: Frame) => Electron.WebFrameMain;
  /** Asks the app, as Electron would before a page navigates. @returns false when it said no. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean;
  readonly mayOpen: (url: string) => boolean;
  /** The main process navigates: nobody is asked about that address once. */
  readonly expectNavigation: (url: string) => void;
};

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

export function createContents(id: number): StandInContents {
  let page: Page | undefined;
  let openHandler: OpenHandler | undefined;
  let expected: string | undefined;
  const events = new EventEmitter();
  const frames = new WeakMap<Frame, Electron.WebFrameMain>();

  function frameOf(frame: Frame): Electron.WebFrameMain {
    const known = frames.get(frame);
    if (known) return known;
    const made = onlyKnown('WebFrameMain', {
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
    } satisfies Partial<Electron.WebFrameMain>) as unknown as Electron.WebFrameMain;
    frames.set(frame, made);
    return made;
  }

  const methods = {
    id,
    get mainFrame() {
      if (!page) throw new Error('The page is not there yet.');
      return frameOf(page.mainFrame());
    },
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler;
    },
    setWebRTCIPHandlingPolicy: (policy: string) => note('webContents.setWebRTCIPHandlingPolicy', policy),
    send: (channel: string, ...args: unknown[]) => {
      // A page that is closing hears nothing, which is no error in Electron either.
      page
        ?.evaluate(
          ([name, to, facts]) =>
            (window as unknown as Record<symbol, (to: unknown, facts: unknown) => void>)[Symbol.for(name)]?.(to, facts),
          [DELIVERY, channel, structuredClone(args)] as const,
        )
        .catch(() => undefined);
    },
  } satisfies Partial<Electron.WebContents>;

  const ours = {
    attach: (made: Page) => {
      page = made;
    },
    frameOf,
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
      events.emit('will-frame-navigate', event);
      if (isMainFrame) events.emit('will-navigate', event);
      note('navigation', url, isAllowed);
      return isAllowed;
    },
    mayOpen: (url: string) => {
      const isAllowed = openHandler?.({ url } as Electron.HandlerDetails).action !== 'deny';
      note('window.open', url, isAllowed);
      return isAllowed;
    },
  };
  const whole = Object.defineProperties(events, {
    ...Object.getOwnPropertyDescriptors(methods),
    ...Object.getOwnPropertyDescriptors(ours),
  });
  return onlyKnown('webContents', whole) as unknown as StandInContents;
}
