// Where everybody stands just now: brings the facts about the stage, what a person chose and who speaks to `standing.ts`.
import { useMemo } from 'react';
import { useView } from '../app-context.tsx';
import { useSpotlit } from '../together/use-spotlit.ts';
import { cornerPlace, lowered } from './corner.ts';
import { largeOne } from './large-one.ts';
import { usePins } from './Pins.tsx';
import { SELF } from './spot.ts';
import type { Staged } from './staged.ts';
import { type Standing, standingInCorner, standingInTiles } from './standing.ts';
import { useEdges } from './use-edges.ts';
import { useSeats } from './use-seats.ts';

type Facts = {
  readonly staged: Staged;
  /** Of the stage, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly screenCount: number;
  readonly barsHeight: number;
  readonly speaker: string | undefined;
  /** In a call of two: my picture is large, theirs in the corner. */
  readonly isSwapped: boolean;
};

/** @returns the same object until somebody stands elsewhere: tiles are drawn again only then. */
export function useStanding({ staged, size, screenCount, barsHeight, speaker, isSwapped }: Facts): Standing {
  const { people, guests } = staged;
  const { pinned } = usePins();
  const spotlit = useSpotlit();
  const view = useView(({ preferences }) => preferences.stageView);
  const corner = useView(({ preferences }) => preferences.corner);
  const edges = useEdges(size, barsHeight);
  const others = people.map(({ id }) => id);
  const large = largeOne({ view, pinned, spotlit, hasScreens: screenCount > 0, others, speaker });
  const seats = useSeats([...others, ...guests.map(({ party }) => party.id), SELF], large);
  const isCorner = people.length < 2 && guests.length === 0 && screenCount === 0;
  const [other] = others;
  return useMemo(() => {
    if (!isCorner) return standingInTiles(size, edges, seats, screenCount);
    // Alone: how to get somebody here stands in the middle.
    if (other === undefined) return standingInCorner(size, cornerPlace(lowered(corner), size, edges), SELF, undefined);
    const [small, whole] = isSwapped ? [other, SELF] : [SELF, other];
    return standingInCorner(size, cornerPlace(corner, size, edges), small, whole);
  }, [isCorner, size, edges, seats, screenCount, corner, isSwapped, other]);
}
