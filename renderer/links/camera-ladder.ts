// The sizes in which a camera is sent, and which of them a place on the screen needs. PURE. Steps and not every pixel: each
// change costs a complete picture.
import type { Size } from '../core/state.ts';

export type Rung = {
  /** Of the shorter side, in pixels. */
  readonly lines: number;
  readonly framesPerS: number;
  readonly bitsPerS: number;
};

/**
 * Best first. 180p, 360p, 720p and 1080p at the rates that LiveKit and Element Call send; between them by eye. The last two are for
 * the small tiles of many people, and what is left when two cores carry eight.
 */
export const LADDER: readonly Rung[] = [
  { lines: 1080, framesPerS: 30, bitsPerS: 3_000_000 },
  { lines: 720, framesPerS: 30, bitsPerS: 1_700_000 },
  { lines: 540, framesPerS: 30, bitsPerS: 1_000_000 },
  { lines: 360, framesPerS: 30, bitsPerS: 500_000 },
  { lines: 270, framesPerS: 20, bitsPerS: 300_000 },
  { lines: 180, framesPerS: 15, bitsPerS: 200_000 },
  { lines: 90, framesPerS: 15, bitsPerS: 100_000 },
  { lines: 90, framesPerS: 8, bitsPerS: 60_000 },
];

export const LOWEST_RUNG = LADDER.length - 1;
/** 720p30: where every camera starts. More must be earned by a while of room. */
export const DEFAULT_RUNG = 1;

/** A picture may be drawn this much larger than it is sent before a larger one is worth sending. */
const STRETCH_MAX = 1.2;
/** Once a larger one is sent, it stays until this would do as well. */
const STRETCH_BACK = 1.1;
/** A picture fills its place when less than a third is cut off, and is shown whole otherwise. */
const CUT_MAX = 1 / 3;

/**
 * The lowest rung that is good enough for a place of this size; `undefined` when nothing is shown.
 * @param before the rung so far: near the border between two it stays.
 */
export function rungForView(view: Size | undefined, source: Size, before: number | undefined): number | undefined {
  if (!view) return 0;
  if (view.width === 0 || view.height === 0) return undefined;
  const lines = linesShown(view, source);
  const wanted = lowestRung(lines, STRETCH_MAX);
  return before !== undefined && before < wanted ? Math.max(before, lowestRung(lines, STRETCH_BACK)) : wanted;
}

/** The lowest rung that doesn't lose anything of what the camera gives. */
export function rungForSource(source: Size): number {
  return lowestRung(linesOf(source), 1);
}

/** The best rung that fits; the lowest when none does. */
export function rungThat(fits: (rung: Rung) => boolean): number {
  const best = LADDER.findIndex(fits);
  return best === -1 ? LOWEST_RUNG : best;
}

export function linesOf({ width, height }: Size): number {
  return Math.min(width, height);
}

// The slowest rung is for short means, not for small places.
function lowestRung(lines: number, stretch: number): number {
  return Math.max(
    0,
    LADDER.findLastIndex((rung, index) => index < LOWEST_RUNG && rung.lines * stretch >= lines),
  );
}

/** How many of the source's lines' worth of pixels the place has. */
function linesShown(view: Size, source: Size): number {
  const across = view.width / source.width;
  const down = view.height / source.height;
  const fill = Math.max(across, down);
  const whole = Math.min(across, down);
  const scale = 1 - whole / fill < CUT_MAX ? fill : whole;
  return scale * linesOf(source);
}
