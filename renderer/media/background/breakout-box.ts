// What TypeScript's library doesn't know yet: single pictures out of a track and into one (https://w3c.github.io/mediacapture-transform/,
// and Chromium's older generator, which works in the page). Absent in Firefox, and in Safari outside of workers.

type Processor = new (init: {
  track: MediaStreamTrack;
  maxBufferSize?: number;
}) => {
  readonly readable: ReadableStream<VideoFrame>;
};
type Generator = new (init: { kind: 'video' }) => MediaStreamTrack & { readonly writable: WritableStream<VideoFrame> };

export type BreakoutBox = {
  readonly MediaStreamTrackProcessor?: Processor;
  readonly MediaStreamTrackGenerator?: Generator;
};
