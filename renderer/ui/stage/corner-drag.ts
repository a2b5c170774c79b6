// A picture that is dragged from its corner: how far it follows, and where it goes when it is let go. Pure.
import { type Corner, cornerNear, type Point, type Size } from './corner.ts';
import type { Place } from './tile-grid.ts';

/** Less than this is a press with an unsteady hand, in pixels. */
const SLOP = 6;
/** How far ahead a movement is followed when it ends, in milliseconds: a flick goes where it points. */
const AHEAD_MS = 120;
/** Who held still this long before letting go has not flicked, in milliseconds. */
const STILL_MS = 60;

export type Drag = {
  readonly from: Point;
  readonly at: Point;
  readonly atMs: number;
  /** In pixels a millisecond. */
  readonly speed: Point;
  /** False while it may still be a press. */
  readonly isMoving: boolean;
};

export function taken(at: Point, atMs: number): Drag {
  return { from: at, at, atMs, speed: { x: 0, y: 0 }, isMoving: false };
}

export function movedTo(drag: Drag, at: Point, atMs: number): Drag {
  const spentMs = Math.max(1, atMs - drag.atMs);
  return {
    from: drag.from,
    at,
    atMs,
    speed: { x: (at.x - drag.at.x) / spentMs, y: (at.y - drag.at.y) / spentMs },
    isMoving: drag.isMoving || Math.hypot(at.x - drag.from.x, at.y - drag.from.y) > SLOP,
  };
}

/** @returns how far the picture is from its place; it never leaves the stage. */
export function offsetOf({ from, at }: Drag, { left, top, width, height }: Place, stage: Size): Point {
  return {
    x: Math.min(Math.max(at.x - from.x, -left), stage.width - left - width),
    y: Math.min(Math.max(at.y - from.y, -top), stage.height - top - height),
  };
}

/** @returns the corner it goes to when it is let go. */
export function landingOf(drag: Drag, place: Place, stage: Size, nowMs: number): Corner {
  const offset = offsetOf(drag, place, stage);
  const aheadMs = nowMs - drag.atMs > STILL_MS ? 0 : AHEAD_MS;
  const middle = {
    x: place.left + place.width / 2 + offset.x + drag.speed.x * aheadMs,
    y: place.top + place.height / 2 + offset.y + drag.speed.y * aheadMs,
  };
  return cornerNear(middle, stage);
}
