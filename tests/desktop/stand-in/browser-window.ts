// Electron's `BrowserWindow`, whose window is a page of real Chromium with the built preload script in it.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { app, openWindows, windowClosed } from './app.ts';
import { browser } from './browser.ts';
import { invoke } from './ipc-main.ts';
import { serveContext, servePage } from './network.ts';
import { originFromChromium, toChromium } from './page-address.ts';
import { INVOKE_BINDING, OPEN_BINDING, preloadScript } from './page-shim.ts';
import { grantWhatTheAppGrants } from './permissions.ts';
import { privilegedSchemes } from './protocol.ts';
import { note, onlyKnown } from './record.ts';
import { createContents, type StandInContents } from './web-contents.ts';

type Options = Electron.BrowserWindowConstructorOptions;

export type StandInWindow = { readonly contents: StandInContents; readonly page: Promise<Page> };
export const windows: StandInWindow[] = [];

function createWindow(options: Options = {}) {
  note('BrowserWindow', options);
  const events = new EventEmitter();
  const contents = createContents(windows.length + 1);
  const page = openPage(contents, options);
  let isDestroyed = false;
  app.emit('web-contents-created', {}, contents);

  const methods = {
    webContents: contents,
    isDestroyed: () => isDestroyed,
    isMinimized: () => false,
    restore: () => note('BrowserWindow.restore'),
    show: () => note('BrowserWindow.show'),
    focus: () => note('BrowserWindow.focus'),
    close: () => void page.then((open) => open.close()),
    loadURL: async (url: string) => {
      const open = await page;
      const address = toChromium(url, privilegedSchemes);
      await grantWhatTheAppGrants(open.context(), contents, url, address);
      contents.expectNavigation(url);
      await open.goto(address);
      events.emit('ready-to-show');
    },
  } satisfies Partial<Electron.BrowserWindow>;
  const window = onlyKnown('BrowserWindow', Object.assign(events, methods));

  openWindows.add(window);
  windows.push({ contents, page });
  void page.then((open) =>
    open.once('close', () => {
      isDestroyed = true;
      events.emit('closed');
      windowClosed(window);
    }),
  );
  return window;
}

async function openPage(contents: StandInContents, options: Options): Promise<Page> {
  const { context } = await browser();
  await serveContext(context);
  const page = context.pages()[windows.length - 1] ?? (await context.newPage());
  contents.attach(page);
  await page.setViewportSize({ width: options.width ?? 800, height: options.height ?? 600 });
  await servePage(page, contents, () => originFromChromium(page.url()));
  await page.exposeBinding(INVOKE_BINDING, ({ frame }, channel: string, args: unknown[]) => {
    const event = { sender: contents, senderFrame: contents.frameOf(frame) } as unknown as Electron.IpcMainInvokeEvent;
    return invoke(event, channel, args);
  });
  await page.exposeBinding(OPEN_BINDING, (_source, url: string) => {
    if (contents.mayOpen(url)) throw new Error('The stand-in opens no windows for pages.');
  });
  const { preload } = options.webPreferences ?? {};
  if (preload) await page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) });
  return page;
}

/** A class to the app, as Electron's is: `new BrowserWindow(…)`. */
export const BrowserWindow = onlyKnown(
  'BrowserWindow (the class)',
  Object.assign(
    function construct(options?: Options) {
      return createWindow(options);
    },
    { getAllWindows: () => [...openWindows] },
  ),
);
