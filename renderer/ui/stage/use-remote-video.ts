// Ties the other side's stream to a video element, and tells whether it has a picture and how that fits.
import { type RefObject, useEffect, useState } from 'react';
import { fitOf } from './video-fit.ts';

export type RemoteVideoState = { readonly hasFrames: boolean; readonly fit: 'cover' | 'contain' };

export function useRemoteVideo(
  video: RefObject<HTMLVideoElement | null>,
  stream: MediaStream | undefined,
): RemoteVideoState {
  const [hasFrames, setHasFrames] = useState(false);
  const [fit, setFit] = useState<'cover' | 'contain'>('contain');

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream ?? null;
    return () => {
      element.srcObject = null;
    };
  }, [stream, video]);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const measure = () => {
      const picture = { width: element.videoWidth, height: element.videoHeight };
      setHasFrames(picture.width > 0);
      setFit(fitOf(picture, { width: element.clientWidth, height: element.clientHeight }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const event of ['resize', 'loadedmetadata', 'emptied']) element.addEventListener(event, measure);
    return () => {
      observer.disconnect();
      for (const event of ['resize', 'loadedmetadata', 'emptied']) element.removeEventListener(event, measure);
    };
  }, [video]);
  return { hasFrames, fit };
}
