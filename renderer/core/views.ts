// What screens ask of the state, as pure questions. They return parts of the state or plain values, never new objects.
import { nameKey, type Person, type PersonId } from '../../signaling/protocol/index.ts';
import { foundOnce } from './found-once.ts';
import type { Rooms } from './room-state.ts';
import type { Chat, Party, People } from './state.ts';

/** The person a call or a thread was with, if they are here now: under the same id, or back under a new one. */
export function personHere(people: People, party: Party): Person | undefined {
  return people.byId[party.id] ?? personNamed(people, party.name);
}

export function personNamed(people: People, name: string): Person | undefined {
  return peopleByKey(people.byId).get(nameKey(name));
}

/** The key of a person's name. */
export const keyOf = foundOnce((person: Person) => nameKey(person.name));

const peopleByKey = foundOnce(
  (byId: People['byId']): ReadonlyMap<string, Person> =>
    new Map(Object.values(byId).map((person) => [keyOf(person), person])),
);

/** The room in the list that somebody is in, as it is called. */
export function roomWith(rooms: Rooms, person: PersonId): string | undefined {
  return roomsByMember(rooms).get(person);
}

const roomsByMember = foundOnce(
  (rooms: Rooms): ReadonlyMap<PersonId, string> =>
    new Map(Object.values(rooms).flatMap(({ name, members }) => members.map((id) => [id, name] as const))),
);

/** How many lines from this person nobody has looked at. */
export function unreadFrom(chat: Chat, name: string): number {
  return chat.threads[nameKey(name)]?.unread ?? 0;
}

export function unreadInAll(chat: Chat): number {
  return Object.values(chat.threads).reduce((sum, thread) => sum + thread.unread, 0);
}
