// A shared screen, enlarged and moved.
import { expect, test } from 'vitest';
import { seededRandom } from '../../../tests/contract/seeded-random.ts';
import { placeOf, pointAt } from './picture-place.ts';
import { dueInMs } from './pointing-pace.ts';
import { movedBy, SCALE_MAX, WHOLE, wheelFactor, worthOf, type Zoom, zoomByKey, zoomedBy } from './zoom.ts';

test('U159 what is under the pointer stays there while the screen is enlarged', () => {
  const at = { x: 0.3, y: 0.6 };
  const zoom = zoomedBy(WHOLE, 2, at);
  expect(zoom).toEqual({ scale: 2, x: 0.2, y: expect.closeTo(-0.1) });
  const place = { width: 1600, height: 900 };
  const before = pointAt(at, place, place, WHOLE);
  const after = pointAt(at, place, place, zoom);
  expect([after?.x, after?.y]).toEqual([expect.closeTo(before?.x ?? 0), expect.closeTo(before?.y ?? 0)]);
});

test('U159 it is never smaller than whole, never larger than eight times, and never leaves its place', () => {
  const random = seededRandom(7);
  const strayed: Zoom[] = [];
  let zoom: Zoom = WHOLE;
  for (let round = 0; round < 2_000; round += 1) {
    const at = { x: random(), y: random() };
    zoom =
      random() < 0.5 ? zoomedBy(zoom, 0.3 + random() * 2, at) : movedBy(zoom, { x: random() - 0.5, y: random() - 0.5 });
    const most = (zoom.scale - 1) / 2 + 1e-9;
    if (zoom.scale < 1 || zoom.scale > SCALE_MAX || Math.abs(zoom.x) > most || Math.abs(zoom.y) > most)
      strayed.push(zoom);
  }
  expect(strayed).toEqual([]);
  expect(zoomedBy(zoom, 0.001)).toEqual(WHOLE);
});

test('U159 + - 0 and arrows do it by keyboard; arrows of a whole screen and other keys are left alone', () => {
  const larger = zoomByKey(WHOLE, '+');
  expect(larger?.scale).toBe(1.5);
  expect(zoomByKey(larger ?? WHOLE, '-')).toEqual(WHOLE);
  expect(zoomByKey(larger ?? WHOLE, '0')).toEqual(WHOLE);
  expect(zoomByKey(larger ?? WHOLE, 'ArrowRight')?.x).toBeLessThan(0);
  expect(zoomByKey(WHOLE, 'ArrowRight')).toBeUndefined();
  expect(zoomByKey(WHOLE, 'm')).toBeUndefined();
});

test('U159 a wheel enlarges away from oneself, and one wild tick at most doubles', () => {
  expect(wheelFactor(-100)).toBeGreaterThan(1);
  expect(wheelFactor(100) * wheelFactor(-100)).toBeCloseTo(1);
  expect(wheelFactor(-100_000)).toBe(2);
});

test('M88 more pixels are asked for in three steps only', () => {
  const worths = [1, 1.1, 1.5, 2, 3, 8].map((scale) => worthOf({ scale, x: 0, y: 0 }));
  expect(worths).toEqual([1, 1, 2, 2, 4, 4]);
});

test('U160 a point of the picture is found where it is drawn, whatever place, picture and zoom; beside the picture there is none', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 100; round += 1) {
    const place = { width: 100 + random() * 2_000, height: 100 + random() * 1_500 };
    const picture = { width: 100 + random() * 4_000, height: 100 + random() * 3_000 };
    const zoom = zoomedBy(WHOLE, 1 + random() * 6, { x: random(), y: random() });
    const point = { x: random(), y: random() };
    const found = pointAt(placeOf(point, place, picture, zoom), place, picture, zoom);
    expect(found?.x).toBeCloseTo(point.x);
    expect(found?.y).toBeCloseTo(point.y);
  }
  const [wide, square] = [
    { width: 1000, height: 500 },
    { width: 300, height: 300 },
  ];
  expect(pointAt({ x: 0.1, y: 0.5 }, wide, square, WHOLE)).toBeUndefined();
  expect(pointAt({ x: 0.5, y: 0.5 }, wide, { width: 0, height: 0 }, WHOLE)).toBeUndefined();
});

test('M87 a pointer is told at once, and then thirty times a second at most', () => {
  expect(dueInMs(undefined, 500)).toBe(0);
  let [told, count] = [0, 1];
  for (let nowMs = 0; nowMs < 1_000; nowMs += 1) {
    if (dueInMs(told, nowMs) > 0) continue;
    told = nowMs;
    count += 1;
  }
  expect(count).toBeLessThanOrEqual(31);
  expect(count).toBeGreaterThan(25);
});
