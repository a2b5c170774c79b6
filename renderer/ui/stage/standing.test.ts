// Where everybody stands, for 1 to 50 people with 0 to 3 large ones, on stages from a small phone to 4K.
import { expect, it } from 'vitest';
import { isAmongOthers, type Spot } from './spot.ts';
import { edgesOf } from './stage-edges.ts';
import { type Standing, standingInCorner, standingInTiles } from './standing.ts';
import type { Place } from './tile-grid.ts';

const STAGES = [
  [360, 560],
  [360, 740],
  [844, 390],
  [480, 360],
  [768, 1_024],
  [800, 560],
  [1_100, 500],
  [1_280, 800],
  [1_920, 1_080],
  [2_560, 1_080],
  [3_840, 2_160],
] as const;
/**
 * Of the free stage that equal tiles use. One shape can't fill every stage: at worst it is just too small for one more column, and half of
 * it stays free. Less than this would be tiles smaller than they could be.
 */
const USED_BY_TILES = 0.45;
/** The same with a large one, whose strip may hold one person only. */
const USED_WITH_LARGE = 0.6;
/** Of the free stage, for the large one alone: on an upright stage a picture as wide as it, on a wide one nearly everything. */
const LARGE = { upright: 0.39, wide: 0.65 };
/** Of the large one, for a small one: an upright stage with two people has room for both. */
const SMALL = 0.8;

type Case = {
  readonly where: string;
  readonly keys: readonly string[];
  readonly area: Place;
  readonly large: number;
  readonly standing: Standing;
};

function* cases(): Generator<Case> {
  for (const [width, height] of STAGES) {
    const edges = edgesOf(width, width >= 3_200 ? 1.625 : width >= 2_200 ? 1.25 : 1, 0);
    const area = {
      left: edges.side,
      top: edges.top,
      width: width - 2 * edges.side,
      height: height - edges.top - edges.bottom,
    };
    for (let large = 0; large <= 3; large += 1) {
      for (const isPersonLarge of large > 0 ? [true, false] : [false]) {
        // I am among them; a large one has somebody beside it.
        for (let count = large > 0 ? 2 : 1; count <= 50; count += 1) {
          const keys = Array.from({ length: count }, (_, index) => `p${index}`);
          const seats = isPersonLarge ? { large: keys[0], others: keys.slice(1) } : { large: undefined, others: keys };
          const standing = standingInTiles({ width, height }, edges, seats, large - (isPersonLarge ? 1 : 0));
          const where = `${count} people, ${large} large, ${isPersonLarge ? 'a person' : 'a screen'} first, ${width}×${height}`;
          yield { where, keys, area, large, standing };
        }
      }
    }
  }
}

const sizeOf = ({ width, height }: Place) => width * height;
const right = ({ left, width }: Place) => left + width;
const bottom = ({ top, height }: Place) => top + height;
const sum = (places: readonly Place[]) => places.reduce((all, place) => all + sizeOf(place), 0);

function isApart(one: Place, other: Place): boolean {
  return (
    right(one) <= other.left + 0.01 ||
    right(other) <= one.left + 0.01 ||
    bottom(one) <= other.top + 0.01 ||
    bottom(other) <= one.top + 0.01
  );
}

function isInside(place: Place, area: Place): boolean {
  return (
    place.left >= area.left - 0.01 &&
    right(place) <= right(area) + 0.01 &&
    place.top >= area.top - 0.01 &&
    bottom(place) <= bottom(area) + 0.01
  );
}

function areApart(places: readonly Place[]): boolean {
  return places.every((place, index) => places.slice(index + 1).every((other) => isApart(place, other)));
}

type Places = { readonly small: readonly Place[]; readonly large: readonly Place[] };

/** The large ones first of all; the small ones in the order of the keys. */
function placesOf({ keys, standing }: Case): Places {
  const of = (kind: 'large' | 'tile') =>
    keys.flatMap((key) => {
      const spot = standing.spots[key];
      return spot?.kind === kind ? [spot.place] : [];
    });
  return { small: of('tile'), large: [...of('large'), ...standing.screens] };
}

