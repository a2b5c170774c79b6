// The list as it is shown: favourites first, also those who are not here, then everybody else, then those who were written with and are not
// here. Pure.
import { nameKey, type Person } from '../../../signaling/protocol/index.ts';
import type { People } from '../../core/state.ts';
import { keyOf } from '../../core/views.ts';
import { collatorOf, sortPeople } from './sort-people.ts';

export type PeopleRow = {
  /** The key of the name: somebody who comes back is in the same row. */
  readonly key: string;
  readonly name: string;
  /** `undefined` for one who is not here. */
  readonly person: Person | undefined;
  readonly isFavourite: boolean;
};

export type PeopleGroup = {
  readonly kind: 'favourites' | 'everybody' | 'here' | 'away';
  readonly rows: readonly PeopleRow[];
};

/**
 * In the order of their names, whoever is here, away or busy: nobody jumps under the pointer. A group without rows is left out.
 * @param written with whom there is a conversation.
 */
export function groupPeople(
  byId: People['byId'],
  favourites: readonly string[],
  language: string,
  written: readonly string[] = [],
): readonly PeopleGroup[] {
  const wanted = new Map(favourites.map((name) => [nameKey(name), name]));
  const first: PeopleRow[] = [];
  const others: PeopleRow[] = [];
  for (const person of sortPeople(Object.values(byId), language)) {
    const key = keyOf(person);
    const isFavourite = wanted.delete(key);
    (isFavourite ? first : others).push({ key, name: person.name, person, isFavourite });
  }
  for (const [key, name] of wanted) first.push({ key, name, person: undefined, isFavourite: true });
  const listed = new Set([...first, ...others].map(({ key }) => key));
  const away = written.flatMap((name): readonly PeopleRow[] => {
    const key = nameKey(name);
    return listed.has(key) ? [] : [{ key, name, person: undefined, isFavourite: false }];
  });
  const { compare } = collatorOf(language);
  const byName = (a: PeopleRow, b: PeopleRow) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1);
  return withRows([
    { kind: 'favourites', rows: first.sort(byName) },
    // "Everybody else" only after somebody.
    { kind: first.length === 0 && away.length > 0 ? 'here' : 'everybody', rows: others },
    { kind: 'away', rows: away.sort(byName) },
  ]);
}

/** Everybody whose name contains the query, in their groups; case and width make no difference. */
export function findInGroups(groups: readonly PeopleGroup[], query: string): readonly PeopleGroup[] {
  const wanted = nameKey(query);
  if (wanted === '') return groups;
  return withRows(groups.map(({ kind, rows }) => ({ kind, rows: rows.filter(({ key }) => key.includes(wanted)) })));
}

function withRows(groups: readonly PeopleGroup[]): readonly PeopleGroup[] {
  return groups.filter(({ rows }) => rows.length > 0);
}
