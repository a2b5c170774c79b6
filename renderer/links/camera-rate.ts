// Slows the camera itself down while nobody can be sent more: what isn't captured needs no scaling, no drawing and no throwing away.
// Changes what a track is asked for and gives it back; it never stops one.

/** What the rungs for many people have at most. */
const SLOW_FRAMES_PER_S = 15;

export type CameraRate = {
  /** Idempotent. */
  readonly set: (camera: MediaStreamTrack | null, isSlow: boolean) => void;
};

type Camera = Pick<MediaStreamTrack, 'getConstraints' | 'applyConstraints'>;

export function createCameraRate(): CameraRate {
  let slowed: { readonly camera: Camera; readonly before: MediaTrackConstraints } | undefined;

  function ask(camera: Camera, constraints: MediaTrackConstraints): void {
    // A camera that has ended, or can't, goes on as it is.
    camera.applyConstraints(constraints).catch(() => undefined);
  }

  return {
    set: (camera, isSlow) => {
      const wanted = isSlow && camera ? camera : undefined;
      if (wanted === slowed?.camera) return;
      if (slowed) ask(slowed.camera, slowed.before);
      slowed = wanted && { camera: wanted, before: wanted.getConstraints() };
      // The rest of the wish stays: asked for a rate alone, browsers choose another size.
      if (slowed) ask(slowed.camera, { ...slowed.before, frameRate: { max: SLOW_FRAMES_PER_S } });
    },
  };
}
