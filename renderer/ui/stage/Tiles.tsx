// Everybody on the stage, each in their place. A call of two has one place, the whole stage; a room has one for everybody; a screen
// takes the middle and leaves the side to the people.
// Each tile is known by its link: what changes around somebody never touches their picture or their sound.
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { GuestTile } from './GuestTile.tsx';
import { RemoteTile } from './RemoteTile.tsx';
import { Screens } from './Screens.tsx';
import { SelfTile } from './SelfTile.tsx';
import { sharersOf } from './sharers.ts';
import { stageLayout } from './stage-layout.ts';
import { hasWholeStage, type Staged } from './staged.ts';
import { type Place, tileGrid } from './tile-grid.ts';
import { useSize } from './use-size.ts';
import { useSpeaking } from './use-speaking.ts';

/** What the head, the bar of my own share and the controls cover, and the gaps, in pixels at a text size of 16: on a small stage, and on a large one. */
const EDGES = {
  small: { top: 68, bar: 124, bottom: 96, side: 10, gap: 6 },
  large: { top: 80, bar: 72, bottom: 112, side: 24, gap: 12 },
};
const SELF = 'self';
const WHOLE = { left: 0, top: 0, width: '100%', height: '100%' } as const;

type Props = {
  readonly staged: Staged;
  /** Something else stands under the head: that my own screen goes out. */
  readonly hasBar: boolean;
  readonly wholeFace: ReactNode;
  readonly onPicture: (key: string, hasPicture: boolean) => void;
  readonly onQuality: (person: PersonId) => void;
};

export function Tiles({ staged, hasBar, wholeFace, onPicture, onQuality }: Props) {
  const { t } = useTranslation();
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const { people, guests, own } = staged;
  const screens = sharersOf(people);
  const isWhole = hasWholeStage(staged) && screens.length === 0;
  const isAlone = people.length + guests.length === 0;
  const count = people.length + guests.length + 1;
  const { layout, grid, gap } = useMemo(
    () => places(size, count, screens.length, hasBar),
    [size, count, screens.length, hasBar],
  );
  const hasScreens = screens.length > 0;
  const placeAt = (index: number): Place => {
    const place = grid.places[index] ?? { left: 0, top: 0, width: 0, height: 0 };
    // Beside a screen the strip alone is scrolled; else the whole stage is, with head and controls over it.
    return hasScreens ? place : { ...place, left: place.left + layout.people.left, top: place.top + layout.people.top };
  };
  const speaking = useVoices(staged);
  const isScrolled = !isWhole && !isAlone && grid.height > layout.people.height + 1;
  return (
    <div ref={stage} className="absolute inset-0 overflow-hidden">
      <div
        data-testid="tiles"
        data-count={count}
        style={hasScreens ? layout.people : WHOLE}
        className={classes('absolute', isScrolled ? 'overflow-x-hidden overflow-y-auto' : 'overflow-hidden')}
      >
        <ul
          aria-label={t('rooms.panel.people')}
          className="relative h-full"
          style={
            isScrolled ? { height: grid.height + (hasScreens ? gap : size.height - layout.people.height) } : undefined
          }
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
      <Screens sharers={screens} places={layout.screens} onPicture={onPicture} />
    </div>
  );
}

function places(
  size: { readonly width: number; readonly height: number },
  count: number,
  screenCount: number,
  hasBar: boolean,
) {
  const { top, bottom, side, gap } = edgesOf(size.width, hasBar);
  const width = Math.max(0, size.width - 2 * side);
  const height = Math.max(0, size.height - top - bottom);
  const layout = stageLayout(screenCount, { left: side, top, width, height }, gap);
  const { people } = layout;
  // Upright stages have height to spare: a little less wide, faces are larger.
  const ratio = screenCount === 0 && people.height > people.width ? 4 / 3 : 16 / 9;
  return { layout, gap, grid: tileGrid(count, people.width, people.height, gap, ratio) };
}

// Head and controls grow with the text, which is larger on very large screens.
function edgesOf(width: number, hasBar: boolean): Omit<typeof EDGES.large, 'bar'> {
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const { top, bar, bottom, side, gap } = width < 640 ? EDGES.small : EDGES.large;
  return { top: (hasBar ? top + bar : top) * scale, bottom: bottom * scale, side: side * scale, gap: gap * scale };
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
