import { expect, test } from 'vitest';
import { layOver } from './lay-over.ts';
import { emptyMask, type Mask } from './mask.ts';
import { emptyPicture, type Picture, planesOf } from './picture.ts';

const filled = (width: number, height: number, value: number): Picture => {
  const picture = emptyPicture(width, height);
  picture.bytes.fill(value);
  return picture;
};
const maskOf = (width: number, alpha: number[]): Mask => ({
  width,
  height: alpha.length / width,
  alpha: Uint8Array.from(alpha),
});
const row = ({ bytes, width }: Picture, y: number) => [...bytes.subarray(y * width, (y + 1) * width)];

test('M93 with an empty mask nothing of the picture is left', () => {
  const picture = filled(37, 21, 200);
  layOver(picture, filled(37, 21, 10), emptyMask({ width: 16, height: 9 }));
  expect(new Set(picture.bytes)).toEqual(new Set([10]));
});

test('M94 a person is left exactly as the camera gave them', () => {
  const picture = filled(37, 21, 0);
  picture.bytes.forEach((_, index) => {
    picture.bytes[index] = index % 251;
  });
  const before = [...picture.bytes];
  layOver(picture, filled(37, 21, 10), maskOf(2, [255, 255, 255, 255]));
  expect([...picture.bytes]).toEqual(before);
});

test('M94 between person and background the two are mixed, without a step', () => {
  const picture = filled(16, 4, 200);
  layOver(picture, filled(16, 4, 0), maskOf(4, [0, 0, 255, 255]));
  const values = row(picture, 2);
  expect(values.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(values.slice(-6)).toEqual([200, 200, 200, 200, 200, 200]);
  const steps = values.slice(1).map((value, index) => value - (values[index] as number));
  for (const step of steps) expect(step).toBeGreaterThanOrEqual(0);
  expect(Math.max(...steps)).toBeLessThanOrEqual(60);
});

test('M94 colours follow the mask as the light does', () => {
  const picture = filled(16, 8, 200);
  layOver(picture, filled(16, 8, 0), maskOf(2, [0, 255, 0, 255]));
  for (const { offset, width, height } of planesOf(picture)) {
    for (let y = 0; y < height; y += 1) {
      expect(picture.bytes[offset + y * width]).toBe(0);
      expect(picture.bytes[offset + y * width + width - 1]).toBe(200);
    }
  }
});

test('M94 a mask finer than the picture is taken as well', () => {
  const picture = filled(4, 4, 200);
  layOver(
    picture,
    filled(4, 4, 0),
    maskOf(
      16,
      Array.from({ length: 256 }, (_, index) => (index % 16 < 8 ? 0 : 255)),
    ),
  );
  expect(row(picture, 1)).toEqual([0, 0, 200, 200]);
});
