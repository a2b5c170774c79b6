// What one can do with a large screen: fill the whole display with it, and choose how loud it is.
import { Maximize, Minimize, Volume2, VolumeX } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../kit/IconButton.tsx';

type Props = {
  readonly tile: RefObject<HTMLElement | null>;
  readonly hasSound: boolean;
  /** From 0 to 1. */
  readonly volume: number;
  readonly onVolume: (volume: number) => void;
  readonly onFullScreen: () => void;
};

export function ScreenControls({ tile, hasSound, volume, onVolume, onFullScreen }: Props) {
  const { t } = useTranslation();
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
          <input
            type="range"
            aria-label={t('share.volume')}
            data-testid="screen-volume"
            min={0}
            max={1}
            step={0.05}
            value={volume}
            onChange={(event) => onVolume(event.currentTarget.valueAsNumber)}
            className="mr-2 w-24 accent-accent @max-[24rem]:hidden"
          />
        </>
      )}
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
