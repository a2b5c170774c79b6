// What one sender may use, and what it takes that from. PURE. Types only.

/** As `RTCRtpEncodingParameters` wants it. */
export type Share = {
  readonly isActive: boolean;
  readonly maxBitrate: number;
  readonly scaleResolutionDownBy: number;
  /** `undefined`: as many as there are. */
  readonly maxFramerate: number | undefined;
  /** Under pressure it becomes slower instead of smaller. */
  readonly isKeptSharp?: boolean;
};

export type Source = {
  readonly width: number;
  readonly height: number;
  readonly framesPerS: number;
  /** What a person asked of a camera, where that is more than usual. */
  readonly wishedFramesPerS?: number;
};
