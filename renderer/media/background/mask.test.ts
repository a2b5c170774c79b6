import { expect, test } from 'vitest';
import { emptyMask, refineMask } from './mask.ts';

const ONE = { width: 1, height: 1 };

function said(...values: number[]): number[] {
  const mask = emptyMask(ONE);
  const steady = new Float32Array(1);
  return values.map((value) => {
    refineMask(Float32Array.of(value), steady, mask);
    return mask.alpha[0] as number;
  });
}

test('M94 what the model is sure of counts at once', () => {
  expect(said(1, 0, 1)).toEqual([255, 0, 255]);
});

test('M94 what it doubts moves slowly, and settles', () => {
  const [first, second, ...later] = said(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5) as [number, number, ...number[]];
  expect(first).toBeLessThan(second);
  expect(later.at(-1)).toBeGreaterThan(115);
  expect(later.at(-1)).toBeLessThan(132);
});

test('M94 an edge takes few pixels: below a third nobody, above two thirds a person', () => {
  const sure = (value: number) => said(...Array<number>(30).fill(value)).at(-1);
  expect([sure(0.28), sure(0.72)]).toEqual([0, 255]);
});
