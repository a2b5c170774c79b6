// Watches a picture in its page for as long as a scenario lasts: how many frames were shown, and the longest piece of the other
// side's time that never was. It is measured in the media's own clock, so the watcher's delays don't count.
import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    frameWatch: { frames: number; longestGapMs: number };
  }
}

export type FrameWatch = { readonly frames: number; readonly longestGapMs: number };

/** So many frames without a longer gap than this, in milliseconds, are a steady picture. */
const STEADY_FRAMES = 40;
const STEADY_GAP_MS = 250;

/** Begins with a steady picture: in the first seconds of a call it is still growing, and waits for its own larger frames. */
export async function watchFrames(page: Page): Promise<void> {
  const begin = () => page.getByTestId('remote-video').first().evaluate(installFrameWatch);
  await begin();
  await expect(async () => {
    const { frames, longestGapMs } = await framesSoFar(page);
    if (longestGapMs > STEADY_GAP_MS) await begin();
    expect(frames).toBeGreaterThan(STEADY_FRAMES);
  }).toPass({ timeout: 60_000 });
}

/** Since the picture was steady. */
export function framesSoFar(page: Page): Promise<FrameWatch> {
  return page.evaluate(() => ({ ...window.frameWatch }));
}

function installFrameWatch(element: Element): void {
  /** RTP timestamps of video count 90 a millisecond, in 32 bits that wrap around (RFC 3551). */
  const TICKS_PER_MS = 90;
  const video = element as HTMLVideoElement;
  const watch = { frames: 0, longestGapMs: 0 };
  window.frameWatch = watch;
  let last: number | undefined;
  const onFrame: VideoFrameRequestCallback = (_now, { rtpTimestamp }) => {
    if (window.frameWatch !== watch || rtpTimestamp === undefined) return;
    if (last !== undefined)
      watch.longestGapMs = Math.max(watch.longestGapMs, ((rtpTimestamp - last) >>> 0) / TICKS_PER_MS);
    last = rtpTimestamp;
    watch.frames += 1;
    video.requestVideoFrameCallback(onFrame);
  };
  video.requestVideoFrameCallback(onFrame);
}
