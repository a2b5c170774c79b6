import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../core/recording-state.ts';
import { pictureLayout } from './picture-layout.ts';

const person = (name: string, more: Partial<Recorded> = {}): Recorded => ({
  key: name,
  name,
  link: undefined,
  hasCamera: true,
  screenSinceMs: undefined,
  ...more,
});
const areaOf = ({ place }: { readonly place: { readonly width: number; readonly height: number } }) =>
  place.width * place.height;

describe('a recorded picture', () => {
  it('M55 of two shows the other one whole, and me in the corner', () => {
    const { width, height, cells } = pictureLayout([person('Bob'), person('Ann')], 720);
    expect([width, height]).toEqual([1_280, 720]);
    expect(cells.map(({ source }) => source)).toEqual(['Bob', 'Ann']);
    expect(cells[0]?.place).toEqual({ left: 0, top: 0, width: 1_280, height: 720 });
    expect(cells[1]?.place.left).toBeGreaterThan(900);
  });

  it('M55 of more shows all alike, within the picture', () => {
    const { width, height, cells } = pictureLayout(
      ['A', 'B', 'C', 'D', 'E'].map((name) => person(name)),
      1_080,
    );
    expect(new Set(cells.map((cell) => Math.round(areaOf(cell)))).size).toBe(1);
    for (const { place } of cells) {
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + place.width).toBeLessThanOrEqual(width);
      expect(place.top + place.height).toBeLessThanOrEqual(height);
    }
  });

  it('M55 gives a shared screen the middle, the newest the largest place, also of one person alone', () => {
    const cast = [person('Bob', { screenSinceMs: 1 }), person('Cat', { screenSinceMs: 2 }), person('Ann')];
    const { cells } = pictureLayout(cast, 720);
    const sorted = [...cells].sort((a, b) => areaOf(b) - areaOf(a));
    expect(sorted[0]?.source).toBe('screen Cat');
    expect(cells).toHaveLength(5);
    expect(pictureLayout([person('Bob', { screenSinceMs: 1 })], 720).cells.map(({ source }) => source)).toEqual([
      'screen Bob',
      'Bob',
    ]);
  });
});
