// How a shared screen is enlarged and moved by who watches it. Pure. Nothing of it is told to anybody but how many pixels are worth sending.
import type { Point } from '../../core/pointer-state.ts';

/** `x` and `y`: how far the picture is moved to the right and down, as parts of its place. */
export type Zoom = { readonly scale: number; readonly x: number; readonly y: number };

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };
export const SCALE_MAX = 8;
/** One press of a button or a key. */
const STEP = 1.5;
/** How far an arrow moves the picture, as a part of its place. */
const MOVE = 0.15;
/** Pixels of a wheel, or of a touchpad's pinch, that double the size. */
const WHEEL_DOUBLE_PX = 400;

/** @param at what stays where it is: parts of the place, from its upper left corner; the middle where nothing was pointed at. */
export function zoomedBy(zoom: Zoom, factor: number, at: Point = { x: 0.5, y: 0.5 }): Zoom {
  const scale = Math.min(Math.max(zoom.scale * factor, 1), SCALE_MAX);
  const ratio = scale / zoom.scale;
  const [x, y] = [at.x - 0.5, at.y - 0.5];
  return kept({ scale, x: x - (x - zoom.x) * ratio, y: y - (y - zoom.y) * ratio });
}

/** @param by parts of the place. */
export function movedBy(zoom: Zoom, by: Point): Zoom {
  return kept({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y });
}

/** @param deltaPx as a wheel tells it: away from oneself is negative, and enlarges. */
export function wheelFactor(deltaPx: number): number {
  return 2 ** (-Math.max(-WHEEL_DOUBLE_PX, Math.min(WHEEL_DOUBLE_PX, deltaPx)) / WHEEL_DOUBLE_PX);
}

/** @returns `undefined` for a key that means nothing here. An arrow moves the view: the picture goes the other way. */
export function zoomByKey(zoom: Zoom, key: string): Zoom | undefined {
  switch (key) {
    case '+':
    case '=':
      return zoomedBy(zoom, STEP);
    case '-':
      return zoomedBy(zoom, 1 / STEP);
    case '0':
      return WHOLE;
    case 'ArrowLeft':
      return moved(zoom, { x: MOVE, y: 0 });
    case 'ArrowRight':
      return moved(zoom, { x: -MOVE, y: 0 });
    case 'ArrowUp':
      return moved(zoom, { x: 0, y: MOVE });
    case 'ArrowDown':
      return moved(zoom, { x: 0, y: -MOVE });
    default:
      return undefined;
  }
}

/** How many times more pixels across are worth sending: in steps, so that a wheel doesn't ask for another size with every tick. */
export function worthOf({ scale }: Zoom): number {
  return scale < 1.2 ? 1 : scale < 2.4 ? 2 : 4;
}

// The whole picture stands still: its arrows are for others.
function moved(zoom: Zoom, by: Point): Zoom | undefined {
  return zoom.scale === 1 ? undefined : movedBy(zoom, by);
}

// Never further than to its own edge.
function kept({ scale, x, y }: Zoom): Zoom {
  if (scale <= 1) return WHOLE;
  const most = (scale - 1) / 2;
  return { scale, x: Math.min(Math.max(x, -most), most), y: Math.min(Math.max(y, -most), most) };
}
