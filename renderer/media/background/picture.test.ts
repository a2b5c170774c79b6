import { expect, test } from 'vitest';
import { fillModelInput } from './model-input.ts';
import { emptyPicture, fromColours, fromPairs, planesOf } from './picture.ts';

const RED = [255, 0, 0, 255];
const GREY = [128, 128, 128, 255];

test('M94 odd sizes have a chroma for the last column and row', () => {
  expect(planesOf({ width: 5, height: 3 })).toEqual([
    { offset: 0, width: 5, height: 3 },
    { offset: 15, width: 3, height: 2 },
    { offset: 21, width: 3, height: 2 },
  ]);
  expect(emptyPicture(5, 3).bytes).toHaveLength(27);
});

test('M94 chromas that stand in pairs are parted', () => {
  const picture = emptyPicture(4, 2);
  fromPairs(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 20, 11, 21), picture);
  expect([...picture.bytes]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 20, 21]);
});

test.each([
  ['red', RED, [1, 0, 0]],
  ['grey', GREY, [0.5, 0.5, 0.5]],
] as const)('M94 the model sees %s as it is', (_, colour, seen) => {
  const picture = emptyPicture(6, 4);
  fromColours(
    Uint8Array.from({ length: 6 * 4 * 4 }, (_, index) => colour[index % 4] as number),
    picture,
  );
  const input = new Float32Array(3 * 2 * 3);
  fillModelInput(picture, { width: 3, height: 2 }, input);
  for (let place = 0; place < 6; place += 1) {
    seen.forEach((value, channel) => {
      expect(input[place * 3 + channel]).toBeCloseTo(value, 1);
    });
  }
});

test('M94 each place the model sees is the mean of four pixels', () => {
  const picture = emptyPicture(4, 4);
  picture.bytes.fill(128, 16);
  picture.bytes.set([16, 235, 16, 16, 16, 235, 16, 16], 0);
  const input = new Float32Array(2 * 2 * 3);
  fillModelInput(picture, { width: 2, height: 2 }, input);
  expect([...input].map((value) => Math.round(value * 10) / 10)).toEqual([0.5, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});
