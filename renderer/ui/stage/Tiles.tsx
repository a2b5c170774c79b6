// Everybody on the stage, each in their place. Two share it, one of them in the other's corner; more have tiles of one size, or small ones
// beside whoever is large: a screen, a pinned person, the speaker.
// Each tile is known by its link and stays where it is in the page: what changes around somebody never touches their picture or their sound.
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { FlipButton } from '../devices/FlipButton.tsx';
import { classes } from '../kit/classes.ts';
import { FlyingReactions } from '../together/FlyingReactions.tsx';
import { useOwnTurn } from '../together/use-own-turn.ts';
import { CornerHandle } from './CornerHandle.tsx';
import { GuestTile } from './GuestTile.tsx';
import { RemoteTile } from './RemoteTile.tsx';
import { Screens } from './Screens.tsx';
import { SelfTile } from './SelfTile.tsx';
import { sharersOf } from './sharers.ts';
import { SELF, type Spot } from './spot.ts';
import { hasWholeStage, type Staged } from './staged.ts';
import { useCameraMeant } from './use-camera-meant.ts';
import { useSize } from './use-size.ts';
import { useStanding } from './use-standing.ts';
import { useVoices } from './use-voices.ts';

type Props = {
  readonly staged: Staged;
  /** Of what stays under the head, in pixels. */
  readonly barsHeight: number;
  readonly onPicture: (key: string, hasPicture: boolean) => void;
  readonly onQuality: (person: PersonId) => void;
};

/** Between the edge of the small picture and the button on it. */
const CORNER_GAP_PX = 4;

/** Before the stage was measured. */
const NOWHERE: Spot = { kind: 'tile', place: { left: 0, top: 0, width: 0, height: 0 } };

export function Tiles({ staged, barsHeight, onPicture, onQuality }: Props) {
  const { t } = useTranslation();
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const [isSwapped, setIsSwapped] = useState(false);
  const { people, guests, own, sinceMs } = staged;
  const sharers = useMemo(() => sharersOf(people), [people]);
  const isCameraMeant = useCameraMeant(own);
  const speaking = useVoices(staged);
  useOwnTurn(speaking.now.has(SELF));
  const only = hasWholeStage(staged) && sharers.length === 0 ? people[0] : undefined;
  const canSwap = only !== undefined && isCameraMeant && !only.isLost;
  if (isSwapped && !canSwap) setIsSwapped(false);
  const { spots, screens, isPersonLarge, box, scrolledHeight } = useStanding({
    staged,
    size,
    screenCount: sharers.length,
    barsHeight,
    speaker: speaking.speaker,
    isSwapped,
  });
  const corner = only && canSwap ? spots[isSwapped ? only.id : SELF] : undefined;
  const isScrolled = scrolledHeight !== undefined;
  return (
    <div ref={stage} className="group/stage absolute inset-0 isolate overflow-hidden">
      <div
        data-testid="tiles"
        data-count={people.length + guests.length + 1}
        style={box}
        className={classes('absolute', isScrolled && 'overflow-x-hidden overflow-y-auto')}
      >
        {/* Begins where the stage does, whatever the box: one set of places for all. */}
        <ul
          aria-label={t('rooms.panel.people')}
          className="absolute"
          style={{
            left: -box.left,
            top: -box.top,
            width: box.left + box.width,
            height: scrolledHeight ?? box.top + box.height,
          }}
        >
          {people.map((person) => (
            <RemoteTile
              key={person.link}
              person={person}
              spot={spots[person.id] ?? NOWHERE}
              isSpeaking={speaking.now.has(person.id)}
              sinceMs={sinceMs}
              onPicture={onPicture}
              onQuality={onQuality}
            />
          ))}
          {guests.map((guest) => (
            <GuestTile key={guest.party.id} guest={guest} spot={spots[guest.party.id] ?? NOWHERE} />
          ))}
          {(isCameraMeant || spots[SELF]?.kind !== 'corner') && (
            <SelfTile
              key={SELF}
              own={own}
              spot={spots[SELF] ?? NOWHERE}
              isCameraMeant={isCameraMeant}
              isSpeaking={speaking.now.has(SELF)}
              onPicture={onPicture}
            />
          )}
        </ul>
      </div>
      {!isCameraMeant && spots[SELF]?.kind === 'corner' && <FlyingReactions of={SELF} />}
      <Screens people={people} sharers={sharers} places={screens} isPersonLarge={isPersonLarge} onPicture={onPicture} />
      {corner?.kind === 'corner' && !isSwapped && (
        // Over the handle, which covers the picture; with a mouse the key and the menu do it.
        <div
          className="absolute z-20 pointer-fine:hidden"
          style={{ left: corner.place.left + CORNER_GAP_PX, top: corner.place.top + CORNER_GAP_PX }}
        >
          <FlipButton />
        </div>
      )}
      {corner?.kind === 'corner' && (
        <CornerHandle
          stage={stage}
          place={corner.place}
          name={isSwapped ? only?.name : undefined}
          onSwap={() => setIsSwapped(!isSwapped)}
        />
      )}
    </div>
  );
}
