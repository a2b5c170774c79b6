// Whether media has come since the last look.
import { expect, test } from 'vitest';
import { createArrivals } from './arrivals.ts';

test('L25 media has arrived when the newest time has moved on, on any slot', () => {
  const times: { sound?: number; picture?: number } = {};
  const receiver = (slot: 'sound' | 'picture') => ({
    getSynchronizationSources: () => (times[slot] === undefined ? [] : [{ timestamp: times[slot] } as never]),
    getContributingSources: () => [],
  });
  const { look } = createArrivals([receiver('sound'), receiver('picture')]);
  expect(look()).toBe(false);
  times.sound = 100;
  expect(look()).toBe(true);
  expect(look()).toBe(false);
  times.picture = 120;
  expect(look()).toBe(true);
  // Browsers forget sources after 10 s; that is no news, and what comes then is.
  delete times.picture;
  expect(look()).toBe(false);
  times.sound = 110;
  expect(look()).toBe(true);
});
