// Everybody on the stage, each in their place. A call of two has one place, the whole stage; a room has one for everybody.
// Each tile is known by its link: what changes around somebody never touches their picture or their sound.
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { GuestTile } from './GuestTile.tsx';
import { RemoteTile } from './RemoteTile.tsx';
import { SelfTile } from './SelfTile.tsx';
import { hasWholeStage, type Staged } from './staged.ts';
import { type Place, tileGrid } from './tile-grid.ts';
import { useSize } from './use-size.ts';
import { useSpeaking } from './use-speaking.ts';

/** What the head and the controls cover, and the gaps, in pixels at a text size of 16: on a small stage, and on a large one. */
const EDGES = {
  small: { top: 68, bottom: 96, side: 10, gap: 6 },
  large: { top: 80, bottom: 112, side: 24, gap: 12 },
};
const SELF = 'self';

type Props = {
  readonly staged: Staged;
  readonly wholeFace: ReactNode;
  readonly onPicture: (link: string, hasPicture: boolean) => void;
  readonly onQuality: (person: PersonId) => void;
};

export function Tiles({ staged, wholeFace, onPicture, onQuality }: Props) {
  const { t } = useTranslation();
  const stage = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(stage);
  const { people, guests, own } = staged;
  const isWhole = hasWholeStage(staged);
  const isAlone = people.length + guests.length === 0;
  const edges = useMemo(() => edgesOf(width), [width]);
  const count = people.length + guests.length + 1;
  const grid = useMemo(() => {
    const inner = { width: width - 2 * edges.side, height: height - edges.top - edges.bottom };
    // Upright stages have height to spare: a little less wide, faces are larger.
    return tileGrid(count, inner.width, inner.height, edges.gap, inner.height > inner.width ? 4 / 3 : 16 / 9);
  }, [count, width, height, edges]);
  const placeAt = (index: number): Place => {
    const place = grid.places[index] ?? { left: 0, top: 0, width: 0, height: 0 };
    return { ...place, left: place.left + edges.side, top: place.top + edges.top };
  };
  const speaking = useVoices(staged);
  const isScrolled = !isWhole && !isAlone && grid.height > height - edges.top - edges.bottom + 1;
  return (
    <div
      ref={stage}
      data-testid="tiles"
      data-count={count}
      className={classes('absolute inset-0', isScrolled ? 'overflow-x-hidden overflow-y-auto' : 'overflow-hidden')}
    >
      <ul
        aria-label={t('rooms.panel.people')}
        className="relative h-full"
        style={isScrolled ? { height: grid.height + edges.top + edges.bottom } : undefined}
      >
        {people.map((person, index) => (
          <RemoteTile
            key={person.link}
            person={person}
            place={isWhole ? undefined : placeAt(index)}
            isSpeaking={speaking.has(person.link)}
            wholeFace={wholeFace}
            onPicture={onPicture}
            onQuality={onQuality}
          />
        ))}
        {guests.map((guest, index) => (
          <GuestTile key={guest.party.id} guest={guest} place={placeAt(people.length + index)} />
        ))}
        <SelfTile
          key={SELF}
          own={own}
          place={isWhole || isAlone ? undefined : placeAt(count - 1)}
          isSpeaking={speaking.has(SELF) && !own.isMuted}
        />
      </ul>
    </div>
  );
}

// Head and controls grow with the text, which is larger on very large screens.
function edgesOf(width: number): typeof EDGES.large {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const { top, bottom, side, gap } = width < 640 ? EDGES.small : EDGES.large;
  return { top: top * scale, bottom: bottom * scale, side: side * scale, gap: gap * scale };
}

// Nobody needs to be told who speaks in a call of two.
function useVoices(staged: Staged): ReadonlySet<string> {
  const app = useApp();
  const links = hasWholeStage(staged) ? '' : staged.people.map(({ link }) => link).join(' ');
  const voices = useMemo(() => {
    const all: Record<string, () => number> = {};
    if (links === '') return all;
    for (const link of links.split(' ')) all[link] = () => app.loudness(link as Staged['people'][number]['link']);
    return all;
  }, [app, links]);
  return useSpeaking(voices, SELF);
}
