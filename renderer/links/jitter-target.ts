// How long arriving media waits before it is played. PURE. As short as the link allows: longer as soon as something is lost for
// being late, shorter again slowly.
import type { LinkStats } from '../core/link-stats.ts';

export type JitterTarget = {
  /** What the receivers are asked for, in milliseconds. */
  readonly targetMs: number;
  /** Since when nothing was lost; `undefined` right after a loss. */
  readonly calmSinceMs: number | undefined;
};

/** 0 leaves it to the browser's own measurement; on a LAN that is enough. Above the last, people notice that others answer late. */
const STEPS_MS = [0, 20, 40, 80, 150, 250] as const;
/** One in fifty is heard as a crackle. */
const CONCEALED_MAX = 0.02;
const JITTER_MAX_MS = 30;
/** A freeze on a network more even than this, without losses, is the other side's pause or its busy machine: no wait mends it. */
const EVEN_MS = 15;
const LOSS_EVEN = 0.01;
const CALM_FOR_MS = 20_000;

export const NO_WAIT: JitterTarget = { targetMs: 0, calmSinceMs: undefined };

export function nextJitterTarget(state: JitterTarget, { audioIn, videoIn, atMs }: LinkStats): JitterTarget {
  const jitterMs = Math.max(audioIn.jitterMs ?? 0, videoIn.jitterMs ?? 0);
  // Variation that the wait in force covers already does no harm.
  const isUncovered = jitterMs > JITTER_MAX_MS && jitterMs > state.targetMs;
  const isUneven = jitterMs > EVEN_MS || (videoIn.lossRatio ?? 0) > LOSS_EVEN;
  if (audioIn.concealedRatio > CONCEALED_MAX || (videoIn.freezes > 0 && isUneven) || isUncovered) {
    const longer = STEPS_MS.find((stepMs) => stepMs > state.targetMs) ?? state.targetMs;
    return { targetMs: longer, calmSinceMs: undefined };
  }
  if (state.calmSinceMs === undefined) return { ...state, calmSinceMs: atMs };
  if (atMs - state.calmSinceMs < CALM_FOR_MS) return state;
  const shorter = STEPS_MS.findLast((stepMs) => stepMs < state.targetMs) ?? 0;
  // Still uneven as it is: less would lose again.
  return { targetMs: jitterMs > shorter && jitterMs > JITTER_MAX_MS ? state.targetMs : shorter, calmSinceMs: atMs };
}
