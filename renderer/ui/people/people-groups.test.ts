// Who stands where in the list.
import { describe, expect, it } from 'vitest';
import type { Person, PersonStatus } from '../../../signaling/protocol/index.ts';
import { withEntries } from '../../core/chat-entries.ts';
import { type Entry, emptyThread } from '../../core/chat-state.ts';
import type { People } from '../../core/state.ts';
import { findInGroups, groupPeople, type PeopleGroup } from './people-groups.ts';
import { namesIn, namesWrittenWith } from './written-with.ts';

const here = (...people: readonly (readonly [string, PersonStatus?])[]) =>
  Object.fromEntries(
    people.map(([name, status = 'free'], n) => [`@p${n}`, { id: `@p${n}`, name, status } as unknown as Person]),
  ) as People['byId'];
const entry = {
  key: 'k1',
  isRead: true,
  to: [],
  delivered: [],
  writtenMs: 1,
  what: { kind: 'text', text: 'hi' },
} as unknown as Entry;
const namesOf = (groups: readonly PeopleGroup[]) =>
  groups.map(({ kind, rows }) => [kind, ...rows.map(({ name, person }) => (person ? name : `(${name})`))]);

describe('favourites', () => {
  it('U99 favourites are a group of their own, in the order of names, also while they are not here', () => {
    const byId = here(['Seat 10'], ['Bob'], ['seat 9'], ['Ann']);
    expect(namesOf(groupPeople(byId, ['Zoë', 'Seat 10', 'seat 9', 'Ben'], 'en'))).toEqual([
      ['favourites', '(Ben)', 'seat 9', 'Seat 10', '(Zoë)'],
      ['everybody', 'Ann', 'Bob'],
    ]);
    expect(namesOf(groupPeople(byId, [], 'en'))).toEqual([['everybody', 'Ann', 'Bob', 'seat 9', 'Seat 10']]);
    expect(namesOf(groupPeople({}, ['Ben'], 'en'))).toEqual([['favourites', '(Ben)']]);
  });

  it('U99 a favourite who comes, calls or goes stays in their place and their row, under any spelling', () => {
    const orders = [here(['Bob']), here(['Bob'], ['ANN', 'in-call']), here(['Bob'], ['Ann', 'away'])].map((byId) =>
      groupPeople(byId, ['Ann', 'Bob'], 'en').flatMap(({ rows }) => rows.map(({ key }) => key)),
    );
    expect(orders).toEqual([
      ['ann', 'bob'],
      ['ann', 'bob'],
      ['ann', 'bob'],
    ]);
  });

  it('U138 who was written with and is not here has a row of their own, once, in the order of names', () => {
    const byId = here(['Bob'], ['Ann']);
    expect(namesOf(groupPeople(byId, [], 'en', ['Zoë', 'ANN', 'Ben']))).toEqual([
      ['here', 'Ann', 'Bob'],
      ['away', '(Ben)', '(Zoë)'],
    ]);
    expect(namesOf(groupPeople(byId, ['Ben', 'Bob'], 'en', ['Zoë', 'ben']))).toEqual([
      ['favourites', '(Ben)', 'Bob'],
      ['everybody', 'Ann'],
      ['away', '(Zoë)'],
    ]);
    expect(namesOf(groupPeople(byId, [], 'en', ['Ann']))).toEqual([['everybody', 'Ann', 'Bob']]);
  });

  it('U138 the list is made anew for another person in the conversations, not for another message', () => {
    const thread = (name: string) => withEntries(emptyThread(name), [entry]);
    const threads = { ann: thread('Ann'), '#lab': thread('lab'), bob: emptyThread('Bob') };
    const names = namesWrittenWith(threads);
    expect(namesIn(names)).toEqual(['Ann']);
    expect(namesWrittenWith({ ...threads, ann: { ...threads.ann, draft: 'x' } })).toBe(names);
    expect(namesIn(namesWrittenWith({}))).toEqual([]);
  });

  it('U7 a search looks through both groups, and leaves out one in which it finds nobody', () => {
    const groups = groupPeople(here(['Ann'], ['Bob'], ['Joanna']), ['Joanna', 'Hanno'], 'en');
    expect(namesOf(findInGroups(groups, ' ＡＮＮ'))).toEqual([
      ['favourites', '(Hanno)', 'Joanna'],
      ['everybody', 'Ann'],
    ]);
    expect(namesOf(findInGroups(groups, 'bo'))).toEqual([['everybody', 'Bob']]);
    expect(findInGroups(groups, 'x')).toEqual([]);
    expect(findInGroups(groups, ' ')).toBe(groups);
  });
});
