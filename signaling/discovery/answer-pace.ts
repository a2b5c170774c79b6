// When a host answers by multicast: a moment after it was asked, so that hosts that hear the same question don't all speak at once, and
// once a second at most, however many ask (RFC 6762, 6). Everybody hears the answer, so nobody goes without one.

const DELAY_MS = { min: 20, max: 120 } as const;
const APART_MS = 1_000;

/** @returns what is called for each question; it calls `answer` soon, once for all questions until then. */
export function paceAnswers(answer: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    ask: () => {
      if (timer !== undefined) return;
      const delayMs = DELAY_MS.min + Math.random() * (DELAY_MS.max - DELAY_MS.min);
      timer = setTimeout(
        () => {
          timer = undefined;
          lastMs = performance.now();
          answer();
        },
        Math.max(delayMs, lastMs + APART_MS - performance.now()),
      );
      timer.unref();
    },
    stop: () => clearTimeout(timer),
  };
}