const CASES = [...cases()].map((one) => [one, placesOf(one)] as const);

/** Says which cases are not as they should be; thousands of single expectations take longer than all else. */
function expectAlways(isRight: (one: Case, places: Places) => boolean): void {
  expect(CASES.filter(([one, places]) => !isRight(one, places)).map(([{ where }]) => where)).toEqual([]);
}

it('U86 everybody has a place, and every screen', () => {
  expectAlways(
    ({ keys, standing, large: count }, { small, large }) =>
      large.length === count && small.length + large.length === keys.length + standing.screens.length,
  );
});

it('U86 nothing overlaps', () => {
  expectAlways((_, { small, large }) => areApart(small) && areApart(large));
  // The small ones are cut off at their box where they are scrolled.
  expectAlways(({ standing: { box } }, { large }) => large.every((place) => isApart(place, box)));
});

it('U86 nothing leaves its part of the stage unless that is scrolled, and then only downwards', () => {
  expectAlways(({ area }, { large }) => large.every((place) => place.height > 0 && isInside(place, area)));
  expectAlways(({ area, large, standing: { box, scrolledHeight } }, { small }) => {
    const part = large > 0 ? box : area;
    const end = scrolledHeight ?? bottom(part);
    return small.every((place) => place.height > 0 && isInside(place, { ...part, height: end - part.top }));
  });
});

it('U86 the small ones stand in their order, row by row, all of one size', () => {
  expectAlways((_, { small }) =>
    small.every((place, index) => {
      const before = small[index - 1];
      if (!before) return true;
      const isInSameRow = Math.abs(place.top - before.top) < 0.01;
      const isBehind = isInSameRow ? place.left > before.left : place.top > before.top;
      return isBehind && Math.abs(place.width - before.width) < 0.01 && Math.abs(place.height - before.height) < 0.01;
    }),
  );
});

it('U86 tiles alone use nearly half of the stage at worst', () => {
  expectAlways(({ large, keys, area, standing }, { small }) => {
    // One alone stands in the corner; where one scrolls there is more than the stage holds.
    if (large > 0 || keys.length === 1 || standing.scrolledHeight !== undefined) return true;
    return sum(small) / sizeOf(area) >= USED_BY_TILES;
  });
});

it('U86 with a large one most of the stage is used, and every small one is smaller', () => {
  expectAlways(({ area }, { small, large }) => {
    const [first] = large;
    if (!first) return true;
    const isWide = area.width >= area.height * 1.15;
    return (
      sizeOf(first) / sizeOf(area) >= (isWide ? LARGE.wide : LARGE.upright) &&
      (sum(small) + sum(large)) / sizeOf(area) >= USED_WITH_LARGE &&
      small.every((place) => sizeOf(place) <= sizeOf(first) * SMALL)
    );
  });
});

it('U85 in a call of two one stands in the corner, the other has the whole stage; alone one has the corner', () => {
  const corner = { left: 10, top: 20, width: 30, height: 40 };
  const stage = { width: 800, height: 600 };
  expect(standingInCorner(stage, corner, 'self', 'ann').spots).toEqual({
    self: { kind: 'corner', place: corner },
    ann: { kind: 'whole' },
  });
  expect(standingInCorner(stage, corner, 'self', undefined).spots).toEqual({ self: { kind: 'corner', place: corner } });
});

it('U84 only where there is a choice can one be pinned', () => {
  const place = { left: 0, top: 0, width: 1, height: 1 };
  const spots: readonly Spot[] = [
    { kind: 'whole' },
    { kind: 'corner', place },
    { kind: 'large', place },
    { kind: 'tile', place },
  ];
  expect(spots.map(isAmongOthers)).toEqual([false, false, true, true]);
});
