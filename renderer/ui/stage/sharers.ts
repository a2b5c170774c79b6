// Who shares a screen, and whose is shown large. Pure. The newest is, until a person picks another; the next new one takes the place.
import type { StagedPerson } from './staged.ts';

/** What was picked, and over which newest one: a newer share is not what the person decided about. */
export type ScreenPick = { readonly link: string; readonly over: string };

/** @returns the newest first. Who was given up has no screen to show. */
export function sharersOf(people: readonly StagedPerson[]): readonly StagedPerson[] {
  return people
    .filter(({ theirs, isLost }) => theirs?.screenSinceMs !== undefined && !isLost)
    .sort((a, b) => (b.theirs?.screenSinceMs ?? 0) - (a.theirs?.screenSinceMs ?? 0));
}

/** @returns the same people, the one that is shown large first. */
export function largestFirst(sharers: readonly StagedPerson[], pick: ScreenPick | undefined): readonly StagedPerson[] {
  const [newest] = sharers;
  if (!pick || pick.over !== newest?.link) return sharers;
  const picked = sharers.find(({ link }) => link === pick.link);
  return picked ? [picked, ...sharers.filter((other) => other !== picked)] : sharers;
}
