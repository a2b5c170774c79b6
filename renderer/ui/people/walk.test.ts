// Walking through the list with keys.
import { expect, it } from 'vitest';
import { nextRow, SEARCH_ROW } from './walk.ts';

it('U102 arrows lead from the search field to the last row and back, Home and End to the first and the last', () => {
  expect(nextRow('ArrowDown', SEARCH_ROW, 3)).toBe(0);
  expect(nextRow('ArrowDown', 1, 3)).toBe(2);
  expect(nextRow('ArrowDown', 2, 3)).toBeUndefined();
  expect(nextRow('ArrowUp', 0, 3)).toBe(SEARCH_ROW);
  expect(nextRow('ArrowUp', SEARCH_ROW, 3)).toBeUndefined();
  expect([nextRow('Home', 2, 3), nextRow('End', 0, 3)]).toEqual([0, 2]);
});

it('U102 in the search field Home and End move the caret; other keys and an empty list lead nowhere', () => {
  expect([nextRow('Home', SEARCH_ROW, 3), nextRow('End', SEARCH_ROW, 3)]).toEqual([undefined, undefined]);
  expect(nextRow('a', 0, 3)).toBeUndefined();
  expect(nextRow('ArrowDown', SEARCH_ROW, 0)).toBeUndefined();
});
