// Who is large: what a person pinned, then screens, then the speaker.
import { expect, it } from 'vitest';
import { hasViews, largeOne } from './large-one.ts';

const FACTS = {
  view: 'speaker',
  pinned: undefined,
  spotlit: undefined,
  hasScreens: false,
  others: ['ann', 'bob', 'cat'],
  speaker: 'bob',
} as const;

it('U83 where everybody is to be alike nobody is large, whoever speaks', () => {
  expect(largeOne({ ...FACTS, view: 'grid' })).toBeUndefined();
  expect(largeOne(FACTS)).toBe('bob');
});

it('U83 with one other person there is no choice of views', () => {
  expect(largeOne({ ...FACTS, others: ['bob'] })).toBeUndefined();
  expect([0, 1, 2, 3].map(hasViews)).toEqual([false, false, true, true]);
});

it('U81 until somebody has spoken, and after the speaker left, who came first is large', () => {
  expect(largeOne({ ...FACTS, speaker: undefined })).toBe('ann');
  expect(largeOne({ ...FACTS, speaker: 'dan' })).toBe('ann');
});

it('U84 a pin wins over the speaker, over screens and over the grid; screens win over the speaker', () => {
  expect(largeOne({ ...FACTS, hasScreens: true })).toBeUndefined();
  for (const view of ['grid', 'speaker'] as const) {
    for (const hasScreens of [true, false]) expect(largeOne({ ...FACTS, view, hasScreens, pinned: 'cat' })).toBe('cat');
  }
});

it('U143 whom the owner shows to everybody is large in either view and before screens, and only a pin wins over it', () => {
  for (const view of ['grid', 'speaker'] as const) {
    for (const hasScreens of [true, false]) {
      expect(largeOne({ ...FACTS, view, hasScreens, spotlit: 'cat' })).toBe('cat');
      expect(largeOne({ ...FACTS, view, hasScreens, spotlit: 'cat', pinned: 'ann' })).toBe('ann');
    }
  }
  expect(largeOne({ ...FACTS, others: ['bob'], spotlit: 'bob' })).toBeUndefined();
});
