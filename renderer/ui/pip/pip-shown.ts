// Whom the small window draws. Pure. A screen is why one looks: it has the window for itself; else those with a picture come first.

import { sharersOf } from '../stage/sharers.ts';
import type { StagedPerson } from '../stage/staged.ts';

export type PipShown = {
  readonly people: readonly StagedPerson[];
  /** It is their screen that is drawn, and there is one of them. */
  readonly isScreen: boolean;
  /** How many others there are no tiles for. */
  readonly restCount: number;
};

/** More tiles than these show no faces any more. */
const TILES_MAX = 4;

/** @param most how many pictures there is room for. */
export function pipShown(all: readonly StagedPerson[], most = TILES_MAX): PipShown {
  const [sharer] = sharersOf(all);
  if (sharer) return { people: [sharer], isScreen: true, restCount: 0 };
  const here = all.filter(({ isLost }) => !isLost);
  const hasPicture = ({ theirs }: StagedPerson) => theirs?.camera === true;
  const ordered = [...here.filter(hasPicture), ...here.filter((person) => !hasPicture(person))];
  return { people: ordered.slice(0, most), isScreen: false, restCount: Math.max(0, ordered.length - most) };
}

/** Whether there is anything that a window with nothing but a picture could show. */
export function hasAnyPicture(all: readonly StagedPerson[]): boolean {
  return all.some(({ theirs, isLost }) => !isLost && (theirs?.camera || theirs?.screenSinceMs !== undefined));
}
