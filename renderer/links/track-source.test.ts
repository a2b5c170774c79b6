import { expect, test } from 'vitest';
import { cameraSourceOf } from './track-source.ts';

function camera(frameRate: ConstrainDouble | undefined): MediaStreamTrack {
  const settings = { width: 1280, height: 720, frameRate: 60 };
  const constraints = frameRate === undefined ? {} : { frameRate };
  return { getSettings: () => settings, getConstraints: () => constraints } as unknown as MediaStreamTrack;
}

test('M80 a rate above the usual one is known as a wish, in either form in which browsers give it back', () => {
  expect(cameraSourceOf(camera({ ideal: 60 })).wishedFramesPerS).toBe(60);
  expect(cameraSourceOf(camera(60)).wishedFramesPerS).toBe(60);
  for (const usual of [30, { ideal: 15, max: 15 }, { max: 15 }, undefined]) {
    expect(cameraSourceOf(camera(usual))).toEqual({ width: 1280, height: 720, framesPerS: 60 });
  }
});
