// What a live track gives, as far as the browser says it: its size and its pictures a second.
import { USUAL_CAMERA } from './budget.ts';
import { rateRange } from './camera-rate.ts';
import type { ScreenSource } from './screen-share.ts';
import type { Source } from './sender-share.ts';

const USUAL_SCREEN: Source = { width: 1920, height: 1080, framesPerS: 30 };

export function cameraSourceOf(track: MediaStreamTrack | null): Source {
  const wished = wishedRateOf(track);
  return { ...sourceOf(track, USUAL_CAMERA), ...(wished !== undefined && { wishedFramesPerS: wished }) };
}

/** Music is marked as such by whoever captures it; voices aren't. */
export function isMusic(track: MediaStreamTrack | null): boolean {
  return track?.contentHint === 'music';
}

/** @returns `undefined` when no screen is shared. */
export function screenSourceOf(track: MediaStreamTrack | null): ScreenSource | undefined {
  return track
    ? { ...sourceOf(track, USUAL_SCREEN), hint: track.contentHint === 'motion' ? 'motion' : 'detail' }
    : undefined;
}

function sourceOf(track: MediaStreamTrack | null, usual: Source): Source {
  const { width, height, frameRate } = track?.getSettings() ?? {};
  if (!width || !height) return usual;
  return { width, height, framesPerS: frameRate ?? usual.framesPerS };
}

function wishedRateOf(track: MediaStreamTrack | null): number | undefined {
  const { ideal } = rateRange(track?.getConstraints?.().frameRate);
  return ideal !== undefined && ideal > USUAL_CAMERA.framesPerS ? ideal : undefined;
}
