// A long list as one column.
import { expect, it } from 'vitest';
import type { PeopleGroup, PeopleRow } from './people-groups.ts';
import { columnOf, entryOfRow, withEntry } from './virtual-entries.ts';

const row = (name: string): PeopleRow => ({ key: name, name, person: undefined, isFavourite: false });
const group = (kind: PeopleGroup['kind'], ...names: string[]): PeopleGroup => ({ kind, rows: names.map(row) });
const GROUPS = [group('favourites', 'a', 'b'), group('everybody', 'c', 'd')];

it('U101 titles stand among the rows, and rows are counted through the whole list', () => {
  const titled = columnOf(GROUPS, true);
  expect(titled.entries.map(({ key }) => key)).toEqual([
    'title favourites',
    'row a',
    'row b',
    'title everybody',
    'row c',
    'row d',
  ]);
  expect(titled.stretches).toEqual([
    { kind: 'favourites', first: 0, end: 3 },
    { kind: 'everybody', first: 3, end: 6 },
  ]);
  const plain = columnOf([group('everybody', 'c', 'd')], false);
  expect(plain.entries.map(({ key }) => key)).toEqual(['row c', 'row d']);
});

it('U101 a row is found among the entries, with titles and without', () => {
  for (const isTitled of [true, false]) {
    const column = columnOf(GROUPS, isTitled);
    for (const index of [0, 1, 2, 3]) {
      const entry = column.entries[entryOfRow(column, index, isTitled)];
      expect(entry).toMatchObject({ kind: 'row', index });
    }
  }
});

it('U102 the row with the focus is drawn wherever the list is scrolled to, in its order', () => {
  expect(withEntry([5, 6, 7], 2)).toEqual([2, 5, 6, 7]);
  expect(withEntry([5, 6, 7], 40)).toEqual([5, 6, 7, 40]);
  expect(withEntry([5, 6, 7], 6)).toEqual([5, 6, 7]);
});
