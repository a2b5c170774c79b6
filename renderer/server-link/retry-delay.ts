// How long to wait before the host is tried again. PURE. The same steps as LiveKit's reconnect policy, rounded.

const STEPS_MS = [0, 300, 1_000, 2_000, 4_000, 5_000];
/** So that a whole class doesn't come back in the same instant. */
const JITTER_MAX_MS = 1_000;

/**
 * @param failures how many tries have failed in a row, this one included.
 * @param random from 0 to 1.
 * @returns milliseconds; at most one second is added, and never more than the step itself.
 */
export function retryDelayMs(failures: number, random: number): number {
  const stepMs = STEPS_MS[Math.min(failures, STEPS_MS.length) - 1] ?? 0;
  return Math.round(stepMs + random * Math.min(stepMs, JITTER_MAX_MS));
}
