// Steps down at need and up with care, and what is taken for need.
import { expect, test } from 'vitest';
import { quietStats } from '../../tests/contract/quiet-stats.ts';
import { LOWEST_RUNG } from './camera-ladder.ts';
import { judgeNetwork, judgeProcessor, type SentCamera } from './judge-quality.ts';
import { FIRST_STEP, type QualityStep, stepQuality, type Verdict } from './quality-step.ts';

/** One verdict a second, with the best allowed rung in use. @returns the rung after each. */
function rungs(verdicts: readonly Verdict[], from: QualityStep = FIRST_STEP): readonly number[] {
  let state = from;
  return verdicts.map((verdict, index) => {
    state = stepQuality(state, verdict, state.rung, index * 1_000);
    return state.rung;
  });
}

const many = (verdict: Verdict, count: number) => Array.from({ length: count }, () => verdict);

test('L38 two bad seconds in a row take one step down, a single one none', () => {
  expect(rungs(['bad', 'fair', 'bad', 'good', 'bad', 'bad'])).toEqual([1, 1, 1, 1, 1, 2]);
  expect(rungs(many('bad', 20)).at(-1)).toBe(LOWEST_RUNG);
});

test('L38 one step up takes five good seconds, and nothing but good ones', () => {
  expect(rungs(many('good', 6))).toEqual([1, 1, 1, 1, 1, 0]);
  expect(rungs([...many('good', 5), 'fair', ...many('good', 5)]).at(-1)).toBe(1);
  expect(rungs(many('good', 60)).at(-1)).toBe(0);
});

test('L38 a limit that is not reached is not raised', () => {
  let state: QualityStep = { ...FIRST_STEP, rung: 3 };
  for (let second = 0; second < 60; second += 1) state = stepQuality(state, 'good', 5, second * 1_000);
  expect(state.rung).toBe(3);
});

test('L38 a step up that has to be taken back makes the next one wait twice as long', () => {
  const round: readonly Verdict[] = [...many('good', 6), 'bad', 'bad'];
  expect(rungs([...round, ...many('good', 10)]).at(-1)).toBe(1);
  expect(rungs([...round, ...many('good', 11)]).at(-1)).toBe(0);
});

test('L38 a flapping network changes the picture a few times a minute at most', () => {
  // Carries 720p, but not 1080p.
  let state = FIRST_STEP;
  let changes = 0;
  for (let second = 0; second < 600; second += 1) {
    const next = stepQuality(state, state.rung === 0 ? 'bad' : 'good', state.rung, second * 1_000);
    if (next.rung !== state.rung) changes += 1;
    state = next;
  }
  expect(changes).toBeLessThan(25);
});

const NO_SCREEN_OUT = { bitsPerS: 0, encodingRatio: 0 };

test('L38 a network is short when its room or its losses say so', () => {
  const stats = quietStats(0);
  expect(judgeNetwork(stats, 1, NO_SCREEN_OUT)).toBe('good');
  expect(judgeNetwork({ ...stats, roomBitsPerS: 1_700_000 }, 1, NO_SCREEN_OUT)).toBe('fair');
  expect(judgeNetwork({ ...stats, roomBitsPerS: 1_000_000 }, 1, NO_SCREEN_OUT)).toBe('bad');
  expect(judgeNetwork({ ...stats, roomBitsPerS: undefined }, 1, NO_SCREEN_OUT)).toBe('good');
  expect(judgeNetwork({ ...stats, videoOut: { ...stats.videoOut, lossRatio: 0.1 } }, 1, NO_SCREEN_OUT)).toBe('bad');
  expect(judgeNetwork({ ...stats, videoOut: { ...stats.videoOut, lossRatio: 0.05 } }, 1, NO_SCREEN_OUT)).toBe('fair');
});

function camera(figures: Partial<SentCamera['videoOut']> = {}, sourceFramesPerS: number | undefined = 30): SentCamera {
  return { videoOut: { ...quietStats(0).videoOut, ...figures }, used: 1, sourceFramesPerS, screenOut: NO_SCREEN_OUT };
}

test('L38 a processor is short when encoding takes half of it, or pictures are left out', () => {
  expect(judgeProcessor([camera()], 1, 2)).toBe('good');
  expect(judgeProcessor([camera({ encodeMs: 20 })], 1, 2)).toBe('fair');
  expect(
    judgeProcessor(
      Array.from({ length: 3 }, () => camera({ encodeMs: 20 })),
      3,
      2,
    ),
  ).toBe('bad');
  // Of three, one was measured.
  expect(judgeProcessor([camera({ encodeMs: 20 })], 3, 2)).toBe('bad');
  expect(judgeProcessor([camera({ limitedBy: 'processor' })], 1, 2)).toBe('bad');
  expect(judgeProcessor([camera({ framesPerS: 18 })], 1, 2)).toBe('bad');
});

test('L38 a camera that is slow itself, in the dark, and a slow network are no fault of the processor', () => {
  expect(judgeProcessor([camera({ framesPerS: 14 }, 15)], 1, 2)).toBe('good');
  expect(judgeProcessor([camera({ framesPerS: 14, limitedBy: 'network' })], 1, 2)).toBe('good');
  expect(judgeProcessor([{ ...camera({ framesPerS: 14 }), sourceFramesPerS: undefined }], 1, 2)).toBe('good');
});

test('L46 what a screen takes of network and processor is not there for the camera', () => {
  const screenOut = { bitsPerS: 2_500_000, encodingRatio: 0.6 };
  expect(judgeNetwork({ ...quietStats(0), roomBitsPerS: 3_000_000 }, 1, screenOut)).toBe('bad');
  expect(judgeNetwork({ ...quietStats(0), roomBitsPerS: 9_000_000 }, 1, screenOut)).toBe('good');
  expect(judgeProcessor([{ ...camera(), screenOut }], 1, 2)).toBe('fair');
  expect(judgeProcessor([{ ...camera(), screenOut: { ...screenOut, encodingRatio: 1.2 } }], 1, 2)).toBe('bad');
});
