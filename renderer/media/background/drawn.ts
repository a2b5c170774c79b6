// The backgrounds that are drawn by code: three colours from the upper left to the lower right. PURE.
import type { Colour } from '../../core/background-colours.ts';
import type { Grid } from './model-input.ts';
import { type Picture, planesOf, toYuv } from './picture.ts';
import { spread } from './spread.ts';

/** Fine enough for a gradient; what is between is filled in. */
const GRID: Grid = { width: 32, height: 18 };

export function drawColours(colours: readonly [Colour, Colour, Colour], into: Picture): void {
  const values = [0, 1, 2].map(() => new Float32Array(GRID.width * GRID.height));
  for (let y = 0; y < GRID.height; y += 1) {
    for (let x = 0; x < GRID.width; x += 1) {
      const colour = toYuv(...colourAt(colours, (x / (GRID.width - 1) + y / (GRID.height - 1)) / 2));
      for (const [index, value] of colour.entries()) (values[index] as Float32Array)[y * GRID.width + x] = value;
    }
  }
  for (const [index, plane] of planesOf(into).entries()) spread(values[index] as Float32Array, GRID, plane, into.bytes);
}

/** @param place from 0 to 1. */
function colourAt([first, middle, last]: readonly [Colour, Colour, Colour], place: number): [number, number, number] {
  const [from, to] = place < 0.5 ? [first, middle] : [middle, last];
  const part = place < 0.5 ? place * 2 : place * 2 - 1;
  return [0, 1, 2].map((at) => (from[at] as number) + ((to[at] as number) - (from[at] as number)) * part) as [
    number,
    number,
    number,
  ];
}
