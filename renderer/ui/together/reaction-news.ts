// Which reactions are said aloud. Pure. Somebody's first one is; those that follow it while it or another of theirs is seen are not.
import type { Flying } from '../../core/together-state.ts';

/** @returns the reactions of others that are news. */
export function reactionNews(before: readonly Flying[], after: readonly Flying[]): readonly Flying[] {
  const busy = new Set(before.map(({ from }) => from));
  return after.filter(({ id, from }) => {
    const isNews = from !== undefined && !busy.has(from) && !before.some((known) => known.id === id);
    busy.add(from);
    return isNews;
  });
}
