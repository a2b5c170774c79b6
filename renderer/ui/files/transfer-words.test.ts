import { expect, test } from 'vitest';
import type { Transfer } from '../../core/transfer-state.ts';
import { newsOf } from './transfer-news.ts';
import { bytesPerSecond, canSendAgain, leftOf, outcomeKey, secondsLeft, speedOf, stateOf } from './transfer-words.ts';

const RUNNING = {
  id: 't',
  isMine: false,
  party: { id: '@aaaaaaaa', name: 'Ann' },
  name: 'a',
  count: 1,
  sizeBytes: 1_000,
  listBytes: 100,
  phase: 'running',
  pausedBy: { me: false, them: false },
  attempt: 1,
  link: 'connected',
  doneBytes: 400,
  marks: [
    { atMs: 1_000, byte: 0 },
    { atMs: 3_000, byte: 400 },
  ],
} as unknown as Transfer;

test('F25 speed and the time left are written in the reader’s language', () => {
  expect(speedOf(31_900_000, 'en')).toBe('31.9\u00a0MB/s');
  expect([0.2, 59, 61, 7_000].map((seconds) => leftOf(seconds, 'en'))).toEqual([
    '1\u00a0sec',
    '59\u00a0sec',
    '2\u00a0min',
    '1.9\u00a0hr',
  ]);
  expect(leftOf(61, 'zh')).toContain('分钟');
  expect(bytesPerSecond(RUNNING)).toBe(200);
  expect(secondsLeft(RUNNING)).toBe(3);
  expect(bytesPerSecond({ marks: [{ atMs: 1, byte: 0 }] })).toBeUndefined();
});

test('F25 a transfer says what it waits for, and how it ended', () => {
  expect(stateOf(RUNNING, true)).toBe('running');
  expect(stateOf({ ...RUNNING, pausedBy: { me: false, them: true } }, true)).toBe('pausedByThem');
  expect(stateOf({ ...RUNNING, link: 'disconnected' }, true)).toBe('reconnecting');
  expect(stateOf({ ...RUNNING, phase: 'linking' }, false)).toBe('away');
  expect(stateOf({ ...RUNNING, doneBytes: 1_000 }, true)).toBe('checking');
  const over = { ...RUNNING, phase: 'ended', isTheirWord: true } as const;
  expect(outcomeKey({ ...over, outcome: 'cancelled' })).toBe('cancelled');
  expect(outcomeKey({ ...over, outcome: 'cancelled', isTheirWord: false })).toBe('cancelledByMe');
  expect(outcomeKey({ ...over, outcome: 'done' })).toBe('doneIn');
});

test('F25 an offer and an end are news once, my own doing is none', () => {
  const offered = { ...RUNNING, phase: 'offered' } as const;
  const over = { ...RUNNING, phase: 'ended', outcome: 'cancelled' } as const;
  expect(newsOf([], [offered])).toBe(offered);
  expect(newsOf([offered], [offered])).toBeUndefined();
  expect(newsOf([], [{ ...offered, isMine: true }])).toBeUndefined();
  expect(newsOf([RUNNING], [{ ...over, isTheirWord: true }])).toMatchObject({ outcome: 'cancelled' });
  expect(newsOf([RUNNING], [{ ...over, isTheirWord: false }])).toBeUndefined();
});

test('F42 a transfer says that its sender has nothing to go on with, and that it waits to be saved', () => {
  expect(stateOf({ ...RUNNING, phase: 'linking', isSourceGone: true }, true)).toBe('sourceGone');
  expect(stateOf({ ...RUNNING, phase: 'storing', needsPlace: true }, true)).toBe('needsPlace');
  expect(stateOf({ ...RUNNING, phase: 'linking', attempt: 0 }, true)).toBe('reconnecting');
});

test('F46 what I offered in vain can be sent again, unless the files are not what they were', () => {
  const over = { ...RUNNING, isMine: true, phase: 'ended' } as const;
  expect(
    (['refused', 'no-way', 'disk', 'offline'] as const).map((outcome) => canSendAgain({ ...over, outcome })),
  ).toEqual([true, true, true, true]);
  expect(canSendAgain({ ...over, outcome: 'done' })).toBe(false);
  expect(canSendAgain({ ...over, outcome: 'source-lost' })).toBe(false);
  expect(canSendAgain({ ...over, isMine: false, outcome: 'refused' })).toBe(false);
});
