// Somebody who records, and what they get.
import { type Download, expect, type Page } from '@playwright/test';
import type { Person } from './person.ts';

/** By the page's own clock: a test that waits for its turn sees everything late. */
export type Span = { readonly beganMs: number };

export async function record({ page }: Person, form: 'together' | 'apart' = 'together'): Promise<Span> {
  await page.keyboard.press('r');
  const start = page.getByTestId('start-recording');
  if (form === 'apart') await page.getByRole('radio', { name: 'A file for each person' }).click();
  const [beganMs] = await Promise.all([momentOf(page, 'recording-bar'), start.click()]);
  return { beganMs };
}

/** @returns how long it ran, in seconds. */
export async function stopRecording({ page }: Person, { beganMs }: Span): Promise<number> {
  const [endedMs] = await Promise.all([
    momentOf(page, 'recording-finishing'),
    page.getByTestId('stop-recording').click(),
  ]);
  return (endedMs - beganMs) / 1_000;
}

/** How many seconds are on the disk, as the bar shows. */
export async function recordedS({ page }: Person): Promise<number> {
  return Number((await page.getByTestId('recorded-time').textContent())?.split(':').at(-1));
}

/** So many, or more. */
export async function hasRecorded(person: Person, seconds: number): Promise<void> {
  await expect.poll(() => recordedS(person), { intervals: [100] }).toBeGreaterThanOrEqual(seconds);
}

export async function savedAs(
  page: Page,
  press: () => Promise<unknown>,
): Promise<{ path: string; download: Download }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { path: await download.path(), download };
}

/**
 * The window is hidden or shown again, and its page gets what Chromium gives a hidden one: no frames, and timers once a second. A browser
 * without windows hides no page by itself.
 * @returns when, by the page's clock.
 */
export function setHidden(page: Page, isHidden: boolean): Promise<number> {
  return page.evaluate((hides) => {
    const kept = window as typeof window & { showAgain?: () => void };
    const state = hides ? 'hidden' : 'visible';
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    if (hides) {
      const { requestAnimationFrame, setTimeout, setInterval } = window;
      const waiting: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (callback) => waiting.push(callback);
      const slow = <F extends typeof setTimeout | typeof setInterval>(timer: F): F =>
        new Proxy(timer, {
          apply: (target, _, [run, afterMs = 0, ...rest]) =>
            Reflect.apply(target, window, [run, Math.max(1_000, Number(afterMs)), ...rest]),
        });
      Object.assign(window, { setTimeout: slow(setTimeout), setInterval: slow(setInterval) });
      kept.showAgain = () => {
        Object.assign(window, { requestAnimationFrame, setTimeout, setInterval });
        for (const callback of waiting) requestAnimationFrame(callback);
      };
    } else kept.showAgain?.();
    document.dispatchEvent(new Event('visibilitychange'));
    return performance.now();
  }, isHidden);
}

/** When it appears, by the page's clock. */
function momentOf(page: Page, testId: string): Promise<number> {
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(`[data-testid="${id}"]`)) return;
          observer.disconnect();
          resolve(performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true, attributes: true });
        look();
      }),
    testId,
  );
}
