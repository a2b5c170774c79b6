// Two browser contexts, one page each: pages of one context are tabs, and all but the front one draw at 2 frames a second.
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { installStopwatch } from './stopwatch.ts';

export type Pair = { readonly caller: Page; readonly callee: Page; readonly close: () => Promise<void> };

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({ args: BROWSER_FLAGS, ...(executablePath && { executablePath }) });
}

export async function openPair(
  browser: Browser,
  url: string,
  options: { delayMs: number; remote: string; button: string; storage?: (name: string) => Record<string, string> },
): Promise<Pair> {
  const { storage, ...stopwatch } = options;
  const pages: Page[] = [];
  for (const name of ['Ann', 'Bob']) {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
    await context.addInitScript(installStopwatch, stopwatch);
    if (storage) {
      await context.addInitScript((entries) => {
        for (const [key, value] of Object.entries(entries)) window.localStorage.setItem(key, value);
      }, storage(name));
    }
    const page = await context.newPage();
    await page.goto(url);
    pages.push(page);
  }
  const [caller, callee] = pages as [Page, Page];
  return { caller, callee, close: async () => void (await Promise.all(pages.map((page) => page.context().close()))) };
}

/** From the click to the first frame on both sides, in milliseconds, once both have one. */
export async function timeOfCall({ caller, callee }: Pair, clickedOn: 'caller' | 'callee'): Promise<number> {
  const read = async (page: Page) => {
    await page.waitForFunction(() => window.stopwatch.firstFrameMs > 0);
    return page.evaluate(() => ({ ...window.stopwatch }));
  };
  const [ours, theirs] = await Promise.all([read(caller), read(callee)]);
  const clickedMs = (clickedOn === 'caller' ? ours : theirs).clickedMs;
  return Math.max(ours.firstFrameMs, theirs.firstFrameMs) - clickedMs;
}

export async function resetStopwatches({ caller, callee }: Pair): Promise<void> {
  await Promise.all([caller, callee].map((page) => page.evaluate(() => window.stopwatch.reset())));
}
