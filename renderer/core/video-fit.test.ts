import { expect, it } from 'vitest';
import { fitOf } from './video-fit.ts';

const wide = { width: 1280, height: 720 };
const tall = { width: 720, height: 1280 };

it('U9 a picture fills its place when little is lost, and is shown whole otherwise', () => {
  expect(fitOf(wide, { width: 1280, height: 800 })).toBe('cover');
  expect(fitOf({ width: 640, height: 480 }, { width: 1920, height: 1080 })).toBe('cover');
  expect(fitOf(wide, { width: 900, height: 800 })).toBe('contain');
  expect(fitOf(tall, wide)).toBe('contain');
  expect(fitOf(tall, { width: 390, height: 844 })).toBe('cover');
  expect(fitOf(wide, { width: 390, height: 844 })).toBe('contain');
});

it('U9 nothing is cut while a size is unknown', () => {
  expect(fitOf({ width: 0, height: 0 }, wide)).toBe('contain');
  expect(fitOf(wide, { width: 0, height: 300 })).toBe('contain');
});
