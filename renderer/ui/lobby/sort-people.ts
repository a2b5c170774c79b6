// The order of the list, and who is found in it. Pure.
import { nameKey, type Person } from '../../../signaling/protocol/index.ts';

/** From how many people on a search field is worth its place. */
export const SEARCH_FROM = 8;

/** By name, as the language sorts; the order never depends on who is busy, so that nobody jumps under the pointer. */
export function sortPeople(people: readonly Person[], language: string): readonly Person[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return [...people].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Everybody whose name contains the query; case and width make no difference. */
export function findPeople(people: readonly Person[], query: string): readonly Person[] {
  const wanted = nameKey(query);
  return wanted === '' ? people : people.filter(({ name }) => nameKey(name).includes(wanted));
}
