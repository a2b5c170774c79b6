// The order of the list, and who is found in it. Pure.
import { nameKey, type Person } from '../../../signaling/protocol/index.ts';
import { keyOf } from '../../core/views.ts';

/** From how many people on a search field is worth its place. */
export const SEARCH_FROM = 8;

// Making one takes longer than sorting a hundred names with it.
const collators = new Map<string, Intl.Collator>();

/** Names as the language sorts them, numbers as numbers. */
export function collatorOf(language: string): Intl.Collator {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  collators.set(language, collator);
  return collator;
}

/** By name, as the language sorts; the order never depends on who is busy, so that nobody jumps under the pointer. */
export function sortPeople(people: readonly Person[], language: string): readonly Person[] {
  const { compare } = collatorOf(language);
  return [...people].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Everybody whose name contains the query; case and width make no difference. */
export function findPeople(people: readonly Person[], query: string): readonly Person[] {
  const wanted = nameKey(query);
  return wanted === '' ? people : people.filter((person) => keyOf(person).includes(wanted));
}
