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
  let slowed: Camera | undefined;

  function ask(camera: Camera, constraints: MediaTrackConstraints): void {
    // A camera that has ended, or can't, goes on as it is.
    camera.applyConstraints(constraints).catch(() => undefined);
  }

  return {
    set: (camera, isSlow) => {
      const wanted = isSlow && camera ? camera : undefined;
      if (wanted === slowed) return;
      // The rest of the wish stays, as it is by then: asked for a rate alone, browsers choose another size.
      if (slowed) ask(slowed, withRate(slowed.getConstraints(), undefined));
      slowed = wanted;
      if (slowed) ask(slowed, withRate(slowed.getConstraints(), SLOW_FRAMES_PER_S));
    },
  };
}

function withRate({ frameRate, ...rest }: MediaTrackConstraints, max: number | undefined): MediaTrackConstraints {
  const { max: _, ...wished } = rateRange(frameRate);
  if (max === undefined && Object.keys(wished).length === 0) return rest;
  return { ...rest, frameRate: { ...wished, ...(max !== undefined && { max }) } };
}

/** Chromium gives an ideal back as a bare number. */
export function rateRange(rate: ConstrainDouble | undefined): ConstrainDoubleRange {
  return typeof rate === 'number' ? { ideal: rate } : (rate ?? {});
}
