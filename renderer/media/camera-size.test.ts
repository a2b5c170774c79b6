import { expect, it } from 'vitest';
import { fitCamera } from './camera-size.ts';

function camera() {
  const asked: (MediaTrackConstraints | undefined)[] = [];
  const applyConstraints = (wish?: MediaTrackConstraints) => {
    asked.push(wish);
    return Promise.resolve();
  };
  return { asked, track: { applyConstraints } as unknown as MediaStreamTrack };
}

it('U93 the camera is brought to the size that was wished, once a wish, and left alone at the usual one', () => {
  const { asked, track } = camera();
  fitCamera(track, 720);
  fitCamera(track);
  fitCamera(null, 1080);
  expect(asked).toEqual([]);
  for (const lines of [1080, 1080, 360, 720] as const) fitCamera(track, lines);
  expect(asked.map((wish) => [wish?.width, wish?.height])).toEqual([
    [{ ideal: 1920 }, { ideal: 1080 }],
    [{ ideal: 640 }, { ideal: 360 }],
    [{ ideal: 1280 }, { ideal: 720 }],
  ]);
});

it('U93 a camera that takes no wish is no fault', async () => {
  const track = { applyConstraints: () => Promise.reject(new Error('no')) } as unknown as MediaStreamTrack;
  expect(() => fitCamera(track, 1080)).not.toThrow();
  await Promise.resolve();
});
