// Whether media has come since the last look.
import { expect, test } from 'vitest';
import { createArrivals } from './arrivals.ts';

type Times = { sound?: number; picture?: number };

function setUp(times: Times) {
  const asked = { sound: 0, picture: 0 };
  const receiver = (slot: 'sound' | 'picture') => ({
    getSynchronizationSources: () => {
      asked[slot] += 1;
      return times[slot] === undefined ? [] : [{ timestamp: times[slot], audioLevel: 0.5 } as never];
    },
  });
  return { asked, ...createArrivals([receiver('sound'), receiver('picture')]) };
}

test('L25 media has arrived when the newest time has moved on, on any slot', () => {
  const times: Times = {};
  const { look } = setUp(times);
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

test('L25 while sound comes, nothing else is asked; when it stops, pictures still count', () => {
  const times: Times = { sound: 100, picture: 90 };
  const { look, asked } = setUp(times);
  look();
  for (let at = 120; at <= 200; at += 20) {
    Object.assign(times, { sound: at, picture: at - 10 });
    expect(look()).toBe(true);
  }
  expect(asked.picture).toBe(1);
  times.picture = 240;
  expect(look()).toBe(true);
  expect(look()).toBe(false);
});

test('U16 the loudness is that of what came last, and none when nothing comes', () => {
  const times: Times = { sound: 100 };
  const { look, loudness } = setUp(times);
  look();
  times.sound = 120;
  look();
  expect(loudness()).toBe(0.5);
  look();
  expect(loudness()).toBe(0);
});
