// The signs that a page is back: network, sleep, another window in front. A moment to look whether the host is still there.

export type Page = {
  readonly window: EventTarget;
  readonly document: EventTarget & { readonly visibilityState: string };
};

const TICK_MS = 5_000;
/** Timers of hidden pages fire about once a minute; a longer silence means that the machine slept. */
const SLEPT_AFTER_MS = 75_000;

/** @returns what ends the listening. */
export function onReturn({ window, document }: Page, work: () => void): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  window.addEventListener('online', work, { signal });
  window.addEventListener('pageshow', work, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') work();
    },
    { signal },
  );
  const stopClock = onWake(work);
  return () => {
    listeners.abort();
    stopClock();
  };
}

/** Tells that the machine has slept. @returns what ends the watching. */
export function onWake(work: () => void): () => void {
  let lastTickMs = Date.now();
  const clock = setInterval(() => {
    const nowMs = Date.now();
    if (nowMs - lastTickMs > SLEPT_AFTER_MS) work();
    lastTickMs = nowMs;
  }, TICK_MS);
  return () => clearInterval(clock);
}
