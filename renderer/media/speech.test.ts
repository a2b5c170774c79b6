// Speech is noticed, other noises are not.
import { expect, test } from 'vitest';
import { lookForSilence, NO_SILENCE } from './silence.ts';
import { isSpeech, lookAtSpeech, NO_SPEECH } from './speech.ts';

const EVERY_MS = 100;
const QUIET = -70;

/** @returns after how many looks it counts as speech; `undefined`: never. */
function heardAfter(levels: readonly number[], everyMs = EVERY_MS): number | undefined {
  let looks = NO_SPEECH;
  for (const [index, decibels] of levels.entries()) {
    looks = lookAtSpeech(looks, decibels, index * everyMs);
    if (isSpeech(looks)) return index + 1;
  }
  return undefined;
}

const times = (count: number, level: (index: number) => number) => Array.from({ length: count }, (_, i) => level(i));
/** Syllables: up and down by a few decibels, four times a second. */
const talk = (count: number, peak = -20) => times(count, (index) => peak + 5 * Math.sin((index * EVERY_MS) / 40) - 5);

test('M29 speech is noticed after about 0.7 s, also when it was quiet before', () => {
  const after = heardAfter([...times(30, () => QUIET), ...talk(20)]);
  expect(after).toBeGreaterThan(30 + 5);
  expect(after).toBeLessThanOrEqual(30 + 10);
});

test('M29 a short pause between words is part of speech, one word is none', () => {
  expect(heardAfter([...talk(4), QUIET, QUIET, ...talk(6)])).toBeDefined();
  expect(heardAfter([...times(10, () => QUIET), ...talk(4), ...times(20, () => QUIET)])).toBeUndefined();
});

test('M29 a fan, a drill that is switched on, knocks and whispers far away are no speech', () => {
  const steady = (index: number) => -22 + (index % 3) * 0.4;
  expect(heardAfter(times(100, steady))).toBeUndefined();
  expect(heardAfter([...times(10, () => QUIET), -35, ...times(100, steady)])).toBeUndefined();
  expect(heardAfter(times(100, (index) => (index % 5 === 0 ? -15 : QUIET)))).toBeUndefined();
  expect(heardAfter(talk(100, -45))).toBeUndefined();
  expect(heardAfter(times(100, () => Number.NEGATIVE_INFINITY))).toBeUndefined();
});

test('M29 a busy machine that listens too rarely says nothing', () => {
  expect(heardAfter(talk(100), 400)).toBeUndefined();
});

/** @param peaks one look a second. */
function silenceNews(peaks: readonly number[]): readonly string[] {
  let silence = NO_SILENCE;
  return peaks.flatMap((peak, index) => {
    const [next, news] = lookForSilence(silence, peak, index * 1_000);
    silence = next;
    return news === undefined ? [] : [`${index} ${news}`];
  });
}

test('M31 silence is told after 10 s, once, and its end once', () => {
  const peaks = [0.2, ...times(15, () => 0), 0.1, 0.1];
  expect(silenceNews(peaks)).toEqual(['0 sounds', '11 fell-silent', '16 gave-sound', '17 sounds']);
});

test('M31 a quiet room is not silent, and a breath begins the count anew', () => {
  expect(silenceNews(times(30, () => 0.0002)).some((news) => news.includes('silent'))).toBe(false);
  expect(silenceNews(times(30, (index) => (index % 9 === 0 ? 0.001 : 0))).some((news) => news.includes('silent'))).toBe(
    false,
  );
});

test('M31 what an echo canceller leaves of nothing is silence', () => {
  expect(silenceNews(times(12, () => 0.00004))).toEqual(['10 fell-silent']);
});
