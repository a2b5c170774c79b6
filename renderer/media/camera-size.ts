// The size in which the camera takes pictures. It opens at the usual one and is brought to the wish afterwards, without being let go.
import type { CameraLines } from '../core/media.ts';

/** As ask-for-devices.ts opens it. */
const OPENED_LINES: CameraLines = 720;

const fitted = new WeakMap<MediaStreamTrack, CameraLines>();

/** Idempotent. A camera that can't do it gives what comes closest. */
export function fitCamera(track: MediaStreamTrack | null, lines: CameraLines = OPENED_LINES): void {
  if (!track || (fitted.get(track) ?? OPENED_LINES) === lines) return;
  fitted.set(track, lines);
  const size = { width: { ideal: (lines * 16) / 9 }, height: { ideal: lines }, frameRate: { ideal: 30 } };
  // What it can't do leaves it as it is.
  track.applyConstraints(size).catch(() => undefined);
}
