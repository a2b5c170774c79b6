// Myself on the stage: in the corner of a call of two or, swapped, edge to edge; else a tile among the others.
import { MicOff } from 'lucide-react';
import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../core/state.ts';
import { useView } from '../app-context.tsx';
import { FlipButton } from '../devices/FlipButton.tsx';
import { SelfVideo } from '../devices/SelfVideo.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { FlyingReactions } from '../together/FlyingReactions.tsx';
import { HandMark } from '../together/HandMark.tsx';
import { SpotlightMark } from '../together/SpotlightMark.tsx';
import { PinButton } from './PinButton.tsx';
import { usePin } from './Pins.tsx';
import { isAmongOthers, SELF, type Spot } from './spot.ts';
import { Tile } from './Tile.tsx';
import { TileFace } from './TileFace.tsx';
import { TileName } from './TileName.tsx';
import { TileTools } from './TileTools.tsx';

type Props = {
  readonly own: OwnMedia;
  readonly spot: Spot;
  /** The camera is meant to be on, and nothing says that it can't be. */
  readonly isCameraMeant: boolean;
  readonly isSpeaking?: boolean;
  /** Told whenever my picture fills the stage, and whenever it doesn't. */
  readonly onPicture?: (key: string, hasPicture: boolean) => void;
};

export const SelfTile = memo(function SelfTile(props: Props) {
  const { own, spot, isCameraMeant, isSpeaking = false, onPicture } = props;
  const { t } = useTranslation();
  const isOpen = useView(({ media }) => media.report.camera.kind === 'on');
  const name = useView(({ people, preferences }) => people.me?.name ?? preferences.name);
  const { togglePin } = usePin(SELF);
  const isNamed = isAmongOthers(spot);
  const fillsStage = spot.kind === 'whole' && isCameraMeant && isOpen;
  useEffect(() => onPicture?.(SELF, fillsStage), [onPicture, fillsStage]);
  return (
    <Tile
      spot={spot}
      isSpeaking={isSpeaking && !own.isMuted}
      data-testid="self-tile"
      className="animate-appear"
      onDoublePress={togglePin}
    >
      {isCameraMeant && isOpen ? (
        <SelfVideo isLarge={spot.kind === 'whole' || spot.kind === 'large'} />
      ) : isCameraMeant ? (
        <p className="grid size-full place-items-center text-muted">
          <Spinner />
          <span className="sr-only">{t('preview.opening')}</span>
        </p>
      ) : (
        <TileFace name={name} />
      )}
      <FlyingReactions of={SELF} />
      {isNamed && (
        <>
          <TileName name={t('rooms.you')} isNameless muted={own.isMuted ? t('call.muted') : undefined}>
            <SpotlightMark of={SELF} />
            <HandMark of={SELF} />
          </TileName>
          <TileTools>
            <PinButton of={SELF} name={name} />
            {isCameraMeant && <FlipButton />}
          </TileTools>
        </>
      )}
      {spot.kind === 'corner' && (
        <span className="absolute top-2 left-2">
          <HandMark of={SELF} />
        </span>
      )}
      {spot.kind === 'corner' && own.isMuted && (
        <span className="absolute bottom-2 left-2 grid size-7 place-items-center rounded-full bg-canvas/80">
          <MicOff className="size-4" aria-hidden />
          <span className="sr-only">{t('call.muted')}</span>
        </span>
      )}
    </Tile>
  );
});
