// People at our page, as a benchmark needs them: one context each, for pages of one context are tabs, and all but the front one
// draw at 2 frames a second.
import type { Browser, BrowserContext, Page } from '@playwright/test';

export const REMOTE_VIDEO = '[data-testid=remote-video]';

export function openContext(browser: Browser, viewport = { width: 1280, height: 800 }): Promise<BrowserContext> {
  return browser.newContext({ ignoreHTTPSErrors: true, viewport });
}

/** Is in the list of people, with a name that was chosen before. */
export async function openLobby(page: Page, url: string, name: string): Promise<void> {
  await page.addInitScript(
    (json) => window.localStorage.setItem('nearcall.preferences', json),
    JSON.stringify({ name, language: 'en' }),
  );
  await page.goto(url);
}

/** As a guest does: opens the link, types a name, and is in the room. */
export async function joinRoom(page: Page, url: string, room: string, name: string): Promise<void> {
  await page.goto(`${url}r/${encodeURIComponent(room)}`);
  await page.getByTestId('name').fill(name);
  await page.getByTestId('start').click();
  await page.getByTestId('room').waitFor();
}

/** One calls the other, who accepts; both see each other. */
export async function callEachOther(caller: Page, callee: Page, calleeName: string): Promise<void> {
  await caller.locator(`[data-person="${calleeName}"] [data-testid=call-video]`).click();
  await callee.getByTestId('accept-video').click();
  await Promise.all([caller, callee].map((page) => page.locator(`${REMOTE_VIDEO}[data-has-picture=true]`).waitFor()));
}
