// Two people in a call on a network of their own, whatever page they use: what a benchmark does to them, and sees of them.
import type { Page } from '@playwright/test';
import type { Machine } from '../../tests/lan/machine.ts';

export type Side = {
  readonly pages: readonly [Page, Page];
  /** The second one's computer. */
  readonly machine: Machine;
  /** Makes the call, also after one that never came back. */
  readonly call: () => Promise<void>;
  /** The host is killed without a word, and starts again on the same port. */
  readonly restartHost: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A gap as long as this is one that people see. */
const SEEN_MS = 500;
const LOOK_EVERY_MS = 200;

/** @returns the time since the last picture, and the longest without one, of the page that is worse off. */
export async function gaps({ pages }: Side): Promise<{ nowMs: number; longestMs: number }> {
  const both = await Promise.all(
    pages.map((page) =>
      page.evaluate(() => {
        const nowMs = performance.now() - window.gapWatch.lastFrameMs;
        return { nowMs, longestMs: Math.max(nowMs, window.gapWatch.longestGapMs) };
      }),
    ),
  );
  return {
    nowMs: Math.max(...both.map(({ nowMs }) => nowMs)),
    longestMs: Math.max(...both.map(({ longestMs }) => longestMs)),
  };
}

export async function resetGaps({ pages }: Side): Promise<void> {
  await Promise.all(pages.map((page) => page.evaluate(() => window.gapWatch.reset())));
}

/** Waits until both have seen pictures for a while without a gap. @returns false when that did not happen in time. */
export async function isSteady(side: Side, forMs: number, withinMs: number): Promise<boolean> {
  const endMs = performance.now() + withinMs;
  for (let sinceMs = performance.now(); performance.now() < endMs; ) {
    await side.pages[0].waitForTimeout(LOOK_EVERY_MS);
    if ((await gaps(side)).nowMs > SEEN_MS) sinceMs = performance.now();
    else if (performance.now() - sinceMs >= forMs) return true;
  }
  return false;
}
