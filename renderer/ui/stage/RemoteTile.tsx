// Somebody else on the stage: the only one of a call, edge to edge, or one of many in a room. The same elements in both, so
// that a call that becomes a room goes on without a black moment.
import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { QualityDot } from '../quality/QualityDot.tsx';
import { RemoteSound } from './RemoteSound.tsx';
import { RemoteVideo } from './RemoteVideo.tsx';
import type { StagedPerson } from './staged.ts';
import { Tile } from './Tile.tsx';
import { TileFace } from './TileFace.tsx';
import { TileLink } from './TileLink.tsx';
import { TileName } from './TileName.tsx';
import type { Place } from './tile-grid.ts';
import { useTileSize } from './use-tile-size.ts';

type Props = {
  readonly person: StagedPerson;
  /** `undefined` is the whole stage. */
  readonly place: Place | undefined;
  readonly isSpeaking: boolean;
  /** What stands on the whole stage while there is no picture. */
  readonly wholeFace: ReactNode;
  readonly onPicture: (link: string, hasPicture: boolean) => void;
  readonly onQuality: (person: PersonId) => void;
};

export function RemoteTile({ person, place, isSpeaking, wholeFace, onPicture, onQuality }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const tile = useRef<HTMLLIElement>(null);
  const { id, name, link } = person;
  useTileSize(tile, id, 'page.sizedTile');
  const tellPicture = useCallback((has: boolean) => onPicture(link, has), [onPicture, link]);
  const isMuted = person.theirs?.microphone === false;
  return (
    <Tile
      ref={tile}
      place={place}
      isSpeaking={isSpeaking && person.state === 'connected'}
      data-testid="tile"
      data-member={name}
      data-link={person.state}
    >
      <RemoteSound stream={app.remoteStream(link)} name={name} testId="remote-sound" />
      <RemoteVideo person={person} onPicture={tellPicture}>
        {place ? !person.isLost && <TileFace name={name} /> : wholeFace}
      </RemoteVideo>
      {(place || person.isLost) && <TileLink person={person} />}
      {place && (
        <>
          <TileName name={name} muted={isMuted ? t('rooms.panel.muted', { name }) : undefined} />
          {person.wasConnected && (
            <div className="absolute top-1.5 right-1.5 rounded-lg bg-canvas/80">
              <QualityDot person={id} link={link} name={name} onOpen={onQuality} />
            </div>
          )}
        </>
      )}
    </Tile>
  );
}
