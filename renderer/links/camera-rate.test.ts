// The camera is slowed down for many, and given back as it was.
import { expect, test } from 'vitest';
import { createCameraRate } from './camera-rate.ts';

function fakeCamera(before: MediaTrackConstraints) {
  const asked: MediaTrackConstraints[] = [];
  const camera = {
    getConstraints: () => asked.at(-1) ?? before,
    applyConstraints: async (constraints: MediaTrackConstraints) => void asked.push(constraints),
  };
  return { asked, camera: camera as unknown as MediaStreamTrack };
}

const WISH = { width: { ideal: 1280 }, frameRate: { ideal: 30 } };

test('L37 a camera is slowed down once, keeps its size, and gets its own wish back', () => {
  const { camera, asked } = fakeCamera(WISH);
  const rate = createCameraRate();
  rate.set(camera, false);
  rate.set(camera, true);
  rate.set(camera, true);
  rate.set(camera, false);
  expect(asked).toEqual([{ ...WISH, frameRate: { ideal: 30, max: 15 } }, WISH]);
});

test('L37 another camera takes the place of the slowed one, which is given back', () => {
  const [one, other] = [fakeCamera(WISH), fakeCamera({})];
  const rate = createCameraRate();
  rate.set(one.camera, true);
  rate.set(other.camera, true);
  rate.set(null, true);
  expect(one.asked.at(-1)).toEqual(WISH);
  expect(other.asked).toEqual([{ frameRate: { max: 15 } }, {}]);
});

test('M80 a wish that the browser gives back as a bare number is kept as well', () => {
  const { camera, asked } = fakeCamera({ width: 1280, frameRate: 60 });
  const rate = createCameraRate();
  rate.set(camera, true);
  rate.set(camera, false);
  expect(asked).toEqual([
    { width: 1280, frameRate: { ideal: 60, max: 15 } },
    { width: 1280, frameRate: { ideal: 60 } },
  ]);
});

test('M80 what was wished of a camera while it was slowed down holds afterwards', () => {
  const { camera, asked } = fakeCamera(WISH);
  const rate = createCameraRate();
  rate.set(camera, true);
  void camera.applyConstraints({ width: { ideal: 640 }, frameRate: { ideal: 15, max: 15 } });
  rate.set(camera, false);
  expect(asked.at(-1)).toEqual({ width: { ideal: 640 }, frameRate: { ideal: 15 } });
});
