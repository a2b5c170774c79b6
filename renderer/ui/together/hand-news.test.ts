import { expect, it } from 'vitest';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { type HandsNow, handNews } from './hand-news.ts';

const [ANN, BOB] = ['@annannan' as PersonId, '@bobbobbo' as PersonId];
const hand = (person: PersonId, isMine = false) => ({ person, isMine, sinceMs: 0 });
const now = (more: Partial<HandsNow> = {}): HandsNow => ({
  queue: [],
  loweredBy: undefined,
  here: [ANN, BOB],
  ...more,
});

it('U140 a raised hand is said once, and so is one that goes down', () => {
  const up = now({ queue: [hand(ANN), hand(BOB)] });
  expect(handNews(now({ queue: [hand(ANN)] }), up)).toEqual([{ kind: 'raised', person: BOB }]);
  expect(handNews(up, up)).toEqual([]);
  expect(handNews(up, now({ queue: [hand(BOB)] }))).toEqual([{ kind: 'lowered', person: ANN }]);
});

it('U140 who leaves with their hand up is told as one who left, and the end of a room is no news', () => {
  const up = now({ queue: [hand(ANN)] });
  expect(handNews(up, now({ here: [BOB] }))).toEqual([]);
  expect(handNews(up, undefined)).toEqual([]);
});

it('U140 of my own hand I hear its place, and who took it down', () => {
  const mine = now({ queue: [hand(BOB), hand(ANN, true)] });
  expect(handNews(now({ queue: [hand(BOB)] }), mine)).toEqual([{ kind: 'iRaised', place: 2 }]);
  for (const loweredBy of ['owner', 'speaking', undefined] as const) {
    const kind = loweredBy ?? 'iLowered';
    expect(handNews(mine, now({ queue: [hand(BOB)], loweredBy }))).toEqual([{ kind }]);
  }
});
