// Enlarges a shared screen for oneself, and points on it for the others. The keys work while the focus is in the screen's tile.
import { MousePointer2, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../kit/IconButton.tsx';
import { shareOf } from '../quality/numbers.ts';
import { SCALE_MAX, type Zoom } from './zoom.ts';

type Props = {
  readonly zoom: Zoom;
  /** As if this key were pressed. */
  readonly onKey: (key: string) => void;
  readonly isPointing: boolean;
  readonly onPointing: (isPointing: boolean) => void;
};

export function ScreenZoom({ zoom, onKey, isPointing, onPointing }: Props) {
  const { t, i18n } = useTranslation();
  const percent = shareOf(Math.round(zoom.scale * 100) / 100, i18n.language);
  const isWhole = zoom.scale === 1;
  return (
    <>
      <IconButton
        icon={MousePointer2}
        label={isPointing ? t('watch.stopPointing') : t('watch.point')}
        look={isPointing ? 'tonal' : 'ghost'}
        aria-pressed={isPointing}
        data-testid="point"
        onClick={() => onPointing(!isPointing)}
      />
      <IconButton
        icon={ZoomOut}
        label={t('watch.smaller')}
        hint={`${t('watch.smaller')} (-)`}
        aria-keyshortcuts="-"
        aria-disabled={isWhole}
        className={isWhole ? 'opacity-40' : ''}
        data-testid="zoom-out"
        onClick={() => onKey('-')}
      />
      <button
        type="button"
        data-testid="zoom-whole"
        aria-label={t('watch.whole', { percent })}
        data-hint={`${t('watch.wholeHint')} (0)`}
        aria-keyshortcuts="0"
        onClick={() => onKey('0')}
        className="h-11 w-13 rounded-xl text-sm text-muted tabular-nums hover:bg-sunken hover:text-ink @max-[24rem]:hidden"
      >
        {percent}
      </button>
      <IconButton
        icon={ZoomIn}
        label={t('watch.larger')}
        hint={`${t('watch.larger')} (+)`}
        aria-keyshortcuts="+"
        aria-disabled={zoom.scale === SCALE_MAX}
        className={zoom.scale === SCALE_MAX ? 'opacity-40' : ''}
        data-testid="zoom-in"
        onClick={() => onKey('+')}
      />
      <span role="status" className="sr-only">
        {!isWhole && t('watch.zoomed', { percent })}
      </span>
    </>
  );
}
