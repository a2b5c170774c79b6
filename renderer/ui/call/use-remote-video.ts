// Ties the other side's stream to a video element: plays it, and tells its size and whether the browser holds back the sound.
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { fitOf } from './video-fit.ts';

export type RemoteVideoState = {
  readonly hasFrames: boolean;
  readonly fit: 'cover' | 'contain';
  /** The browser wants a click before it makes a sound: the picture runs without. */
  readonly isBlocked: boolean;
  /** To be called from that click. */
  readonly playAloud: () => Promise<void>;
};

export function useRemoteVideo(
  video: RefObject<HTMLVideoElement | null>,
  stream: MediaStream | undefined,
): RemoteVideoState {
  const [isBlocked, setIsBlocked] = useState(false);
  const [hasFrames, setHasFrames] = useState(false);
  const [fit, setFit] = useState<'cover' | 'contain'>('contain');

  const playAloud = useCallback(async () => {
    const element = video.current;
    if (!element) return;
    try {
      element.muted = false;
      await element.play();
      setIsBlocked(false);
    } catch (error) {
      // Any other failure (AbortError: a new stream came) ends by itself.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
      element.muted = true;
      setIsBlocked(true);
      await element.play().catch(() => undefined);
    }
  }, [video]);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    if (element.srcObject !== (stream ?? null)) element.srcObject = stream ?? null;
    if (stream) void playAloud();
  }, [stream, video, playAloud]);

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
  return { hasFrames, fit, isBlocked, playAloud };
}
