import { expect, test } from 'vitest';
import { BACKGROUND_COLOURS } from '../../core/background-colours.ts';
import { drawColours } from './drawn.ts';
import { emptyMask, type Mask } from './mask.ts';
import { emptyPicture, type Picture, planesOf, toYuv } from './picture.ts';
import { soften } from './soften.ts';
import { spread } from './spread.ts';

const SIZE = { width: 320, height: 180 };
const nobody = emptyMask({ width: 32, height: 18 });
const at = ({ bytes, width }: Picture, x: number, y: number) => bytes[y * width + x] as number;

function painted(luma: (x: number, y: number) => number): Picture {
  const picture = emptyPicture(SIZE.width, SIZE.height);
  picture.bytes.fill(128);
  for (let y = 0; y < SIZE.height; y += 1) {
    for (let x = 0; x < SIZE.width; x += 1) picture.bytes[y * SIZE.width + x] = luma(x, y);
  }
  return picture;
}

test('M94 letters and edges of the room are gone, its light stays', () => {
  const stripes = painted((x) => (x % 12 < 6 ? 60 : 180));
  const soft = emptyPicture(SIZE.width, SIZE.height);
  soften(stripes, nobody, soft);
  const row = Array.from({ length: 200 }, (_, x) => at(soft, x + 60, 90));
  expect(Math.max(...row) - Math.min(...row)).toBeLessThan(30);
  expect(row.reduce((sum, value) => sum + value) / row.length).toBeGreaterThan(95);
  expect(row.reduce((sum, value) => sum + value) / row.length).toBeLessThan(145);
});

test('M94 what is even stays even, up to the corners', () => {
  const soft = emptyPicture(SIZE.width, SIZE.height);
  soften(
    painted(() => 77),
    nobody,
    soft,
  );
  const luma = soft.bytes.subarray(0, SIZE.width * SIZE.height);
  expect(Math.min(...luma)).toBeGreaterThanOrEqual(76);
  expect(Math.max(...luma)).toBeLessThanOrEqual(77);
});

test('M94 a person does not glow into the room around them', () => {
  const isPerson = (x: number) => x >= 120 && x < 200;
  const picture = painted((x) => (isPerson(x) ? 255 : 20));
  const mask: Mask = {
    ...nobody,
    alpha: Uint8Array.from(nobody.alpha, (_, index) => (isPerson((index % 32) * 10) ? 255 : 0)),
  };
  const [naive, soft] = [emptyPicture(SIZE.width, SIZE.height), emptyPicture(SIZE.width, SIZE.height)];
  soften(picture, nobody, naive);
  soften(picture, mask, soft);
  expect(at(naive, 110, 90)).toBeGreaterThan(50);
  expect(at(soft, 110, 90)).toBeLessThan(25);
});

test('M94 a few values are drawn out evenly, without a step', () => {
  const plane = { offset: 0, width: 40, height: 2 };
  const into = new Uint8Array(80);
  spread(Float32Array.of(0, 80, 160, 240), { width: 4, height: 1 }, plane, into);
  const row = [...into.subarray(0, 40)];
  expect([row[0], row[39]]).toEqual([0, 240]);
  const steps = row.slice(1).map((value, index) => value - (row[index] as number));
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...steps)).toBeLessThanOrEqual(9);
  expect([...into.subarray(40)]).toEqual(row);
});

test.each(Object.entries(BACKGROUND_COLOURS))(
  'M91 %s is drawn here, from its first colour to its last',
  (_, colours) => {
    const picture = emptyPicture(SIZE.width, SIZE.height);
    drawColours(colours, picture);
    const [luma, u] = planesOf(picture);
    const [first, , last] = colours;
    for (const [place, colour] of [
      [0, first],
      [luma.width * luma.height - 1, last],
    ] as const) {
      expect(Math.abs((picture.bytes[place] as number) - toYuv(...colour)[0])).toBeLessThan(3);
    }
    expect(Math.abs((picture.bytes[u.offset] as number) - toYuv(...first)[1])).toBeLessThan(3);
  },
);
