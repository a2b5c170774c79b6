// Where everybody stands on the stage, and every screen. Pure. Either two share it, one over the other's corner; or all have tiles, alike
// or beside the large ones.
import type { Seats } from './seats.ts';
import { type Spot, WHOLE } from './spot.ts';
import type { Edges } from './stage-edges.ts';
import { stageLayout } from './stage-layout.ts';
import { type Place, tileGrid } from './tile-grid.ts';

/** In CSS pixels. */
type Size = { readonly width: number; readonly height: number };

export type Standing = {
  readonly spots: Readonly<Record<string, Spot>>;
  /** In the order in which they want to be large; the first is, unless a person is. */
  readonly screens: readonly Place[];
  readonly isPersonLarge: boolean;
  /** The part of the stage that holds the small tiles. */
  readonly box: Place;
  /** From the stage's upper edge to the end of what is in the box; `undefined` when everything fits. */
  readonly scrolledHeight: number | undefined;
};

/** Width divided by height. */
const SCREEN = 16 / 9;
const UPRIGHT_FACE = 4 / 3;

/** @param small the key of who stands in the corner; `whole`, of who is edge to edge, if anybody is. */
export function standingInCorner(stage: Size, corner: Place, small: string, whole: string | undefined): Standing {
  const spots: Record<string, Spot> = { [small]: { kind: 'corner', place: corner } };
  if (whole !== undefined) spots[whole] = WHOLE;
  return { spots, screens: [], isPersonLarge: false, box: { left: 0, top: 0, ...stage }, scrolledHeight: undefined };
}

export function standingInTiles(stage: Size, edges: Edges, seats: Seats, screenCount: number): Standing {
  const { top, bottom, side, gap, scale } = edges;
  const area = {
    left: side,
    top,
    width: Math.max(0, stage.width - 2 * side),
    height: Math.max(0, stage.height - top - bottom),
  };
  const isPersonLarge = seats.large !== undefined;
  // Upright stages have height to spare: a little less wide, faces are larger.
  const uprightRatio = isPersonLarge ? UPRIGHT_FACE : SCREEN;
  const { featured, people } = stageLayout(screenCount + (isPersonLarge ? 1 : 0), area, gap, { scale, uprightRatio });
  const hasStrip = featured.length > 0;
  const ratio = !hasStrip && people.height > people.width ? UPRIGHT_FACE : SCREEN;
  const grid = tileGrid(seats.others.length, people.width, people.height, gap, ratio);
  const spots: Record<string, Spot> = {};
  for (const [index, key] of seats.others.entries()) {
    const place = grid.places[index];
    if (place) {
      spots[key] = { kind: 'tile', place: { ...place, left: people.left + place.left, top: people.top + place.top } };
    }
  }
  if (seats.large !== undefined && featured[0]) spots[seats.large] = { kind: 'large', place: featured[0] };
  const isScrolled = grid.height > people.height + 1;
  return {
    spots,
    screens: isPersonLarge ? featured.slice(1) : featured,
    isPersonLarge,
    // Beside a large one the strip alone is scrolled; else the whole stage is, with head and controls over it.
    box: hasStrip ? people : { left: 0, top: 0, ...stage },
    scrolledHeight: isScrolled ? people.top + grid.height + (hasStrip ? gap : bottom) : undefined,
  };
}
