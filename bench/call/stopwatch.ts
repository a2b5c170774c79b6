// Runs inside both pages, the product's and the naive one: notes the click, and the first remote frame that was decoded.
// Times are milliseconds since 1970, so that two pages on one machine can be compared.

declare global {
  interface Window {
    stopwatch: { clickedMs: number; firstFrameMs: number; reset: () => void };
  }
}

/** @param delayMs how long a device takes to open, on top of what the fake one takes. */
export function installStopwatch({
  delayMs,
  remote,
  button,
}: {
  delayMs: number;
  remote: string;
  button: string;
}): void {
  const now = () => performance.timeOrigin + performance.now();
  const watch = { clickedMs: 0, firstFrameMs: 0, reset: () => {} };
  window.stopwatch = watch;

  if (delayMs > 0 && navigator.mediaDevices) {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return open(constraints);
    };
  }

  window.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest(button)) watch.clickedMs = now();
    },
    true,
  );

  // A frame counts when the element that shows it has been handed it.
  const seen = new WeakSet<HTMLVideoElement>();
  const look = () => {
    for (const video of document.querySelectorAll<HTMLVideoElement>(remote)) {
      if (seen.has(video)) continue;
      seen.add(video);
      const waitForFrame = () =>
        video.requestVideoFrameCallback(() => {
          if (watch.firstFrameMs === 0) watch.firstFrameMs = now();
          waitForFrame();
        });
      waitForFrame();
    }
  };
  watch.reset = () => {
    watch.clickedMs = 0;
    watch.firstFrameMs = 0;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
