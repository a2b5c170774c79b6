import { expect, it } from 'vitest';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import type { Flying } from '../../core/together-state.ts';
import { laneOf } from './reaction-lane.ts';
import { reactionNews } from './reaction-news.ts';

const [ANN, BOB] = ['@annannan' as PersonId, '@bobbobbo' as PersonId];
const flying = (id: string, from: PersonId | undefined): Flying => ({ id, from, reaction: 'clap' });

it('U141 of ten reactions in a row one is said; mine are not', () => {
  const first = [flying('a1', ANN)];
  expect(reactionNews([], first)).toEqual(first);
  const more = [...first, flying('a2', ANN), flying('b1', BOB), flying('me', undefined)];
  expect(reactionNews(first, more).map(({ id }) => id)).toEqual(['b1']);
  expect(reactionNews([], [flying('a1', ANN), flying('a2', ANN)]).map(({ id }) => id)).toEqual(['a1']);
  expect(reactionNews(more, [flying('a2', ANN)])).toEqual([]);
});

it('U141 a reaction keeps its lane, and lanes stay on the picture', () => {
  const lanes = ['id00001', 'id00002', 'id00003', 'id00004'].map(laneOf);
  expect(new Set(lanes).size).toBeGreaterThan(2);
  for (const lane of lanes) expect(lane >= 0 && lane < 80).toBe(true);
  expect(laneOf('id00001')).toBe(lanes[0]);
});
