// What screens ask of the state, as pure questions. They return parts of the state or plain values, never new objects.
import { nameKey, type Person } from '../../signaling/protocol/index.ts';
import type { Chat, Party, People } from './state.ts';

/** The person a call or a thread was with, if they are here now: under the same id, or back under a new one. */
export function personHere(people: People, party: Party): Person | undefined {
  return people.byId[party.id] ?? personNamed(people, party.name);
}

export function personNamed(people: People, name: string): Person | undefined {
  const key = nameKey(name);
  return Object.values(people.byId).find((person) => nameKey(person.name) === key);
}

/** How many lines from this person nobody has looked at. */
export function unreadFrom(chat: Chat, name: string): number {
  return chat.threads[nameKey(name)]?.unread ?? 0;
}

export function unreadInAll(chat: Chat): number {
  return Object.values(chat.threads).reduce((sum, thread) => sum + thread.unread, 0);
}
