// The page of Chromium behind a window: opened one after the other, fitted with the built preload script and the ways to ask the app.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { browser } from './browser.ts';
import { answerDisplayMedia } from './display-media.ts';
import { invoke } from './ipc-main.ts';
import { serveContext, servePage } from './network.ts';
import { fromChromium, originFromChromium } from './page-address.ts';
import { CAPTURE_BINDING, INVOKE_BINDING, OPEN_BINDING, preloadScript } from './page-shim.ts';
import { isGranted } from './permissions.ts';
import type { StandInContents } from './web-contents.ts';

let opening: Promise<unknown> = Promise.resolve();
let isFirstTaken = false;

export function openPage(contents: StandInContents, preload: string | undefined): Promise<Page> {
  const opened = opening.then(() => open(contents, preload));
  opening = opened.catch(() => undefined);
  return opened;
}

async function open(contents: StandInContents, preload: string | undefined): Promise<Page> {
  const { context } = await browser();
  await serveContext(context, () => opening);
  // A browser starts with a page.
  const first = isFirstTaken ? undefined : context.pages()[0];
  isFirstTaken = true;
  const page = first ?? (await context.newPage());
  // They are tabs to Chromium, and only the front one draws at full speed: that is the first window's, which shows calls.
  // One that has crashed can't come, and its successor is in front already.
  if (!first)
    await context
      .pages()[0]
      ?.bringToFront()
      .catch(() => undefined);
  await servePage(page, contents, () => originFromChromium(page.url()));
  await page.exposeBinding(INVOKE_BINDING, ({ frame }, channel: string, args: unknown[]) => {
    const event = { sender: contents, senderFrame: contents.frameOf(frame) } as unknown as Electron.IpcMainInvokeEvent;
    return invoke(event, channel, args);
  });
  await page.exposeBinding(OPEN_BINDING, (_source, url: string) => {
    if (contents.mayOpen(url)) throw new Error('The stand-in opens no windows for pages.');
  });
  await page.exposeBinding(
    CAPTURE_BINDING,
    ({ frame }, what: 'user' | 'display', mediaTypes: ('video' | 'audio')[]) => {
      const asked = { url: fromChromium(frame.url()), isMainFrame: frame.parentFrame() === null, mediaTypes };
      return what === 'user'
        ? isGranted(contents, { permission: 'media', ...asked }).then((isAllowed) =>
            isAllowed ? mediaTypes : 'refused',
          )
        : answerDisplayMedia(contents, contents.frameOf(frame), asked);
    },
  );
  await page.addInitScript({ content: preloadScript(preload ? readFileSync(preload, 'utf8') : undefined) });
  return page;
}
