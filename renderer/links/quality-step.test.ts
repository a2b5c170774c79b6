// Steps down at need and up with care, and what is taken for need.
import { expect, test } from 'vitest';
import { quietStats } from '../../tests/contract/quiet-stats.ts';
import { DEFAULT_RUNG, LOWEST_RUNG } from './camera-ladder.ts';
import { judgeNetwork, judgeProcessor, type SentCamera } from './judge-quality.ts';
import { FIRST_STEP, type QualityStep, stepQuality, type Verdict } from './quality-step.ts';

/** One verdict a second, with the best allowed rung in use; nothing better is known to fit. @returns the rung after each. */
function rungs(verdicts: readonly Verdict[], from: QualityStep = FIRST_STEP, reach = LOWEST_RUNG): readonly number[] {
  let state = from;
  return verdicts.map((verdict, index) => {
    state = stepQuality(state, { verdict, reach }, state.rung, index * 1_000);
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
  for (let second = 0; second < 60; second += 1)
    state = stepQuality(state, { verdict: 'good', reach: 0 }, 5, second * 1_000);
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
    const verdict = state.rung === 0 ? 'bad' : 'good';
    const next = stepQuality(state, { verdict, reach: 0 }, state.rung, second * 1_000);
    if (next.rung !== state.rung) changes += 1;
    state = next;
  }
  expect(changes).toBeLessThan(25);
});

test('L38 where there is room for it, the way back from the lowest rung is one step, and 1080p another', () => {
  const lowest = { ...FIRST_STEP, rung: LOWEST_RUNG };
  expect(rungs(many('good', 6), lowest, 0)).toEqual([...Array(5).fill(LOWEST_RUNG), DEFAULT_RUNG]);
  expect(rungs(many('good', 12), lowest, 0).at(-1)).toBe(0);
  expect(rungs(many('good', 6), lowest, 4).at(-1)).toBe(4);
});

test('L38 after a mistake the next step is a single one', () => {
  const mistaken = { ...FIRST_STEP, rung: LOWEST_RUNG, patienceMs: 10_000 };
  expect(rungs(many('good', 11), mistaken, 0).at(-1)).toBe(LOWEST_RUNG - 1);
  // It held, so the one after it is free again.
  expect(rungs(many('good', 22), mistaken, 0).at(-1)).toBe(DEFAULT_RUNG);
});

const NO_SCREEN_OUT = { bitsPerS: 0, encodingRatio: 0 };

test('L38 a network is short when its room or its losses say so', () => {
  const stats = quietStats(0);
  expect(judgeNetwork(stats, 1, NO_SCREEN_OUT).verdict).toBe('good');
  expect(judgeNetwork({ ...stats, roomBitsPerS: 1_700_000 }, 1, NO_SCREEN_OUT).verdict).toBe('fair');
  expect(judgeNetwork({ ...stats, roomBitsPerS: 1_000_000 }, 1, NO_SCREEN_OUT).verdict).toBe('bad');
  expect(judgeNetwork({ ...stats, roomBitsPerS: undefined }, 1, NO_SCREEN_OUT).verdict).toBe('good');
  expect(judgeNetwork({ ...stats, videoOut: { ...stats.videoOut, lossRatio: 0.1 } }, 1, NO_SCREEN_OUT).verdict).toBe(
    'bad',
  );
  expect(judgeNetwork({ ...stats, videoOut: { ...stats.videoOut, lossRatio: 0.05 } }, 1, NO_SCREEN_OUT).verdict).toBe(
    'fair',
  );
});

test('L38 the room that was measured says how far up it goes, with a third to spare and the screen taken off', () => {
  const reach = (roomBitsPerS: number | undefined, bitsPerS = 0) =>
    judgeNetwork({ ...quietStats(0), roomBitsPerS }, 6, { bitsPerS, encodingRatio: 0 }).reach;
  expect(reach(undefined)).toBe(0);
  expect(reach(2_600_000)).toBe(1);
  expect(reach(2_500_000)).toBe(2);
  expect(reach(2_600_000, 1_000_000)).toBe(3);
  expect(reach(1_000)).toBe(LOWEST_RUNG);
});

function camera(figures: Partial<SentCamera['videoOut']> = {}, sourceFramesPerS: number | undefined = 30): SentCamera {
  return { videoOut: { ...quietStats(0).videoOut, ...figures }, used: 1, sourceFramesPerS, screenOut: NO_SCREEN_OUT };
}

test('L38 a processor is short when encoding takes half of it, or pictures are left out', () => {
  expect(judgeProcessor([camera()], 1, 2).verdict).toBe('good');
  expect(judgeProcessor([camera({ encodeMs: 20 })], 1, 2).verdict).toBe('fair');
  expect(
    judgeProcessor(
      Array.from({ length: 3 }, () => camera({ encodeMs: 20 })),
      3,
      2,
    ).verdict,
  ).toBe('bad');
  // Of three, one was measured.
  expect(judgeProcessor([camera({ encodeMs: 20 })], 3, 2).verdict).toBe('bad');
  expect(judgeProcessor([camera({ limitedBy: 'processor' })], 1, 2).verdict).toBe('bad');
  expect(judgeProcessor([camera({ framesPerS: 18 })], 1, 2).verdict).toBe('bad');
});

test('L38 what a small picture takes of the processor says how large one would fit', () => {
  // 180p15 at 2 ms a picture: 3 % of a core. 540p30 is 18 times as much, 720p30 is 32 times.
  const small = { ...camera({ encodeMs: 2, framesPerS: 15 }), used: 5 };
  expect(judgeProcessor([small], 1, 4).reach).toBe(1);
  expect(judgeProcessor([small], 1, 3).reach).toBe(2);
  expect(judgeProcessor([small], 2, 4).reach).toBe(3);
  expect(judgeProcessor([camera()], 1, 2).reach).toBeLessThanOrEqual(1);
});

test('L38 a camera that is slow itself, in the dark, and a slow network are no fault of the processor', () => {
  expect(judgeProcessor([camera({ framesPerS: 14 }, 15)], 1, 2).verdict).toBe('good');
  expect(judgeProcessor([camera({ framesPerS: 14, limitedBy: 'network' })], 1, 2).verdict).toBe('good');
  expect(judgeProcessor([{ ...camera({ framesPerS: 14 }), sourceFramesPerS: undefined }], 1, 2).verdict).toBe('good');
});

test('L46 what a screen takes of network and processor is not there for the camera', () => {
  const screenOut = { bitsPerS: 2_500_000, encodingRatio: 0.6 };
  expect(judgeNetwork({ ...quietStats(0), roomBitsPerS: 3_000_000 }, 1, screenOut).verdict).toBe('bad');
  expect(judgeNetwork({ ...quietStats(0), roomBitsPerS: 9_000_000 }, 1, screenOut).verdict).toBe('good');
  expect(judgeProcessor([{ ...camera(), screenOut }], 1, 2).verdict).toBe('fair');
  expect(judgeProcessor([{ ...camera(), screenOut: { ...screenOut, encodingRatio: 1.2 } }], 1, 2).verdict).toBe('bad');
});
