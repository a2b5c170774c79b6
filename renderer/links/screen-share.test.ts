// What a shared screen may use.
import { expect, test } from 'vitest';
import { type ScreenSource, screensWithin, screenWish } from './screen-share.ts';

const FULL_HD: ScreenSource = { width: 1920, height: 1080, framesPerS: 30, hint: 'detail' };
const ROOM = { count: 1, cores: 8 };
const view = (width: number, height: number) => ({ width, height });

test('L47 text is sent at 1080p15 with 2.5 Mbit/s and kept sharp, moving pictures at 1080p30 with 5 Mbit/s', () => {
  expect(screenWish(FULL_HD, undefined, ROOM)).toEqual({
    isActive: true,
    maxBitrate: 2_500_000,
    scaleResolutionDownBy: 1,
    maxFramerate: 15,
    isKeptSharp: true,
  });
  expect(screenWish({ ...FULL_HD, hint: 'motion' }, undefined, ROOM)).toMatchObject({
    maxBitrate: 5_000_000,
    maxFramerate: 30,
    isKeptSharp: false,
  });
});

test('L47 a larger screen is brought to the pixels of 1080p, whatever its form; a smaller one is left as it is', () => {
  const sent = ({ width, height }: { width: number; height: number }) => {
    const { scaleResolutionDownBy } = screenWish({ ...FULL_HD, width, height }, undefined, ROOM);
    return Math.round((width * height) / scaleResolutionDownBy ** 2);
  };
  expect(sent({ width: 3840, height: 2160 })).toBe(1920 * 1080);
  expect(sent({ width: 3440, height: 1440 })).toBe(1920 * 1080);
  expect(sent({ width: 1440, height: 3440 })).toBe(1920 * 1080);
  expect(sent({ width: 1280, height: 800 })).toBe(1280 * 800);
});

test('L45 a small place gets a smaller screen at a lower rate, in steps, and never less than is drawn', () => {
  const scaled = (width: number, height: number) => screenWish(FULL_HD, view(width, height), ROOM);
  expect(scaled(1920, 1080).scaleResolutionDownBy).toBe(1);
  expect(scaled(1300, 730).scaleResolutionDownBy).toBe(1);
  expect(scaled(1280, 720).scaleResolutionDownBy).toBe(1.5);
  expect(scaled(640, 900).scaleResolutionDownBy).toBe(3);
  expect(scaled(100, 60)).toMatchObject({ scaleResolutionDownBy: 4, maxBitrate: 625_000 });
});

test('L45 who draws it nowhere gets nothing', () => {
  expect(screenWish(FULL_HD, view(0, 0), ROOM).isActive).toBe(false);
});

test('L45 a short network makes it coarser, and below 150 kbit/s it is not sent', () => {
  const wish = screenWish(FULL_HD, undefined, ROOM);
  expect(screensWithin([wish], 800_000.7)).toMatchObject([{ maxBitrate: 800_000 }]);
  expect(screensWithin([wish], 149_999)[0]?.isActive).toBe(false);
});

test('L45 what one does not need the others get, and together they never get more than there is', () => {
  const [large, small] = [screenWish(FULL_HD, undefined, ROOM), screenWish(FULL_HD, view(320, 180), ROOM)];
  const shares = screensWithin([large, small, large], 4_000_000);
  expect(shares.map(({ maxBitrate }) => maxBitrate)).toEqual([1_687_500, 625_000, 1_687_500]);
});

test('L46 two cores that encode it four times make half the pictures', () => {
  expect(screenWish(FULL_HD, undefined, { ...ROOM, count: 4, cores: 2 }).maxFramerate).toBe(8);
  expect(screenWish(FULL_HD, undefined, { ...ROOM, count: 4, cores: 4 }).maxFramerate).toBe(15);
  expect(screenWish(FULL_HD, undefined, { ...ROOM, count: 3, cores: 2 }).maxFramerate).toBe(15);
});
