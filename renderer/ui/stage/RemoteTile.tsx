// Somebody else on the stage: the only one of a call, edge to edge, or one of many in a room. The same elements in both, so
// that a call that becomes a room goes on without a black moment.
import { memo, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { QualityDot } from '../quality/QualityDot.tsx';
import { FlyingReactions } from '../together/FlyingReactions.tsx';
import { HandMark } from '../together/HandMark.tsx';
import { SpotlightMark } from '../together/SpotlightMark.tsx';
import { PinButton } from './PinButton.tsx';
import { usePin } from './Pins.tsx';
import { RemoteSound } from './RemoteSound.tsx';
import { RemoteVideo } from './RemoteVideo.tsx';
import { isAmongOthers, type Spot } from './spot.ts';
import type { StagedPerson } from './staged.ts';
import { Tile } from './Tile.tsx';
import { TileFace } from './TileFace.tsx';
import { TileLink } from './TileLink.tsx';
import { TileMenu, useTileMenuPress } from './TileMenu.tsx';
import { TileName } from './TileName.tsx';
import { TileTools } from './TileTools.tsx';
import { useTileSize } from './use-tile-size.ts';
import { useVolume } from './use-volume.ts';
import { VolumeMark } from './VolumeMark.tsx';
import { WholeFace } from './WholeFace.tsx';

type Props = {
  readonly person: StagedPerson;
  readonly spot: Spot;
  readonly isSpeaking: boolean;
  /** Since when the call runs, in milliseconds since 1970. */
  readonly sinceMs: number;
  readonly onPicture: (link: string, hasPicture: boolean) => void;
  readonly onQuality: (person: PersonId) => void;
};

// Only the tiles that change are drawn again: in a room somebody begins or stops speaking several times a second.
export const RemoteTile = memo(function RemoteTile(props: Props) {
  const { person, spot, isSpeaking, sinceMs, onPicture, onQuality } = props;
  const { t } = useTranslation();
  const app = useApp();
  const tile = useRef<HTMLLIElement>(null);
  const { id, name, link } = person;
  useTileSize(tile, id, 'page.sizedTile');
  const tellPicture = useCallback((has: boolean) => onPicture(link, has), [onPicture, link]);
  const { togglePin } = usePin(id);
  const isWhole = spot.kind === 'whole';
  const isMuted = person.theirs?.microphone === false;
  const heard = useVolume(name);
  const { press, onContextMenu, onDone } = useTileMenuPress();
  const menu = { person, press, onDone, onQuality };
  return (
    <Tile
      ref={tile}
      spot={spot}
      isSpeaking={isSpeaking && person.state === 'connected'}
      data-testid="tile"
      data-member={name}
      data-link={person.state}
      onDoublePress={togglePin}
      onContextMenu={onContextMenu}
    >
      <RemoteSound
        stream={app.remoteStream(link)}
        name={name}
        volume={heard.volume}
        isMuted={heard.isMuted}
        testId="remote-sound"
      />
      <RemoteVideo person={person} onPicture={tellPicture}>
        {isWhole ? (
          <WholeFace person={person} sinceMs={sinceMs} onQuality={onQuality} />
        ) : (
          !person.isLost && <TileFace name={name} />
        )}
      </RemoteVideo>
      {(!isWhole || person.isLost) && <TileLink person={person} />}
      {!isWhole && (
        <TileName name={name} muted={isMuted ? t('rooms.panel.muted', { name }) : undefined}>
          <VolumeMark name={name} />
          <SpotlightMark of={id} />
          <HandMark of={id} />
        </TileName>
      )}
      <FlyingReactions of={id} />
      {!isAmongOthers(spot) && <TileMenu {...menu} button="none" />}
      {isAmongOthers(spot) && (
        <>
          <TileTools>
            <PinButton of={id} name={name} />
            <TileMenu {...menu} button="tile" canPin />
          </TileTools>
          {person.wasConnected && (
            <div className="absolute top-1.5 right-1.5 rounded-lg bg-canvas/80">
              <QualityDot person={id} link={link} name={name} onOpen={onQuality} />
            </div>
          )}
        </>
      )}
    </Tile>
  );
});
