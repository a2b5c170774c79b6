import { expect, it } from 'vitest';
import type { CameraWish } from '../core/media.ts';
import { fitCamera } from './camera-size.ts';

function camera(constraints: MediaTrackConstraints = {}) {
  const asked: (MediaTrackConstraints | undefined)[] = [];
  const applyConstraints = (wish?: MediaTrackConstraints) => {
    asked.push(wish);
    return Promise.resolve();
  };
  const getConstraints = () => constraints;
  return { asked, track: { applyConstraints, getConstraints } as unknown as MediaStreamTrack };
}
const wish = (lines: CameraWish['lines'], framesPerS: CameraWish['framesPerS'] = 30): CameraWish => ({
  lines,
  framesPerS,
});

it('U93 the camera is brought to the size that was wished, once a wish, and left alone at the usual one', () => {
  const { asked, track } = camera();
  for (const usual of [wish('auto'), wish(720), undefined]) fitCamera(track, usual);
  fitCamera(null, wish(1080));
  expect(asked).toEqual([]);
  for (const lines of [1080, 1080, 360, 'auto', 720] as const) fitCamera(track, wish(lines));
  expect(asked.map((asking) => [asking?.width, asking?.height])).toEqual([
    [{ ideal: 1920 }, { ideal: 1080 }],
    [{ ideal: 640 }, { ideal: 360 }],
    [{ ideal: 1280 }, { ideal: 720 }],
  ]);
});

it('M80 it takes as many pictures a second as were wished, and stays slowed down where nobody can be sent more', () => {
  const { asked, track } = camera();
  for (const rate of [60, 60, 15, 30] as const) fitCamera(track, wish('auto', rate));
  expect(asked.map((asking) => asking?.frameRate)).toEqual([{ ideal: 60 }, { ideal: 15 }, { ideal: 30 }]);
  const slowed = camera({ frameRate: { ideal: 30, max: 15 } });
  fitCamera(slowed.track, wish(1080, 60));
  expect(slowed.asked[0]?.frameRate).toEqual({ ideal: 60, max: 15 });
});

it('U93 a camera that takes no wish is no fault', async () => {
  const applyConstraints = () => Promise.reject(new Error('no'));
  const track = { applyConstraints, getConstraints: () => ({}) } as unknown as MediaStreamTrack;
  expect(() => fitCamera(track, wish(1080))).not.toThrow();
  await Promise.resolve();
});
