// How long from a click on "call" to a moving picture on both sides, beside a naive page in the same run and browser.
// Aims: 0.6 of the naive time with devices that open at once, 0.15 with devices that take 700 ms.
import type { Browser, Page } from '@playwright/test';
import { launchBrowser, openPair, type Pair, resetStopwatches, timeOfCall } from './call/pair.ts';
import { startNaiveHost } from './naive/host.ts';
import { startProductHost } from './product/host.ts';
import { median } from './quantile.ts';

const CALLS = 10;

type Way = {
  readonly name: string;
  /** Times of single calls, in milliseconds. */
  readonly measure: (browser: Browser, delayMs: number) => Promise<number[]>;
};

const naive: Way = {
  name: 'naive page',
  measure: async (browser, delayMs) => {
    const host = await startNaiveHost('bench/call/naive-page.html');
    const pair = await openPair(browser, host.url, { delayMs, remote: '#remote', button: '#call' });
    const hangUp = async (page: Page) => page.evaluate(() => (window as unknown as { hangUp: () => void }).hangUp());
    const times = await repeat(pair, 'caller', async () => {
      await pair.caller.click('#call');
      return () => Promise.all([hangUp(pair.caller), hangUp(pair.callee)]);
    });
    await pair.close();
    host.stop();
    return times;
  },
};

const instantly: Way = {
  name: 'Nearcall, answered at once',
  measure: (browser, delayMs) => measureProduct(browser, delayMs, 'caller'),
};

const whileRinging: Way = {
  name: 'Nearcall, from the click on accept',
  measure: (browser, delayMs) => measureProduct(browser, delayMs, 'callee'),
};

/** @param clickedOn whose click starts the watch: "call" (the callee's page accepts by itself at once), or "accept". */
async function measureProduct(browser: Browser, delayMs: number, clickedOn: 'caller' | 'callee'): Promise<number[]> {
  const host = await startProductHost();
  const pair = await openPair(browser, host.url, {
    delayMs,
    remote: '[data-testid=remote-video]',
    button: clickedOn === 'caller' ? '[data-testid=call-video]' : '[data-testid=accept-video]',
    storage: (name) => ({ 'nearcall.preferences': JSON.stringify({ name, language: 'en' }) }),
  });
  for (const page of [pair.caller, pair.callee]) await page.locator('[data-testid=local-video]').first().waitFor();
  if (clickedOn === 'caller') await pair.callee.evaluate(acceptByItself);
  const call = pair.caller.locator('[data-person=Bob] [data-testid=call-video]');
  const accept = pair.callee.getByTestId('accept-video');
  const times = await repeat(pair, clickedOn, async () => {
    await call.click();
    if (clickedOn === 'callee') {
      await accept.waitFor();
      await pair.caller.waitForTimeout(600);
      await accept.click();
    }
    return async () => {
      await pair.caller.getByTestId('hang-up').click();
      for (const page of [pair.caller, pair.callee]) {
        await page.getByTestId('close-end').click();
        await page.locator('[data-testid=local-video]').first().waitFor();
      }
    };
  });
  await pair.close();
  await host.stop();
  return times;
}

// Presses "accept" the moment it is drawn.
function acceptByItself(): void {
  new MutationObserver(() => {
    document.querySelector<HTMLElement>('[data-testid=accept-video]:not([data-pressed])')?.click();
  }).observe(document, { childList: true, subtree: true });
}

async function repeat(
  pair: Pair,
  clickedOn: 'caller' | 'callee',
  callOnce: () => Promise<() => Promise<unknown>>,
): Promise<number[]> {
  const times: number[] = [];
  // The first call warms the browser's caches up and is not counted.
  for (let n = 0; n <= CALLS; n++) {
    await resetStopwatches(pair);
    const hangUp = await callOnce();
    times.push(await timeOfCall(pair, clickedOn));
    await hangUp();
    // The devices of the last call are released, and those of the lobby are open again.
    await pair.caller.waitForTimeout(900 + 2 * 700);
  }
  return times.slice(1);
}

export async function run(): Promise<void> {
  const browser = await launchBrowser();
  for (const delayMs of [0, 700]) {
    console.log(`\nCall to first frame on both sides, devices that take ${delayMs} ms more (median of ${CALLS})`);
    let baseline = 0;
    for (const way of [naive, instantly, whileRinging]) {
      const times = await way.measure(browser, delayMs);
      const middle = median(times);
      if (way === naive) baseline = middle;
      const spread = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`;
      console.log(
        `  ${way.name.padEnd(36)} ${middle.toFixed(0).padStart(6)} ms  ratio ${(middle / baseline).toFixed(2)}  (${spread})`,
      );
    }
  }
  await browser.close();
}
