// Myself on the stage: in the corner of a call of two while my camera is meant to be on, else a tile among the others.
import { MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../core/state.ts';
import { useView } from '../app-context.tsx';
import { SelfVideo } from '../devices/SelfVideo.tsx';
import { classes } from '../kit/classes.ts';
import { Spinner } from '../kit/Spinner.tsx';
import { TileFace } from './TileFace.tsx';
import { TileName } from './TileName.tsx';
import type { Place } from './tile-grid.ts';

const CORNER =
  'right-4 bottom-28 aspect-3/4 w-28 shadow-float ring-1 ring-white/10 @min-[40rem]:right-6 @min-[40rem]:aspect-16/10 @min-[40rem]:w-48 @min-[63rem]:bottom-6 @min-[70rem]:w-60';

type Props = {
  readonly own: OwnMedia;
  /** `undefined` is the corner. */
  readonly place: Place | undefined;
  readonly isSpeaking: boolean;
};

export function SelfTile({ own, place, isSpeaking }: Props) {
  const { t } = useTranslation();
  const camera = useView(({ media }) => media.report.camera.kind);
  const name = useView(({ people, preferences }) => people.me?.name ?? preferences.name);
  const isCameraMeant = own.hasCamera && camera !== 'failed';
  if (!place && !isCameraMeant) return null;
  return (
    <li
      data-testid="self-tile"
      style={place}
      className={classes(
        '@container-size absolute animate-appear overflow-hidden rounded-2xl bg-surface',
        place ? 'transition-[left,top,width,height] duration-300 ease-out' : CORNER,
      )}
    >
      {isCameraMeant && camera === 'on' ? (
        <SelfVideo />
      ) : isCameraMeant ? (
        <p className="grid size-full place-items-center text-muted">
          <Spinner />
          <span className="sr-only">{t('preview.opening')}</span>
        </p>
      ) : (
        <TileFace name={name} />
      )}
      {place ? (
        <TileName name={t('rooms.you')} isNameless muted={own.isMuted ? t('call.muted') : undefined} />
      ) : (
        own.isMuted && (
          <span className="absolute bottom-2 left-2 grid size-7 place-items-center rounded-full bg-canvas/80">
            <MicOff className="size-4" aria-hidden />
            <span className="sr-only">{t('call.muted')}</span>
          </span>
        )
      )}
      {place && (
        <span
          aria-hidden
          className={classes(
            'pointer-events-none absolute inset-0 rounded-[inherit] ring-3 ring-accent transition-opacity duration-150 ring-inset',
            isSpeaking ? 'opacity-100' : 'opacity-0',
          )}
        />
      )}
    </li>
  );
}
