// A few values drawn out to a whole plane, smoothly from one to the next: soft pictures are kept small, and made large only here. PURE.
import type { Grid } from './model-input.ts';
import type { Plane } from './picture.ts';

/** Sixteen bits behind the point. */
const ONE = 65_536;

export function spread(values: Float32Array, grid: Grid, plane: Plane, into: Uint8Array): void {
  const row = new Int32Array(grid.width);
  const steps = stepsOf(plane.width, grid.width);
  for (let y = 0; y < plane.height; y += 1) {
    const place = placeOf(y, plane.height, grid.height);
    const top = Math.min(Math.floor(place), grid.height - 1);
    const above = top * grid.width;
    const below = Math.min(top + 1, grid.height - 1) * grid.width;
    const part = place - top;
    for (let x = 0; x < grid.width; x += 1) {
      const value = values[above + x] as number;
      row[x] = (value + ((values[below + x] as number) - value) * part) * ONE;
    }
    fillRow(row, steps, into, plane.offset + y * plane.width);
  }
}

/** Runs of pixels, each between the middles of two values, the first before the first middle and the last behind the last. */
type Steps = {
  /** Where each run ends. */
  readonly ends: Int32Array;
  /** How far behind its left value it begins, as a part of the way to the right one. */
  readonly firsts: Float64Array;
  /** How much of that way one pixel is. */
  readonly part: number;
};

/** From one value to the next by additions alone. */
function fillRow(row: Int32Array, { ends, firsts, part }: Steps, into: Uint8Array, start: number): void {
  const last = row.length - 1;
  let x = start;
  for (let run = 0; run <= row.length; run += 1) {
    const left = row[run === 0 ? 0 : run - 1] as number;
    const slope = (row[Math.min(run, last)] as number) - left;
    const step = (slope * part) | 0;
    let value = (left + slope * (firsts[run] as number)) | 0;
    for (const end = start + (ends[run] as number); x < end; x += 1) {
      into[x] = value >> 16;
      value = (value + step) | 0;
    }
  }
}

function stepsOf(pixels: number, places: number): Steps {
  const part = places / pixels;
  const ends = new Int32Array(places + 1);
  const firsts = new Float64Array(places + 1);
  for (let run = 0; run <= places; run += 1) {
    const from = run === 0 ? 0 : (ends[run - 1] as number);
    firsts[run] = (from + 0.5) * part - 0.5 - (run - 1);
    ends[run] = run === places ? pixels : Math.min(pixels, Math.max(0, Math.ceil((run + 0.5) / part - 0.5)));
  }
  return { ends, firsts, part };
}

function placeOf(index: number, pixels: number, places: number): number {
  return Math.min(Math.max(((index + 0.5) * places) / pixels - 0.5, 0), places - 1);
}
