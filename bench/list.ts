// A thousand people in the list, scrolled from top to bottom: frames drawn a second and how long the slow ones took, beside the same
// rows all in the page at once, in the same run. Aim: 60 frames a second, 95 of 100 within two frames' time.
import type { Page } from '@playwright/test';
import { joinCrowd } from '../tests/e2e/crowd-of.ts';
import { startHost } from '../tests/e2e/host.ts';
import { launchBrowser } from './call/pair.ts';
import { openContext, openLobby } from './product/guest.ts';
import { median, quantile, rounds } from './quantile.ts';

const PEOPLE = 1_000;
/** Of one scroll, in frames. */
const FRAMES = 300;
/** As a hard flick of the wheel scrolls, in pixels a frame. */
const STEP_PX = 60;
const ROUNDS = rounds(5);

export async function run(): Promise<void> {
  const host = await startHost();
  const browser = await launchBrowser();
  try {
    await joinCrowd(
      host,
      Array.from({ length: PEOPLE }, (_, index) => `Person ${index + 1}`),
    );
    const page = await (await openContext(browser)).newPage();
    await openLobby(page, host.url, 'Ann');
    await page.locator('[data-row="10"]').waitFor();
    await page.evaluate(installScrolls);
    const ways = ['all rows in the page', 'Nearcall'] as const;
    const frames: Record<(typeof ways)[number], number[]> = { 'all rows in the page': [], Nearcall: [] };
    // In turns, so that whatever else the machine does meets both; the first turn warms up and is not counted.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const way of ways) {
        const times = await scroll(page, way === 'Nearcall');
        if (round > 0) frames[way].push(...times);
      }
    }
    console.log(`\nScrolling through ${PEOPLE} people (${ROUNDS} times ${FRAMES} frames, ${STEP_PX} px each)`);
    for (const way of ways) console.log(`  ${way.padEnd(22)} ${inWords(frames[way])}`);
  } finally {
    await browser.close();
    await host.stop();
  }
}

function inWords(framesMs: readonly number[]): string {
  const fps = 1_000 / (framesMs.reduce((sum, ms) => sum + ms, 0) / framesMs.length);
  const parts = [median(framesMs), quantile(framesMs, 0.95), Math.max(...framesMs)].map((ms) => ms.toFixed(1));
  return `${fps.toFixed(1).padStart(5)} frames/s  a frame: median ${parts[0]} ms, p95 ${parts[1]} ms, worst ${parts[2]} ms`;
}

/** @returns how long each frame took, in milliseconds. */
async function scroll(page: Page, isOurs: boolean): Promise<readonly number[]> {
  return page.evaluate(({ isOurs, ...how }) => window.scrollThrough(isOurs, how), {
    isOurs,
    frames: FRAMES,
    stepPx: STEP_PX,
  });
}

type How = { readonly frames: number; readonly stepPx: number };

declare global {
  interface Window {
    scrollThrough: (isOurs: boolean, how: How) => Promise<readonly number[]>;
  }
}

// Runs in the page.
function installScrolls(): void {
  const list = document.querySelector<HTMLElement>('[data-testid=people]');
  const row = document.querySelector('[data-row="10"]');
  if (!list || !row) throw new Error('no list');
  let ours: HTMLElement | null = list;
  while (ours && !/auto|scroll/.test(getComputedStyle(ours).overflowY)) ours = ours.parentElement;
  const scroller = ours ?? document.documentElement;

  // The same rows, as a page without any thought would have them: over the whole window, and in it only while they are scrolled.
  const all = document.createElement('div');
  all.style.cssText = 'position: fixed; inset: 0; overflow-y: scroll; background: Canvas; z-index: 9999';
  const plain = row.cloneNode(true) as HTMLElement;
  plain.style.cssText = '';
  plain.classList.remove('absolute');
  for (let index = 0; index < 1_000; index++) all.append(plain.cloneNode(true));

  window.scrollThrough = async (isOurs, { frames, stepPx }) => {
    if (!isOurs) document.body.append(all);
    const scrolled = isOurs ? scroller : all;
    scrolled.scrollTop = 0;
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let before = await nextFrame();
    for (let frame = 0; frame < frames; frame++) {
      scrolled.scrollTop += stepPx;
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    all.remove();
    return times;
  };
}
