// Who came into my room, left it or knocks, told from two looks at it. Pure. Somebody who only came back is no news.
import { nameKey } from '../../../signaling/protocol/index.ts';
import type { Room } from '../../core/room-state.ts';

export type RoomNews = { readonly kind: 'joined' | 'left' | 'knocked'; readonly name: string };

type Named = { readonly name: string };
const NOBODY: readonly Named[] = [];

export function roomNews(before: Room, after: Room): readonly RoomNews[] {
  if (after.phase !== 'inside') return [];
  const isSame = before.phase === 'inside' && before.name === after.name;
  const knocked = newcomers(isSame ? before.waiting : NOBODY, after.waiting);
  const news: RoomNews[] = knocked.map(({ name }) => ({ kind: 'knocked', name }));
  if (!isSame) return news;
  return [
    ...newcomers(after.members, before.members).map(({ name }): RoomNews => ({ kind: 'left', name })),
    ...newcomers(before.members, after.members).map(({ name }): RoomNews => ({ kind: 'joined', name })),
    ...news,
  ];
}

function newcomers(before: readonly Named[], after: readonly Named[]): readonly Named[] {
  const known = new Set(before.map(({ name }) => nameKey(name)));
  return after.filter(({ name }) => !known.has(nameKey(name)));
}
