// The corners of a call of two, in one of which the smaller picture stands: how large it is there, and which corner is meant. Pure.
// It never covers the head or the controls.
import type { Preferences } from '../../core/preferences.ts';
import type { Edges } from './stage-edges.ts';
import type { Place } from './tile-grid.ts';

export type Corner = Preferences['corner'];

/** In pixels. */
export type Size = { readonly width: number; readonly height: number };
/** In pixels of the stage, or of the window. */
export type Point = { readonly x: number; readonly y: number };

/** By the width of the stage, in pixels at a text size of 16. Upright on narrow ones: there is height to spare. */
const SHAPES = [
  { from: 1_120, width: 240, ratio: 16 / 10, margin: 24 },
  { from: 640, width: 192, ratio: 16 / 10, margin: 24 },
  { from: 0, width: 112, ratio: 3 / 4, margin: 16 },
] as const;
/** What the controls may take in the middle, with every button a room can have, in pixels at a text size of 16. */
const CONTROLS = 700;

/** @param stage its size, in pixels. */
export function cornerPlace(corner: Corner, stage: Size, edges: Edges): Place {
  const { scale } = edges;
  const shape = SHAPES.find(({ from }) => stage.width >= from * scale) ?? SHAPES[2];
  const margin = shape.margin * scale;
  const isBeside = stage.width >= (CONTROLS + 2 * shape.width) * scale + 2 * (margin + edges.gap);
  const bottom = isBeside ? margin : edges.bottom;
  const room = Math.max(0, stage.height - edges.top - bottom);
  const width = Math.max(0, Math.min(shape.width * scale, room * shape.ratio, stage.width - 2 * margin));
  const height = width / shape.ratio;
  return {
    left: isLeft(corner) ? margin : stage.width - margin - width,
    top: isTop(corner) ? edges.top : stage.height - bottom - height,
    width,
    height,
  };
}

/** @returns the corner of that quarter of the stage in which the point is. */
export function cornerNear({ x, y }: Point, stage: Size): Corner {
  return cornerAt(y < stage.height / 2, x < stage.width / 2);
}

/** @returns where an arrow key leads; `undefined` for any other key. */
export function cornerTowards(corner: Corner, key: string): Corner | undefined {
  switch (key) {
    case 'ArrowLeft':
      return cornerAt(isTop(corner), true);
    case 'ArrowRight':
      return cornerAt(isTop(corner), false);
    case 'ArrowUp':
      return cornerAt(true, isLeft(corner));
    case 'ArrowDown':
      return cornerAt(false, isLeft(corner));
    default:
      return undefined;
  }
}

/** @returns the corner below: in the upper ones nothing stands while the middle is taken. */
export function lowered(corner: Corner): Corner {
  return cornerAt(false, isLeft(corner));
}

function cornerAt(isUpper: boolean, isOnLeft: boolean): Corner {
  if (isUpper) return isOnLeft ? 'topLeft' : 'topRight';
  return isOnLeft ? 'bottomLeft' : 'bottomRight';
}

function isTop(corner: Corner): boolean {
  return corner === 'topLeft' || corner === 'topRight';
}

function isLeft(corner: Corner): boolean {
  return corner === 'topLeft' || corner === 'bottomLeft';
}
