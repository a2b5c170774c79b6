// Ties the other side's stream to a video element, and tells whether it has a picture and how that fits.
import { type RefObject, useEffect } from 'react';
import { type PictureFit, usePictureFit } from './use-picture-fit.ts';

export function useRemoteVideo(video: RefObject<HTMLVideoElement | null>, stream: MediaStream | undefined): PictureFit {
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream ?? null;
    return () => {
      element.srcObject = null;
    };
  }, [stream, video]);
  return usePictureFit(video);
}
