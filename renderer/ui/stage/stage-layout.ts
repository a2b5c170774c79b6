// Where those stand who want to be large (shared screens, a pinned person, the speaker), and what is left for everybody else: the first
// takes the middle, the rest goes small to its side, or below it where the stage is upright. Pure. Without any, all of the stage is left.
import type { Place } from './tile-grid.ts';

export type StageLayout = {
  /** The large one first; those that would be large come small right behind it. */
  readonly featured: readonly Place[];
  /** Where everybody else is. */
  readonly people: Place;
};

/** Width of the strip at the side, in pixels at a text size of 16: part of the stage, but faces must be seen and a screen must be read. */
const STRIP = { part: 0.2, min: 150, max: 300 };
/** Part of an upright stage's height that the large one takes: as its width asks for, within these. */
const UPRIGHT = { min: 0.4, max: 0.66 };
/** A stage this much wider than high has room at its side. */
const WIDE = 1.15;
/** The small featured ones leave this part of the strip to people. */
const FEATURED_MAX = 0.5;
/** A small one is no wider than this part of an upright stage. */
const SMALL_MAX = 0.4;
const RATIO = 16 / 9;

type Options = {
  /** Size of the text, where 1 is 16 px: on very large stages the strip grows with it. */
  readonly scale?: number;
  /** Width of the large one divided by its height, on an upright stage. */
  readonly uprightRatio?: number;
};

/** @param area of the stage that nothing covers, in pixels. */
export function stageLayout(featuredCount: number, area: Place, gap: number, options: Options = {}): StageLayout {
  const { scale = 1, uprightRatio = RATIO } = options;
  if (featuredCount <= 0) return { featured: [], people: area };
  const isWide = area.width >= area.height * WIDE;
  const [large, strip] = isWide ? sideBySide(area, gap, scale) : oneOverTheOther(area, gap, uprightRatio);
  const small = isWide ? stacked(featuredCount - 1, strip, gap) : inARow(featuredCount - 1, strip, gap);
  const taken = small.reduce((most, { top, height }) => Math.max(most, top + height + gap - strip.top), 0);
  return {
    featured: [large, ...small],
    people: { ...strip, top: strip.top + taken, height: Math.max(0, strip.height - taken) },
  };
}

function sideBySide({ left, top, width, height }: Place, gap: number, scale: number): readonly [Place, Place] {
  const strip = Math.min(Math.max(width * STRIP.part, STRIP.min * scale), STRIP.max * scale, width / 2);
  const large = Math.max(0, width - strip - gap);
  return [
    { left, top, width: large, height },
    { left: left + large + gap, top, width: strip, height },
  ];
}

function oneOverTheOther({ left, top, width, height }: Place, gap: number, ratio: number): readonly [Place, Place] {
  const large = Math.min(Math.max(width / ratio, height * UPRIGHT.min), height * UPRIGHT.max);
  return [
    { left, top, width, height: large },
    { left, top: top + large + gap, width, height: Math.max(0, height - large - gap) },
  ];
}

function stacked(count: number, strip: Place, gap: number): readonly Place[] {
  const height = Math.min(strip.width / RATIO, (strip.height * FEATURED_MAX) / Math.max(1, count) - gap);
  return Array.from({ length: count }, (_, index) => ({
    left: strip.left,
    top: strip.top + index * (height + gap),
    width: strip.width,
    height,
  }));
}

function inARow(count: number, strip: Place, gap: number): readonly Place[] {
  const width = Math.min((strip.width - (count - 1) * gap) / Math.max(1, count), strip.width * SMALL_MAX);
  const height = Math.min(width / RATIO, strip.height * FEATURED_MAX);
  const left = strip.left + (strip.width - count * width - (count - 1) * gap) / 2;
  return Array.from({ length: count }, (_, index) => ({
    left: left + index * (width + gap),
    top: strip.top,
    width,
    height,
  }));
}
