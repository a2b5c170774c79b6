// Whether a video element has a picture, and how that fits the place it is drawn in.
import { type RefObject, useEffect, useState } from 'react';
import { fitOf } from '../../core/video-fit.ts';

export type PictureFit = { readonly hasFrames: boolean; readonly fit: 'cover' | 'contain' };

export function usePictureFit(video: RefObject<HTMLVideoElement | null>): PictureFit {
  const [hasFrames, setHasFrames] = useState(false);
  const [fit, setFit] = useState<PictureFit['fit']>('contain');
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
