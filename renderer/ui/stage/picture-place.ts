// Where a point of a shared screen is drawn, and which point somebody is over: the picture stands whole in its place, with black
// beside it, and may be enlarged. Pure.
import type { Point } from '../../core/pointer-state.ts';
import type { Size } from '../../core/state.ts';
import type { Zoom } from './zoom.ts';

/** The part of a place that a picture fills, when it is shown whole: 1 by 1 at most. */
function filled(place: Size, picture: Size): Size {
  const scale = Math.min(place.width / picture.width, place.height / picture.height);
  return { width: (picture.width * scale) / place.width, height: (picture.height * scale) / place.height };
}

/**
 * @param at part of the place, from its upper left corner.
 * @returns part of the picture; `undefined` beside it.
 */
export function pointAt(at: Point, place: Size, picture: Size, zoom: Zoom): Point | undefined {
  if (picture.width === 0 || place.width === 0 || place.height === 0) return undefined;
  const { width, height } = filled(place, picture);
  const point = {
    x: (at.x - 0.5 - zoom.x) / zoom.scale / width + 0.5,
    y: (at.y - 0.5 - zoom.y) / zoom.scale / height + 0.5,
  };
  return point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1 ? point : undefined;
}

/** @returns part of the place, from its upper left corner; outside of 0 to 1 where it is out of view. */
export function placeOf(point: Point, place: Size, picture: Size, zoom: Zoom): Point {
  const { width, height } = filled(place, picture);
  return {
    x: (point.x - 0.5) * width * zoom.scale + zoom.x + 0.5,
    y: (point.y - 0.5) * height * zoom.scale + zoom.y + 0.5,
  };
}
