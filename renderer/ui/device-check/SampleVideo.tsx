// Plays what was recorded, once, on the loudspeaker of calls; never mirrored: so others see it.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../devices/use-speaker.ts';

type Props = { readonly url: string; readonly onEnded: () => void; readonly onNotPlayed: () => void };

export function SampleVideo({ url, onEnded, onNotPlayed }: Props) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  useSpeaker(video);
  const notPlayed = useRef(onNotPlayed);
  useEffect(() => {
    // Taken off the page first, it is interrupted: nobody waits for it then.
    video.current?.play().catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) notPlayed.current();
    });
  }, []);
  return (
    // biome-ignore lint/a11y/useMediaCaption: oneself, three seconds ago
    <video
      ref={video}
      src={url}
      data-testid="sample"
      aria-label={t('deviceCheck.playing')}
      className="absolute inset-0 size-full bg-sunken object-cover"
      onEnded={onEnded}
      onError={onNotPlayed}
      playsInline
    />
  );
}
