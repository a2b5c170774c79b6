// Gives the thread that records the live frames of everybody's pictures. It stops none of the tracks it reads.
import type { TakeOrder } from './take-orders.ts';

export type LiveFrames = {
  /** The live picture of each source. Idempotent. */
  readonly show: (pictures: ReadonlyMap<string, MediaStreamTrack>) => void;
  readonly close: () => void;
};

type Shown = { readonly track: MediaStreamTrack; readonly end: () => void };
type Tell = (order: TakeOrder, ...transfer: Transferable[]) => void;

export function createLiveFrames(tell: Tell, framesPerS: number): LiveFrames {
  const shown = new Map<string, Shown>();
  const give = 'MediaStreamTrackProcessor' in globalThis ? giveStream : givePictures;

  function lose(source: string): void {
    shown.get(source)?.end();
    shown.delete(source);
    tell({ type: 'lost', source });
  }

  return {
    show: (pictures) => {
      for (const [source, { track }] of shown) if (track !== pictures.get(source)) lose(source);
      for (const [source, track] of pictures) {
        if (shown.has(source) || track.readyState === 'ended') continue;
        shown.set(source, { track, end: give(source, track, tell, framesPerS) });
      }
    },
    close: () => {
      for (const source of [...shown.keys()]) lose(source);
    },
  };
}

/** Chromium gives out every frame, also while the page is hidden. */
function giveStream(source: string, track: MediaStreamTrack, tell: Tell): () => void {
  const options = { track: track as MediaStreamVideoTrack, maxBufferSize: 1 };
  const frames = new MediaStreamTrackProcessor(options).readable;
  tell({ type: 'source', source, frames }, frames);
  return () => {};
}

/** Other browsers don't: there a frame is taken from a video of the page, while it is hidden as often as the browser lets it. */
function givePictures(source: string, track: MediaStreamTrack, tell: Tell, framesPerS: number): () => void {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, srcObject: new MediaStream([track]) });
  // Silent, so that no browser holds it back; a source that ends meanwhile is no failure.
  video.play().catch(() => {});
  const timer = setInterval(() => {
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return;
    const frame = new VideoFrame(video);
    tell({ type: 'frame', source, frame }, frame);
  }, 1_000 / framesPerS);
  return () => {
    clearInterval(timer);
    video.srcObject = null;
  };
}
