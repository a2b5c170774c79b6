// Who is shown large, if anybody. Pure. What a person pinned wins, then whom the room's owner shows to
// everybody, then a shared screen, then who speaks.
import type { Preferences } from '../../core/preferences.ts';

type Facts = {
  readonly view: Preferences['stageView'];
  readonly pinned: string | undefined;
  /** Whom the room's owner shows to everybody; it may be me. */
  readonly spotlit: string | undefined;
  readonly hasScreens: boolean;
  /** The others, in the order in which they came. I am never the speaker on my own stage. */
  readonly others: readonly string[];
  /** Who spoke last for long enough. */
  readonly speaker: string | undefined;
};

/** With fewer others there is nobody to choose from. */
const FEWEST = 2;

/** Whether there is a choice between showing everybody alike and the speaker large. */
export function hasViews(others: number): boolean {
  return others >= FEWEST;
}

/** @returns their key; `undefined` when everybody is alike, or screens are large. */
export function largeOne({ view, pinned, spotlit, hasScreens, others, speaker }: Facts): string | undefined {
  if (pinned !== undefined) return pinned;
  if (spotlit !== undefined && hasViews(others.length)) return spotlit;
  if (hasScreens || view === 'grid' || !hasViews(others.length)) return undefined;
  // Until somebody has spoken, and after a speaker left, who came first stands there.
  return others.find((key) => key === speaker) ?? others[0];
}
