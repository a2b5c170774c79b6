// Who stands large for everybody in a room, because its owner says so. What each one says is kept, and only the owner's word is read: it
// may arrive before the host has told who owns the room. PURE.
import type { PersonId } from '../../signaling/protocol/index.ts';
import { saidOn } from './said-on.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { NO_SPOTLIGHT, type Spotlight } from './together-state.ts';

type Facts = Pick<State, 'room' | 'spotlight'>;

export const spotlight: Slice<'spotlight'> = (state, event) => {
  const now = remaining(state);
  const { room } = state;
  if (room.phase !== 'inside') return [now, []];
  if (event.type === 'user.choseSpotlight') {
    return [room.settings.owner === room.me.id ? { ...now, mine: event.person } : now, []];
  }
  const said = event.type === 'link.received' ? saidOn(state, event) : undefined;
  if (said?.message.type !== 'spotlight') return [now, []];
  const { [said.person]: before, ...others } = now.theirs;
  const { person } = said.message;
  if (before === person) return [now, []];
  return [{ ...now, theirs: person === undefined ? others : { ...others, [said.person]: person } }, []];
};

/** @returns who it is, me among them; `undefined` when nobody, or somebody who isn't here. */
export function spotlit({ room, spotlight: { mine, theirs } }: Facts): PersonId | undefined {
  if (room.phase !== 'inside') return undefined;
  const { owner } = room.settings;
  const person = owner === room.me.id ? mine : theirs[owner];
  const isHere = person === room.me.id || room.members.some(({ id }) => id === person);
  return isHere ? person : undefined;
}

// Somebody who left is not large again when they come back; the owner's page sees to it for all. Mine ends when I don't own the room.
function remaining({ room, spotlight: now }: Facts): Spotlight {
  if (room.phase !== 'inside') return room.phase === 'entering' && room.isAgain ? now : NO_SPOTLIGHT;
  const isHere = (person: string) => person === room.me.id || room.members.some(({ id }) => id === person);
  const isMineOver = now.mine !== undefined && !(room.settings.owner === room.me.id && isHere(now.mine));
  const kept = Object.entries(now.theirs).filter(([by]) => isHere(by));
  if (!isMineOver && kept.length === Object.keys(now.theirs).length) return now;
  return { mine: isMineOver ? undefined : now.mine, theirs: Object.fromEntries(kept) };
}
