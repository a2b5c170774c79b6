// Puts a background behind the person: in place, and only where it is seen. Most of a picture is either wholly person, which costs nothing, or
// wholly background, which is copied in runs; only the edge is mixed. PURE.
import type { Mask } from './mask.ts';
import type { Grid } from './model-input.ts';
import { type Picture, type Plane, planesOf } from './picture.ts';

/** Fixed point: places of the mask and its values have eight bits behind the point. */
const ONE = 256;
const WHOLE = 255 * ONE;

/** How the places of a mask lie on the pixels of a picture's planes: the same for all pictures of one size. */
export type Fit = readonly PlaneFit[];
type PlaneFit = { readonly plane: Plane; readonly places: Uint16Array; readonly starts: Uint16Array };

export function fitOf(picture: Pick<Picture, 'width' | 'height'>, mask: Grid): Fit {
  return planesOf(picture).map((plane) => {
    const places = Uint16Array.from({ length: plane.width }, (_, x) => placeOf(x, plane.width, mask.width));
    return { plane, places, starts: startsOf(places, mask.width) };
  });
}

/** @param background as large as the picture. */
export function layOver(picture: Picture, background: Picture, mask: Mask, fit = fitOf(picture, mask)): void {
  const row = new Uint16Array(mask.width + 1);
  for (const { plane, places, starts } of fit) {
    for (let y = 0; y < plane.height; y += 1) {
      fillRow(mask, placeOf(y, plane.height, mask.height), row);
      layRow(picture.bytes, background.bytes, plane.offset + y * plane.width, places, starts, row);
    }
  }
}

function layRow(
  bytes: Uint8Array,
  behind: Uint8Array,
  start: number,
  places: Uint16Array,
  starts: Uint16Array,
  row: Uint16Array,
): void {
  /** Where a run of nothing but background began. */
  let run = -1;
  const cells = starts.length - 1;
  for (let cell = 0; cell < cells; cell += 1) {
    const left = row[cell] as number;
    const right = row[cell + 1] as number;
    if (left === 0 && right === 0) {
      if (run < 0) run = starts[cell] as number;
      continue;
    }
    const from = starts[cell] as number;
    if (run >= 0) copy(behind, bytes, start + run, start + from);
    run = -1;
    if (left === WHOLE && right === WHOLE) continue;
    const to = starts[cell + 1] as number;
    for (let x = from; x < to; x += 1) {
      const part = (places[x] as number) & (ONE - 1);
      const alpha = (left * (ONE - part) + right * part) >>> 16;
      const other = behind[start + x] as number;
      bytes[start + x] = (other * (255 - alpha) + (bytes[start + x] as number) * alpha + 127) / 255;
    }
  }
  if (run >= 0) copy(behind, bytes, start + run, start + places.length);
}

function copy(from: Uint8Array, to: Uint8Array, start: number, end: number): void {
  to.set(from.subarray(start, end), start);
}

/** The mask's values at the height of one row of pixels, and the last one twice. */
function fillRow({ width, height, alpha }: Mask, place: number, row: Uint16Array): void {
  const above = (place >> 8) * width;
  const below = Math.min((place >> 8) + 1, height - 1) * width;
  const part = place & (ONE - 1);
  for (let x = 0; x < width; x += 1) {
    row[x] = (alpha[above + x] as number) * (ONE - part) + (alpha[below + x] as number) * part;
  }
  row[width] = row[width - 1] as number;
}

/** Where the middle of a pixel falls among the middles of the mask's places. */
function placeOf(index: number, pixels: number, places: number): number {
  const place = Math.round((((index + 0.5) * places) / pixels - 0.5) * ONE);
  return Math.min(Math.max(place, 0), (places - 1) * ONE);
}

/** The first pixel of each place, and the end. */
function startsOf(places: Uint16Array, count: number): Uint16Array {
  const starts = new Uint16Array(count + 1).fill(places.length);
  for (let x = places.length - 1; x >= 0; x -= 1) starts[(places[x] as number) >> 8] = x;
  for (let cell = count - 1; cell >= 0; cell -= 1) {
    starts[cell] = Math.min(starts[cell] as number, starts[cell + 1] as number);
  }
  return starts;
}
