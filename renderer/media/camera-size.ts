// The size and the rate in which the camera takes pictures. It opens at the usual ones and is brought to the wish afterwards, without being
// let go.
import { type CameraWish, USUAL_CAMERA_WISH } from '../core/media.ts';

/** What every camera has, and a call needs; as ask-for-devices.ts opens it. */
const USUAL_LINES = 720;

const fitted = new WeakMap<MediaStreamTrack, CameraWish>();

/** Idempotent. A camera that can't do it gives what comes closest. */
export function fitCamera(track: MediaStreamTrack | null, wish: CameraWish = USUAL_CAMERA_WISH): void {
  if (!track || isSame(fitted.get(track) ?? USUAL_CAMERA_WISH, wish)) return;
  fitted.set(track, wish);
  const lines = linesOf(wish);
  const { max } = rateOf(track);
  const size = {
    width: { ideal: (lines * 16) / 9 },
    height: { ideal: lines },
    // Whoever slowed it down meanwhile gives it free again.
    frameRate: { ideal: wish.framesPerS, ...(max !== undefined && { max }) },
  };
  // What it can't do leaves it as it is.
  track.applyConstraints(size).catch(() => undefined);
}

function linesOf({ lines }: CameraWish): number {
  return lines === 'auto' ? USUAL_LINES : lines;
}

function isSame(a: CameraWish, b: CameraWish): boolean {
  return linesOf(a) === linesOf(b) && a.framesPerS === b.framesPerS;
}

function rateOf(track: MediaStreamTrack): ConstrainDoubleRange {
  const { frameRate } = track.getConstraints();
  return typeof frameRate === 'object' ? frameRate : {};
}
