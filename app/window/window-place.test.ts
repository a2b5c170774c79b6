import { describe, expect, it } from 'vitest';
import { type Area, LEAST, placeWindow, type WindowPlace } from './window-place.ts';

const LEFT: Area = { x: 0, y: 25, width: 1_440, height: 875 };
const RIGHT: Area = { x: 1_440, y: 0, width: 1_920, height: 1_040 };
const place = (x: number, y: number, width = 900, height = 600): WindowPlace => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

describe('D60 the window opens where it was, on a screen that is still there', () => {
  it('is in the middle of the first screen at first, as large as that allows', () => {
    expect(placeWindow(undefined, [LEFT])).toEqual({ x: 160, y: 83, width: 1_120, height: 760, isMaximized: false });
    const small = placeWindow(undefined, [{ x: 0, y: 0, width: 1_024, height: 560 }]);
    expect(small).toEqual({ x: 0, y: 0, width: 1_024, height: 560, isMaximized: false });
  });

  it('stays where it was when all of it is on a screen', () => {
    expect(placeWindow(place(1_500, 100), [LEFT, RIGHT])).toEqual(place(1_500, 100));
  });

  it('comes wholly onto the screen that shows most of it', () => {
    expect(placeWindow(place(1_300, 100), [LEFT, RIGHT])).toEqual(place(1_440, 100));
    expect(placeWindow(place(-100, 700), [LEFT, RIGHT])).toEqual(place(0, 300));
  });

  it('goes to the middle of the first screen when its own is gone', () => {
    expect(placeWindow(place(1_500, 100), [LEFT])).toEqual(place(270, 163));
  });

  it('goes there as well when nothing is left to drag it by', () => {
    expect(placeWindow(place(200, 895), [LEFT]).y).toBe(163);
    expect(placeWindow(place(200, -590), [LEFT]).y).toBe(163);
  });

  it('is still maximized, on the screen it was on', () => {
    expect(placeWindow({ ...place(1_500, 100), isMaximized: true }, [LEFT, RIGHT])).toMatchObject({
      x: 1_500,
      isMaximized: true,
    });
  });

  it('on any screens, whatever was saved: all of it on one of them, large enough, and at rest the second time', () => {
    const random = seeded(7);
    const between = (least: number, most: number) => least + random() * (most - least);
    for (let run = 0; run < 5_000; run += 1) {
      const screen = (): Area => ({
        x: Math.round(between(-4_000, 4_000)),
        y: Math.round(between(-2_000, 2_000)),
        width: Math.round(between(LEAST.width, 5_000)),
        height: Math.round(between(LEAST.height, 3_000)),
      });
      const screens: [Area, ...Area[]] = [screen(), ...Array.from({ length: run % 4 }, screen)];
      const wild = run % 10 === 0 ? 1e300 : 1;
      const saved = place(
        between(-6_000, 6_000) * wild,
        between(-3_000, 3_000),
        between(-10, 8_000) * wild,
        between(0, 5_000),
      );
      const placed = placeWindow(saved, screens);
      const holds = (area: Area) =>
        placed.x >= area.x &&
        placed.y >= area.y &&
        placed.x + placed.width <= area.x + area.width &&
        placed.y + placed.height <= area.y + area.height;
      expect(screens.some(holds), JSON.stringify({ saved, screens, placed })).toBe(true);
      expect(placed.width).toBeGreaterThanOrEqual(LEAST.width);
      expect(placed.height).toBeGreaterThanOrEqual(LEAST.height);
      expect(placeWindow(placed, screens)).toEqual(placed);
    }
  });
});

/** Park and Miller's generator: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
