import { describe, expect, it } from 'vitest';
import { type Place, SMALLEST_WIDTH, tileGrid } from './tile-grid.ts';

const GAP = 8;
const STAGES = [
  [1440, 760],
  [390, 640],
  [360, 560],
  [1024, 500],
  [3840, 2000],
  [640, 640],
] as const;
const overlaps = (a: Place, b: Place) =>
  a.left < b.left + b.width - 0.01 &&
  b.left < a.left + a.width - 0.01 &&
  a.top < b.top + b.height - 0.01 &&
  b.top < a.top + a.height - 0.01;

describe('tiles', () => {
  it('U15 every tile has its place, none covers another, and none leaves the stage', () => {
    for (const [width, height] of STAGES) {
      for (let count = 1; count <= 17; count += 1) {
        const grid = tileGrid(count, width, height, GAP);
        expect(grid.places).toHaveLength(count);
        for (const [index, place] of grid.places.entries()) {
          expect(place.width / place.height).toBeCloseTo(16 / 9);
          expect(place.left).toBeGreaterThanOrEqual(-0.01);
          expect(place.left + place.width).toBeLessThanOrEqual(width + 0.01);
          expect(place.top).toBeGreaterThanOrEqual(-0.01);
          expect(place.top + place.height).toBeLessThanOrEqual(grid.height + 0.01);
          expect(grid.places.slice(index + 1).some((other) => overlaps(place, other))).toBe(false);
        }
      }
    }
  });

  it('U15 tiles are as large as any number of columns allows, and all alike', () => {
    for (const [width, height] of STAGES) {
      for (let count = 1; count <= 17; count += 1) {
        const { places } = tileGrid(count, width, height, GAP);
        const sizes = new Set(places.map((place) => place.width.toFixed(3)));
        expect(sizes.size).toBe(1);
        for (let columns = 1; columns <= count; columns += 1) {
          const rows = Math.ceil(count / columns);
          const byWidth = (width - (columns - 1) * GAP) / columns;
          const byHeight = (((height - (rows - 1) * GAP) / rows) * 16) / 9;
          expect(places[0]?.width).toBeGreaterThanOrEqual(Math.min(byWidth, byHeight) - 0.01);
        }
      }
    }
  });

  it('U15 a row that is not full stands in the middle', () => {
    const { places } = tileGrid(3, 1000, 1000, 10);
    const last = places[2];
    expect((last?.left ?? 0) + (last?.width ?? 0) / 2).toBeCloseTo(500);
  });

  it('U15 where tiles would be too small to recognise anybody the stage is scrolled', () => {
    const { places, height } = tileGrid(16, 390, 240, GAP);
    expect(height).toBeGreaterThan(240);
    for (const place of places) expect(place.width).toBeGreaterThanOrEqual(SMALLEST_WIDTH);
    expect(places[0]?.top).toBe(0);
    expect(tileGrid(16, 1440, 760, GAP).height).toBe(760);
  });

  it('U15 a stage without a size, or without people, has no tiles', () => {
    expect(tileGrid(4, 0, 0, GAP).places).toEqual([]);
    expect(tileGrid(0, 800, 600, GAP)).toEqual({ places: [], height: 600 });
  });
});
