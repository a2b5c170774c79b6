// What a picture does that is dragged from its corner.
import { expect, it } from 'vitest';
import { type Drag, landingOf, movedTo, offsetOf, taken } from './corner-drag.ts';

const STAGE = { width: 1_000, height: 600 };
const PLACE = { left: 736, top: 426, width: 240, height: 150 };
const START = { x: 800, y: 500 };

/** Along these points, one every so often. */
function dragged(stepMs: number, ...points: readonly { x: number; y: number }[]): Drag {
  return points.reduce((drag, at, index) => movedTo(drag, at, (index + 1) * stepMs), taken(START, 0));
}

it('U85 an unsteady press is a press; from then on it follows, also back to where it began', () => {
  expect(dragged(16, { x: 804, y: 496 }).isMoving).toBe(false);
  const away = dragged(16, { x: 780, y: 500 });
  expect(away.isMoving).toBe(true);
  expect(movedTo(away, START, 40).isMoving).toBe(true);
});

it('U85 it follows the finger one to one, and never leaves the stage', () => {
  expect(offsetOf(dragged(16, { x: 700, y: 450 }), PLACE, STAGE)).toEqual({ x: -100, y: -50 });
  expect(offsetOf(dragged(16, { x: -5_000, y: 5_000 }), PLACE, STAGE)).toEqual({ x: -736, y: 24 });
});

it('U85 it goes to the corner it was brought to, and a flick goes on where it points', () => {
  const slowly = [780, 740, 700, 660].map((x) => ({ x, y: 500 }));
  const stopped = dragged(100, ...slowly);
  expect(landingOf(stopped, PLACE, STAGE, 1_000)).toBe('bottomRight');
  expect(landingOf(dragged(100, ...slowly, { x: 400, y: 200 }), PLACE, STAGE, 1_000)).toBe('topLeft');
  const flicked = dragged(10, ...slowly);
  expect(landingOf(flicked, PLACE, STAGE, 45)).toBe('bottomLeft');
  expect(landingOf(flicked, PLACE, STAGE, 400), 'held still before letting go').toBe('bottomRight');
});
