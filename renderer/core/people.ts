// Who is on the host, kept up to date by changes. The list stays on the screen while the host is away.
import type { Person, PersonId, ServerMessage } from '../../signaling/protocol/index.ts';
import type { Slice } from './slice.ts';
import { isAtOwnHost, type Party, type People, type State } from './state.ts';
import { chosenElsewhere } from './way-to-host.ts';

const NOBODY: People = { me: undefined, byId: {} };

export const people: Slice<'people'> = (state, event) => {
  if (event.type === 'user.pressedDisconnect') return [NOBODY, []];
  if (event.type === 'hosting.changed' && event.state.kind === 'off' && isAtOwnHost(state)) return [NOBODY, []];
  if (chosenElsewhere(state, event) !== undefined) return [NOBODY, []];
  return [event.type === 'server.received' ? received(state.people, event.message) : state.people, []];
};

function received(people: People, message: ServerMessage): People {
  if ((message.type === 'login' && message.success) || message.type === 'resumed') {
    return { me: message.you, byId: Object.fromEntries(message.people.map((person) => [person.id, person])) };
  }
  if (message.type !== 'presence') return people;
  const byId: Record<PersonId, Person> = { ...people.byId };
  for (const person of message.came ?? []) byId[person.id] = person;
  for (const { id, status } of message.changed ?? []) {
    const known = byId[id];
    if (known) byId[id] = { ...known, status };
  }
  for (const id of message.gone ?? []) delete byId[id];
  return { ...people, byId };
}

/** Somebody one can name: in the list, or the other side of a call after they left it. */
export function partyOf(state: State, id: PersonId): Party | undefined {
  const person = state.people.byId[id];
  if (person) return { id, name: person.name };
  if (state.call.phase !== 'none' && state.call.party.id === id) return state.call.party;
  const member = state.room.phase === 'inside' ? state.room.members.find((other) => other.id === id) : undefined;
  if (member) return { id, name: member.name };
  const noticed = state.notices.flatMap((notice) => (notice.kind === 'missed-call' ? [notice.party] : []));
  return [...noticed, ...state.preferences.recentCalls.map(({ party }) => party)].find((party) => party.id === id);
}
