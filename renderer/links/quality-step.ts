// Steps down on purpose when something is short, and up again carefully. PURE. One for each link's network, one for the processor.
import { DEFAULT_RUNG, LOWEST_RUNG } from './camera-ladder.ts';

export type QualityStep = {
  /** The best rung of the ladder that is allowed now. */
  readonly rung: number;
  readonly badLooks: number;
  /** Since when the best allowed rung has been in use with room to spare. */
  readonly goodSinceMs: number | undefined;
  /** How long it must be good before the next step up, in milliseconds. */
  readonly patienceMs: number;
  /** When the last step up was taken; `undefined` when none was, or it was taken back. */
  readonly raisedAtMs: number | undefined;
};

export type Verdict = 'bad' | 'fair' | 'good';

export type Judgement = {
  readonly verdict: Verdict;
  /** The best rung that would fit, as far as measuring a lower one can tell. Matters when it is good. */
  readonly reach: number;
};

/** One bad second may be anything. */
const BAD_LOOKS_MIN = 2;
const PATIENCE_MS = 5_000;
const PATIENCE_MAX_MS = 80_000;
/** A step up that had to be taken back within this time was a mistake: the next waits twice as long. */
const PROVEN_AFTER_MS = 15_000;

export const FIRST_STEP: QualityStep = {
  rung: DEFAULT_RUNG,
  badLooks: 0,
  goodSinceMs: undefined,
  patienceMs: PATIENCE_MS,
  raisedAtMs: undefined,
};

/** @param used the rung in use: only what is used shows whether more would fit. */
export function stepQuality(
  state: QualityStep,
  { verdict, reach }: Judgement,
  used: number,
  atMs: number,
): QualityStep {
  if (verdict === 'bad') return worse(state, used, atMs);
  const calm = { ...state, badLooks: 0 };
  if (verdict === 'fair' || used !== state.rung || state.rung === 0) return { ...calm, goodSinceMs: undefined };
  if (state.goodSinceMs === undefined) return { ...calm, goodSinceMs: atMs };
  if (atMs - state.goodSinceMs < state.patienceMs) return calm;
  // The last step up still holds, so the next is not held against it.
  const patienceMs = state.raisedAtMs === undefined ? state.patienceMs : PATIENCE_MS;
  const wasMistaken = patienceMs > PATIENCE_MS;
  // All the way back to what everybody starts with, where that fits: after a bad minute nobody wants to climb for another one.
  const rung = wasMistaken ? state.rung - 1 : Math.min(state.rung - 1, Math.max(reach, DEFAULT_RUNG));
  return { rung, badLooks: 0, goodSinceMs: undefined, patienceMs, raisedAtMs: atMs };
}

function worse(state: QualityStep, used: number, atMs: number): QualityStep {
  const badLooks = state.badLooks + 1;
  if (badLooks < BAD_LOOKS_MIN) return { ...state, badLooks, goodSinceMs: undefined };
  const wasMistake = state.raisedAtMs !== undefined && atMs - state.raisedAtMs < PROVEN_AFTER_MS;
  return {
    rung: Math.min(Math.max(state.rung, used) + 1, LOWEST_RUNG),
    badLooks: 0,
    goodSinceMs: undefined,
    patienceMs: wasMistake ? Math.min(2 * state.patienceMs, PATIENCE_MAX_MS) : state.patienceMs,
    raisedAtMs: undefined,
  };
}
