import { expect, it } from 'vitest';
import { levelOf } from './level.ts';

const tone = (peak: number) => Float32Array.from({ length: 1_024 }, (_, index) => peak * Math.sin(index / 5));

it('U11 the bar rests in silence, stands high in speech and never leaves its frame', () => {
  expect(levelOf(new Float32Array(1_024))).toBe(0);
  expect(levelOf([])).toBe(0);
  expect(levelOf(tone(0.0005))).toBe(0);
  expect(levelOf(tone(0.02))).toBeGreaterThan(0.3);
  expect(levelOf(tone(0.02))).toBeLessThan(levelOf(tone(0.1)));
  expect(levelOf(tone(1))).toBe(1);
});
