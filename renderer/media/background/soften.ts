// The room, out of focus. Made small, where a blur costs next to nothing, and without the person, who would glow around their own edge. PURE.
import type { Mask } from './mask.ts';
import type { Grid } from './model-input.ts';
import { type Picture, type Plane, planesOf } from './picture.ts';
import { spread } from './spread.ts';

/** How much smaller it is than the picture: of each 16 by 16 pixels one stays. */
const SHRINK = 16;
/** How far each of two passes reaches, as a part of the picture's longer side: letters on a whiteboard are gone. */
const REACH = 1 / 36;
/** Where there is nothing but a person, they still count a little: something must stand there. */
const LEAST = 1;

export function soften(picture: Picture, mask: Mask, into: Picture): void {
  const grid = { width: Math.ceil(picture.width / SHRINK), height: Math.ceil(picture.height / SHRINK) };
  const reach = Math.max(1, Math.round(Math.max(grid.width, grid.height) * REACH));
  const weights = weightsOf(mask, grid);
  const weightSums = blurred(weights, grid, reach);
  for (const plane of planesOf(picture)) {
    const sums = blurred(shrunk(picture.bytes, plane, grid, weights), grid, reach);
    for (let index = 0; index < sums.length; index += 1) {
      sums[index] = (sums[index] as number) / (weightSums[index] as number);
    }
    spread(sums, grid, plane, into.bytes);
  }
}

function weightsOf({ alpha, ...mask }: Mask, grid: Grid): Float32Array {
  const weights = new Float32Array(grid.width * grid.height);
  for (let y = 0; y < grid.height; y += 1) {
    const row = Math.floor(((y + 0.5) * mask.height) / grid.height) * mask.width;
    for (let x = 0; x < grid.width; x += 1) {
      const person = alpha[row + Math.floor(((x + 0.5) * mask.width) / grid.width)] as number;
      weights[y * grid.width + x] = 255 - person + LEAST;
    }
  }
  return weights;
}

/** Each the mean of four pixels, times its weight. */
function shrunk(bytes: Uint8Array, { offset, width, height }: Plane, grid: Grid, weights: Float32Array): Float32Array {
  const values = new Float32Array(grid.width * grid.height);
  const columns = Array.from({ length: grid.width }, (_, x) => [
    Math.floor(((x + 0.25) * width) / grid.width),
    Math.floor(((x + 0.75) * width) / grid.width),
  ]);
  for (let y = 0; y < grid.height; y += 1) {
    const above = offset + Math.floor(((y + 0.25) * height) / grid.height) * width;
    const below = offset + Math.floor(((y + 0.75) * height) / grid.height) * width;
    for (let x = 0; x < grid.width; x += 1) {
      const [left, right] = columns[x] as [number, number];
      const sum =
        (bytes[above + left] as number) +
        (bytes[above + right] as number) +
        (bytes[below + left] as number) +
        (bytes[below + right] as number);
      const index = y * grid.width + x;
      values[index] = (sum / 4) * (weights[index] as number);
    }
  }
  return values;
}

/** Two passes of a running mean each way: close to a Gaussian. */
function blurred(values: Float32Array, { width, height }: Grid, reach: number): Float32Array {
  let now = values;
  for (let pass = 0; pass < 2; pass += 1) {
    now = averaged(now, width, height, 1, width, reach);
    now = averaged(now, height, width, width, 1, reach);
  }
  return now;
}

/** @param along from one value to the next in a line; `across` from one line to the next. */
function averaged(
  values: Float32Array,
  length: number,
  lines: number,
  along: number,
  across: number,
  reach: number,
): Float32Array {
  const means = new Float32Array(values.length);
  const last = length - 1;
  const count = 2 * reach + 1;
  for (let line = 0; line < lines; line += 1) {
    const start = line * across;
    let sum = 0;
    for (let index = -reach; index <= reach; index += 1) sum += values[start + within(index, last) * along] as number;
    for (let index = 0; index < length; index += 1) {
      means[start + index * along] = sum / count;
      sum +=
        (values[start + within(index + reach + 1, last) * along] as number) -
        (values[start + within(index - reach, last) * along] as number);
    }
  }
  return means;
}

/** What is beyond the edge is as the edge. */
function within(index: number, last: number): number {
  return Math.min(Math.max(index, 0), last);
}
