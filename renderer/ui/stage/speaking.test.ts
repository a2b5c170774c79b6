import { expect, it } from 'vitest';
import { isSpeaking, type LastSpoken, lastSpoken } from './speaking.ts';

it('U16 who speaks is marked at once, through the pauses between words, and no longer than that', () => {
  let last: LastSpoken;
  const hear = (level: number, nowMs: number) => {
    last = lastSpoken(last, level, nowMs);
    return isSpeaking(last, nowMs);
  };
  expect(hear(0.2, 0)).toBe(false);
  expect(hear(0.7, 100)).toBe(true);
  expect(hear(0, 500)).toBe(true);
  expect(hear(0.7, 700)).toBe(true);
  expect(hear(0, 1_200)).toBe(true);
  expect(hear(0.1, 1_400)).toBe(false);
});
