// Where shared screens and people stand, for every size of a stage.
import { expect, test } from 'vitest';
import { stageLayout } from './stage-layout.ts';
import type { Place } from './tile-grid.ts';

const area = (width: number, height: number): Place => ({ left: 10, top: 70, width, height });
const GAP = 8;
const right = ({ left, width }: Place) => left + width;
const bottom = ({ top, height }: Place) => top + height;

test('U67 without a screen all of the stage belongs to the people', () => {
  expect(stageLayout(0, area(1200, 600), GAP)).toEqual({ featured: [], people: area(1200, 600) });
});

test('U67 on a wide stage the screen is large and everybody is small beside it; on an upright one they are below it', () => {
  const wide = stageLayout(1, area(1232, 608), GAP);
  expect(wide.featured[0]).toMatchObject({ left: 10, top: 70, height: 608 });
  expect(wide.people.left).toBeGreaterThan(right(wide.featured[0] as Place));
  expect(wide.people.width).toBeLessThan(1232 / 4);
  const upright = stageLayout(1, area(340, 480), GAP);
  expect(upright.featured[0]).toMatchObject({ left: 10, top: 70, width: 340 });
  expect(upright.people.top).toBeGreaterThan(bottom(upright.featured[0] as Place));
});

test('U67 other screens are small, and half of the strip at least is left for people', () => {
  for (const [width, height] of [
    [1232, 608],
    [700, 420],
    [340, 480],
    [340, 300],
  ] as const) {
    for (const count of [2, 3, 7]) {
      const { featured, people } = stageLayout(count, area(width, height), GAP);
      const [large, ...small] = featured as [Place, ...Place[]];
      expect(small).toHaveLength(count - 1);
      for (const one of small) expect(one.width * one.height).toBeLessThan((large.width * large.height) / 2);
      expect(people.height).toBeGreaterThan(0);
    }
  }
});

test('U67 whatever the size: nothing overlaps, nothing leaves the stage, nothing is negative', () => {
  for (let width = 0; width <= 2_600; width += 130) {
    for (let height = 0; height <= 1_500; height += 125) {
      for (const count of [1, 2, 5]) {
        const whole = area(width, height);
        const { featured, people } = stageLayout(count, whole, GAP);
        const all = [...featured, people].filter((place) => place.width > 0 && place.height > 0);
        for (const place of all) {
          expect(right(place), `${width}×${height}`).toBeLessThanOrEqual(right(whole) + 0.001);
          expect(bottom(place), `${width}×${height}`).toBeLessThanOrEqual(bottom(whole) + 0.001);
        }
        for (const [index, one] of all.entries()) {
          for (const other of all.slice(index + 1)) {
            const isApart =
              right(one) <= other.left + 0.001 ||
              right(other) <= one.left + 0.001 ||
              bottom(one) <= other.top + 0.001 ||
              bottom(other) <= one.top + 0.001;
            expect(isApart, `${width}×${height} with ${count}`).toBe(true);
          }
        }
      }
    }
  }
});
