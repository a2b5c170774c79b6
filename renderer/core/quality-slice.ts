// The last minute of every link, one look a second. A link that is gone is forgotten.
import type { LinkId } from '../../signaling/protocol/index.ts';
import type { LinkStats } from './link-stats.ts';
import { linkedPeople } from './linked.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

/** How far back looks are kept, in milliseconds. With many links they are rarer than one a second. */
const KEPT_MS = 60_000;

export const quality: Slice<'quality'> = (state, event) => {
  const looks = state.quality;
  const kept = Object.keys(looks).length === 0 ? looks : withoutGone(state);
  if (event.type !== 'link.measured') return [kept, []];
  if (!linkedPeople(state).some(({ link }) => link === event.link)) return [kept, []];
  const isRecent = ({ atMs }: LinkStats) => event.stats.atMs - atMs < KEPT_MS;
  const before: readonly LinkStats[] = kept[event.link] ?? [];
  return [{ ...kept, [event.link]: [...before.filter(isRecent), event.stats] }, []];
};

function withoutGone(state: State): State['quality'] {
  const links = new Set(linkedPeople(state).map(({ link }) => link));
  const all = Object.entries(state.quality) as [LinkId, readonly LinkStats[]][];
  const kept = all.filter(([link]) => links.has(link));
  return kept.length === all.length ? state.quality : (Object.fromEntries(kept) as State['quality']);
}
