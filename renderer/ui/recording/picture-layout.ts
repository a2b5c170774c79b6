// Where everybody stands in a recorded picture: as on the stage, without its controls. Pure.
import { type Scene, type SceneCell, type ScenePlace, screenOf } from '../../core/recorded-scene.ts';
import type { Recorded } from '../../core/recording-state.ts';
import { hueOf, initialsOf } from '../kit/avatar-look.ts';
import { stageLayout } from '../stage/stage-layout.ts';
import { tileGrid } from '../stage/tile-grid.ts';

/** Parts of the picture's height. */
const GAP = 0.0125;
/** The small one of two, part of the picture's width. */
const CORNER = 0.22;
const RATIO = 16 / 9;

/** @param lines height of the picture; it is 16:9. */
export function pictureLayout(cast: readonly Recorded[], lines: number): Scene {
  const whole = { left: 0, top: 0, width: Math.round(lines * RATIO), height: lines };
  const gap = Math.round(lines * GAP);
  const sharers = cast
    .filter(({ screenSinceMs }) => screenSinceMs !== undefined)
    .sort((a, b) => (b.screenSinceMs ?? 0) - (a.screenSinceMs ?? 0));
  const [first, second] = cast;
  const places = sharers.length > 0 || cast.length > 2 ? undefined : twoPlaces(whole, gap);
  const cells = places
    ? [first && faceAt(first, places.whole), second && faceAt(second, places.corner)]
    : inTiles(cast, sharers, whole, gap);
  return { width: whole.width, height: lines, cells: cells.filter((cell) => cell !== undefined) };
}

function twoPlaces(whole: ScenePlace, gap: number): { readonly whole: ScenePlace; readonly corner: ScenePlace } {
  const width = whole.width * CORNER;
  const height = width / RATIO;
  const corner = { left: whole.width - width - 2 * gap, top: whole.height - height - 2 * gap, width, height };
  return { whole, corner };
}

function inTiles(
  cast: readonly Recorded[],
  sharers: readonly Recorded[],
  whole: ScenePlace,
  gap: number,
): readonly SceneCell[] {
  const area = { left: gap, top: gap, width: whole.width - 2 * gap, height: whole.height - 2 * gap };
  const { featured, people } = stageLayout(sharers.length, area, gap);
  const grid = tileGrid(cast.length, people.width, people.height, gap);
  return [
    ...sharers.flatMap((person, index) => {
      const place = featured[index];
      return place ? [cellAt(person, place, true)] : [];
    }),
    ...cast.flatMap((person, index) => {
      const place = grid.places[index];
      if (!place || place.top + place.height > people.height + 1) return [];
      return [faceAt(person, { ...place, left: people.left + place.left, top: people.top + place.top })];
    }),
  ];
}

function faceAt(person: Recorded, place: ScenePlace): SceneCell {
  return cellAt(person, place, false);
}

function cellAt(person: Recorded, place: ScenePlace, isScreen: boolean): SceneCell {
  const { key, name, hasCamera } = person;
  return {
    source: isScreen ? screenOf(key) : key,
    place,
    name,
    letters: initialsOf(name),
    colour: `oklch(0.52 0.085 ${hueOf(name)})`,
    hasPicture: isScreen || hasCamera,
    isScreen,
  };
}
