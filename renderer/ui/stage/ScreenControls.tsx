// What one can do with a large screen: fill the whole display with it, and choose how loud it is.

import { Camera, Maximize, Minimize, Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VOLUME_MAX } from '../../core/volumes.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Slider } from '../kit/Slider.tsx';
import { shareOf } from '../quality/numbers.ts';

type Props = {
  readonly tile: RefObject<HTMLElement | null>;
  readonly hasSound: boolean;
  /** From 0 to 2; 1 is as it came. */
  readonly volume: number;
  readonly onVolume: (volume: number) => void;
  readonly onFullScreen: () => void;
  /** What else can be done with it. */
  readonly children: ReactNode;
  readonly onPhoto: () => void;
};

export function ScreenControls({ tile, hasSound, volume, onVolume, onFullScreen, onPhoto, children }: Props) {
  const { t, i18n } = useTranslation();
  const isFull = useIsFullScreen(tile);
  return (
    <div className="absolute top-2 right-2 flex items-center gap-1 rounded-2xl bg-canvas/80 p-0.5">
      {hasSound && (
        <>
          <IconButton
            icon={volume === 0 ? VolumeX : Volume2}
            label={volume === 0 ? t('share.unmute') : t('share.mute')}
            data-testid="screen-mute"
            onClick={() => onVolume(volume === 0 ? 1 : 0)}
          />
          <Slider
            label={t('share.volume')}
            testId="screen-volume"
            value={volume}
            max={VOLUME_MAX}
            step={0.05}
            usual={1}
            valueText={shareOf(volume, i18n.language)}
            onChange={onVolume}
            className="mr-2 w-28 @max-[24rem]:hidden"
          />
        </>
      )}
      {children}
      <IconButton icon={Camera} label={t('recording.photo.ofScreen')} data-testid="photo-screen" onClick={onPhoto} />
      {document.fullscreenEnabled && (
        <IconButton
          icon={isFull ? Minimize : Maximize}
          label={isFull ? t('share.leaveFullScreen') : t('share.fullScreen')}
          aria-pressed={isFull}
          data-testid="full-screen"
          onClick={onFullScreen}
        />
      )}
    </div>
  );
}

function useIsFullScreen(element: RefObject<HTMLElement | null>): boolean {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const look = () => setIsFull(document.fullscreenElement !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [element]);
  return isFull;
}
