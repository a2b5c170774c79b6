import { expect, test } from 'vitest';
import { PacketRate, type PacketRateLimits } from './packet-rate.ts';

const LIMITS: PacketRateLimits = {
  perSource: { burst: 3, perSecond: 1 },
  inAll: { burst: 10, perSecond: 5 },
  sourcesMax: 4,
};

function admitted(rate: PacketRate, source: string, count: number, nowMs: number): number {
  return Array.from({ length: count }, () => rate.admits(source, nowMs)).filter(Boolean).length;
}

test('S70 one source gets so many answers at once and so many a second, and others get theirs', () => {
  const rate = new PacketRate(LIMITS);
  expect(admitted(rate, 'a', 100, 0)).toBe(3);
  expect(admitted(rate, 'b', 1, 0)).toBe(1);
  expect(admitted(rate, 'a', 100, 2_000)).toBe(2);
});

test('S70 however many sources there are, there is a limit in all, and nothing grows', () => {
  const rate = new PacketRate(LIMITS);
  const flood = Array.from({ length: 5_000 }, (_, index) => rate.admits(`10.0.${index >> 8}.${index & 255}`, 0));
  expect(flood.filter(Boolean)).toHaveLength(10);
  expect(rate.sourceCount).toBe(4);
  expect(admitted(rate, 'late', 1, 1_000)).toBe(1);
});
