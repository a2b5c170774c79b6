// Who points where on a shared screen, and telling the others where I do. Whoever shares no more, or is gone, is pointed at no more.
import type { PersonId } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import { linkedPeople, ownMediaNow } from './linked.ts';
import { NOBODY_POINTS, type Point, type Pointers } from './pointer-state.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export const pointers: Slice<'pointers'> = (state, event) => {
  const now = state.pointers;
  switch (event.type) {
    case 'user.pointed':
      return [now, tellAll(state, event.screen, event.at)];
    case 'link.received': {
      if (event.message.type !== 'pointer') break;
      const person = linkedPeople(state).find(({ link }) => link === event.link)?.person;
      return [person ? moved(now, person, event.message) : now, []];
    }
  }
  // What moves is told thirty times a second: nothing is looked through for that.
  if (now === NOBODY_POINTS || event.type === 'link.measured') return [now, []];
  return [withoutGone(state), []];
};

function moved(
  now: Pointers,
  person: PersonId,
  { screen, at }: { readonly screen: PersonId; readonly at?: Point },
): Pointers {
  if (at) return { ...now, [person]: { screen, at } };
  const { [person]: _, ...others } = now;
  return Object.keys(others).length === 0 ? NOBODY_POINTS : others;
}

function tellAll(state: State, screen: PersonId, at: Point | undefined): readonly Effect[] {
  if (!ownMediaNow(state)) return [];
  const message = { type: 'pointer', screen, ...(at && { at }) } as const;
  return linkedPeople(state)
    .filter(({ state: link }) => link === 'connected')
    .map(({ link }) => ({ type: 'sendToPeer', link, message }));
}

function withoutGone(state: State): Pointers {
  const linked = new Set<string>(linkedPeople(state).map(({ person }) => person));
  const all = Object.entries(state.pointers);
  const kept = all.filter(([person]) => linked.has(person));
  if (kept.length === all.length) return state.pointers;
  return kept.length === 0 ? NOBODY_POINTS : Object.fromEntries(kept);
}
