// The samples of the rings.
import { expect, test } from 'vitest';
import { type RingSound, ringCycle } from './ring-cycle.ts';

test.for<RingSound>(['ringtone', 'ringback', 'ended', 'notes'])(
  'M16 %s is heard, quiet, and begins and ends in silence',
  (sound) => {
    const samples = ringCycle(sound, 24_000);
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(loudest).toBeGreaterThan(0.05);
    expect(loudest).toBeLessThan(0.4);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
  },
);

test('M16 the ringtone is a cycle of three seconds', () => {
  expect(ringCycle('ringtone', 24_000)).toHaveLength(72_000);
});
