// My own picture as in a mirror. Never with sound.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';

export function SelfVideo({ className }: { readonly className?: string }) {
  const { localStream } = useApp();
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = localStream;
    // A muted video may always play; if this one is taken off the page first, nobody misses it.
    video.current.play().catch(() => undefined);
  }, [localStream]);
  return (
    <video
      ref={video}
      data-testid="local-video"
      aria-label={t('preview.self')}
      className={classes('size-full -scale-x-100 bg-sunken object-cover', className)}
      autoPlay
      playsInline
      muted
    />
  );
}
