// How large each person's picture is drawn here, as the user interface last said.

import { linkedPeople } from './linked.ts';
import type { Slice } from './slice.ts';
import type { Size } from './state.ts';

export const tiles: Slice<'tiles'> = (state, event) => {
  const now = state.tiles;
  if (event.type === 'page.sizedTile') {
    const known = now[event.person];
    const size: Size = { width: event.width, height: event.height };
    if (known?.width === size.width && known.height === size.height) return [now, []];
    return [{ ...now, [event.person]: size }, []];
  }
  // Whoever is linked no more is forgotten with their tile.
  if (event.type !== 'server.received' && !event.type.startsWith('user.')) return [now, []];
  const linked = new Set<string>(linkedPeople(state).map(({ person }) => person));
  const kept = Object.entries(now).filter(([person]) => linked.has(person));
  return [kept.length === Object.keys(now).length ? now : Object.fromEntries(kept), []];
};
