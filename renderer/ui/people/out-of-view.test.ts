// News in the list that can't be seen.
import { expect, it } from 'vitest';
import { outOfView } from './out-of-view.ts';

it('U105 of the news out of view the nearest is told, on which side it is, and how many there are', () => {
  expect(outOfView([2, 40, 90], 10, 20)).toEqual({ index: 2, isAbove: true, count: 3 });
  expect(outOfView([2, 22, 15], 10, 20)).toEqual({ index: 22, isAbove: false, count: 2 });
});

it('U105 news in view need no telling', () => {
  expect(outOfView([10, 20], 10, 20)).toBeUndefined();
  expect(outOfView([], 10, 20)).toBeUndefined();
});
