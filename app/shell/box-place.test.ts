// Where the call box stands on displays of every kind.
import { expect, test } from 'vitest';
import { BOX_SIZE, boxPlace } from './box-place.ts';

test('D50 the call box stands in the bottom right corner of the work area, a little away from its edges', () => {
  expect(boxPlace({ x: 0, y: 0, width: 1920, height: 1040 })).toEqual({ x: 1544, y: 888, ...BOX_SIZE });
  // A display to the left of the first one has negative places.
  expect(boxPlace({ x: -1280, y: 200, width: 1280, height: 984 })).toEqual({ x: -376, y: 1032, ...BOX_SIZE });
});

test('D50 on a display smaller than itself the call box keeps its top left corner in sight', () => {
  expect(boxPlace({ x: 10, y: 20, width: 300, height: 100 })).toMatchObject({ x: 10, y: 20 });
});

test('D50 the call box is placed on whole pixels', () => {
  const { x, y } = boxPlace({ x: 0.5, y: 0.25, width: 1500.4, height: 800.6 });
  expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true]);
});
