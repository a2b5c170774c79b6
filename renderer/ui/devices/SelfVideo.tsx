// My own picture, as in a mirror unless I chose otherwise. Never with sound.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isSelfMirrored } from '../../core/cameras.ts';
import { useApp, useView } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { usePictureFit } from '../stage/use-picture-fit.ts';

type Props = {
  readonly className?: string;
  /** It is large: shown as others' pictures are, whole where filling its place would cut off too much. */
  readonly isLarge?: boolean;
};

export function SelfVideo({ className, isLarge = false }: Props) {
  const { localStream } = useApp();
  const { t } = useTranslation();
  const isMirrored = useView(isSelfMirrored);
  const video = useRef<HTMLVideoElement>(null);
  const { fit } = usePictureFit(video);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = localStream;
    // A muted video may always play; if this one is taken off the page first, nobody misses it.
    element.play().catch(() => undefined);
    return () => {
      // An element off the page keeps the pictures it holds until it is collected, and a camera has only a few to give:
      // with several such elements it stands still for a second.
      element.srcObject = null;
    };
  }, [localStream]);
  return (
    <video
      ref={video}
      data-testid="local-video"
      aria-label={t('preview.self')}
      className={classes(
        'size-full',
        !isLarge && 'bg-sunken',
        isMirrored && '-scale-x-100',
        isLarge && fit === 'contain' ? 'object-contain' : 'object-cover',
        className,
      )}
      data-mirrored={isMirrored}
      autoPlay
      playsInline
      muted
    />
  );
}
