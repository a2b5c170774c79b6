// Runs inside pages from their start: the longest time in which no new picture of anybody else was shown, by the clock on the wall.

declare global {
  interface Window {
    gapWatch: { lastFrameMs: number; longestGapMs: number; reset: () => void };
  }
}

/** @param remote selects the videos of others, whenever they appear. */
export function installGapWatch(remote: string): void {
  const watch = {
    lastFrameMs: 0,
    longestGapMs: 0,
    reset: () => {
      watch.lastFrameMs = performance.now();
      watch.longestGapMs = 0;
    },
  };
  window.gapWatch = watch;
  const seen = new WeakSet<HTMLVideoElement>();
  const follow = (video: HTMLVideoElement) => {
    seen.add(video);
    const onFrame = () => {
      const nowMs = performance.now();
      watch.longestGapMs = Math.max(watch.longestGapMs, nowMs - watch.lastFrameMs);
      watch.lastFrameMs = nowMs;
      video.requestVideoFrameCallback(onFrame);
    };
    video.requestVideoFrameCallback(onFrame);
  };
  new MutationObserver(() => {
    for (const video of document.querySelectorAll<HTMLVideoElement>(remote)) if (!seen.has(video)) follow(video);
  }).observe(document, { childList: true, subtree: true });
}
