// How large each person's picture and screen are drawn here, as the user interface last said.
import { linkedPeople } from './linked.ts';
import type { Slice } from './slice.ts';
import type { Size, View } from './state.ts';

const NOT_DRAWN: View = { width: 0, height: 0 };

export const tiles: Slice<'tiles'> = (state, event) => {
  const now = state.tiles;
  if (event.type === 'page.sizedTile' || event.type === 'page.sizedScreen') {
    const known = now[event.person] ?? NOT_DRAWN;
    const size: Size = { width: event.width, height: event.height };
    const isScreen = event.type === 'page.sizedScreen';
    if (event.person in now && isSameSize(size, isScreen ? known.screen : known)) return [now, []];
    return [{ ...now, [event.person]: isScreen ? { ...known, screen: size } : { ...known, ...size } }, []];
  }
  // Whoever is linked no more is forgotten with their tile.
  if (event.type !== 'server.received' && !event.type.startsWith('user.')) return [now, []];
  const linked = new Set<string>(linkedPeople(state).map(({ person }) => person));
  const kept = Object.entries(now).filter(([person]) => linked.has(person));
  return [kept.length === Object.keys(now).length ? now : Object.fromEntries(kept), []];
};

export function isSameSize(a: Size | undefined, b: Size | undefined): boolean {
  return a?.width === b?.width && a?.height === b?.height;
}
