// Which links get their turn when.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPulse } from './mesh-pulse.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(count: number) {
  const looked = new Map<number, number>();
  const measured = new Map<number, number>();
  let most = 0;
  const note = (where: Map<number, number>) => (links: readonly number[]) => {
    most = Math.max(most, links.length);
    for (const link of links) where.set(link, (where.get(link) ?? 0) + 1);
  };
  const links = Array.from({ length: count }, (_, index) => index);
  const measure = note(measured);
  const pulse = createPulse({ links: () => links, look: note(looked), measure: async (turn) => measure(turn) });
  pulse.run(true);
  return { pulse, counts: () => ({ looked: [...looked.values()], measured: [...measured.values()], most }) };
}

test('L30 up to four links are looked at four times a second and measured once', async () => {
  const { counts } = setUp(4);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(counts()).toEqual({ looked: Array(4).fill(16), measured: Array(4).fill(4), most: 4 });
});

test('L30 of more, some at a time: all get the same, and no second costs more', async () => {
  const { counts } = setUp(7);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(counts()).toEqual({ looked: Array(7).fill(8), measured: Array(7).fill(2), most: 4 });
});

test('L30 a pulse that is not wanted stands still', async () => {
  const { pulse, counts } = setUp(2);
  pulse.run(false);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(counts().looked).toEqual([]);
});
