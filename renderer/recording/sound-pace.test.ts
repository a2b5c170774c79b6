import { describe, expect, it } from 'vitest';
import { placeOfSound, silenceUntil } from './sound-pace.ts';

const PIECE_MS = 20;

describe('sound in a recording', () => {
  it('M64 stands without gaps, however unevenly its pieces come', () => {
    let endMs = 0;
    for (const lateMs of [5, 60, 2, 90, 0, 30, 110, 1]) {
      const fromMs = placeOfSound(endMs, PIECE_MS, endMs + PIECE_MS + lateMs);
      expect(fromMs).toBe(endMs);
      endMs = (fromMs ?? 0) + PIECE_MS;
    }
  });

  it('M64 that a busy machine left out becomes silence of the same length', () => {
    expect(placeOfSound(1_000, PIECE_MS, 2_520)).toBe(2_500);
  });

  it('M64 of a device that is too fast is left out until the clock has caught up', () => {
    let endMs = 0;
    let leftOut = 0;
    // Two minutes of a clock that is 1 % fast.
    for (let heardMs = 0; heardMs < 120_000; heardMs += PIECE_MS / 1.01) {
      const fromMs = placeOfSound(endMs, PIECE_MS, heardMs);
      if (fromMs === undefined) leftOut++;
      else endMs = fromMs + PIECE_MS;
      expect(endMs - heardMs).toBeLessThan(200);
    }
    expect(leftOut).toBeGreaterThan(0);
  });

  it('M64 that does not come at all is silence, so that pictures can be written', () => {
    expect(silenceUntil(1_000, 1_500)).toBeUndefined();
    expect(silenceUntil(1_000, 2_000)).toBe(1_800);
  });
});
