// The four corners, on every size of a stage.
import { expect, it } from 'vitest';
import { type Corner, cornerNear, cornerPlace, cornerTowards, lowered } from './corner.ts';
import { edgesOf } from './stage-edges.ts';

const CORNERS: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];
/** Half of what the controls take in the middle, and their height with the gap below, at a text size of 16. */
const CONTROLS = { half: 350, height: 104 };

it('U85 in no corner the picture covers the head or the controls, or leaves the stage', () => {
  const wrong: string[] = [];
  for (let width = 280; width <= 3_840; width += 40) {
    for (let height = 240; height <= 2_160; height += 60) {
      for (const barsHeight of [0, 48, 112]) {
        const scale = width >= 3_200 ? 1.625 : width >= 2_200 ? 1.25 : 1;
        const edges = edgesOf(width, scale, barsHeight);
        for (const corner of CORNERS) {
          const { left, top, width: wide, height: high } = cornerPlace(corner, { width, height }, edges);
          const isBeside =
            left + wide <= width / 2 - CONTROLS.half * scale || left >= width / 2 + CONTROLS.half * scale;
          const isAbove = top + high <= height - Math.min(edges.bottom, CONTROLS.height * scale) + 0.01;
          const isOnStage = left >= 0 && left + wide <= width && top + high <= height;
          // In a window that has no room for it there is none.
          if (high > 0 && !(isOnStage && top >= edges.top - 0.01 && (isBeside || isAbove)))
            wrong.push(`${corner} of ${width}×${height}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

it('U85 it is upright on a phone, and grows with the stage and its text', () => {
  const at = (width: number, height: number, scale = 1) =>
    cornerPlace('bottomRight', { width, height }, edgesOf(width, scale, 0));
  const phone = at(360, 740);
  expect(phone).toMatchObject({ left: 232, width: 112 });
  expect(phone.height).toBeCloseTo(112 * (4 / 3));
  expect(phone.top + phone.height).toBeCloseTo(740 - 96);
  expect(at(800, 600).width).toBe(192);
  expect(at(1_280, 800)).toEqual({ left: 1_016, top: 626, width: 240, height: 150 });
  expect(at(3_840, 2_160, 1.625).width).toBe(390);
  // A window that is nearly nothing.
  expect(at(200, 150).height).toBe(0);
});

it('U85 let go, it goes to the corner of the quarter it is in', () => {
  const stage = { width: 1_000, height: 600 };
  expect(cornerNear({ x: 10, y: 10 }, stage)).toBe('topLeft');
  expect(cornerNear({ x: 501, y: 299 }, stage)).toBe('topRight');
  expect(cornerNear({ x: 499, y: 301 }, stage)).toBe('bottomLeft');
  expect(cornerNear({ x: 990, y: 590 }, stage)).toBe('bottomRight');
});

it('U85 arrow keys reach every corner, and other keys mean nothing', () => {
  expect(cornerTowards('bottomRight', 'ArrowLeft')).toBe('bottomLeft');
  expect(cornerTowards('bottomLeft', 'ArrowUp')).toBe('topLeft');
  expect(cornerTowards('topLeft', 'ArrowRight')).toBe('topRight');
  expect(cornerTowards('topRight', 'ArrowDown')).toBe('bottomRight');
  expect(cornerTowards('topLeft', 'ArrowUp')).toBe('topLeft');
  expect([lowered('topLeft'), lowered('topRight'), lowered('bottomLeft')]).toEqual([
    'bottomLeft',
    'bottomRight',
    'bottomLeft',
  ]);
  for (const key of ['Enter', ' ', 'Tab', 'Escape']) expect(cornerTowards('topLeft', key)).toBeUndefined();
});
