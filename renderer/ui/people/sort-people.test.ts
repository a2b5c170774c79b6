import { describe, expect, it } from 'vitest';
import type { Person, PersonStatus } from '../../../signaling/protocol/index.ts';
import { findPeople, sortPeople } from './sort-people.ts';

const person = (id: string, name: string, status: PersonStatus = 'free') => ({ id, name, status }) as Person;
const names = (people: readonly Person[]) => people.map(({ name }) => name);

describe('people', () => {
  it('U7 people stand in the order of their names, as the language sorts, with numbers as numbers', () => {
    const people = [person('@c', 'Seat 10'), person('@a', 'seat 9'), person('@b', 'Émile'), person('@d', 'Zoë')];
    expect(names(sortPeople(people, 'en'))).toEqual(['Émile', 'seat 9', 'Seat 10', 'Zoë']);
    expect(names(sortPeople([person('@a', '张三'), person('@b', '李四')], 'zh'))).toEqual(['李四', '张三']);
  });

  it('U7 a call that begins or ends moves nobody', () => {
    const free = [person('@b', 'Bob'), person('@a', 'Ann')];
    const busy = [person('@b', 'Bob'), person('@a', 'Ann', 'in-call')];
    expect(names(sortPeople(busy, 'en'))).toEqual(names(sortPeople(free, 'en')));
  });

  it('U7 a search finds any part of a name; capitals and full-width letters make no difference', () => {
    const people = [person('@a', 'Ann Lindqvist'), person('@b', '王小明'), person('@c', 'Bob')];
    expect(names(findPeople(people, 'LIND'))).toEqual(['Ann Lindqvist']);
    expect(names(findPeople(people, 'ｂｏｂ'))).toEqual(['Bob']);
    expect(names(findPeople(people, '小明'))).toEqual(['王小明']);
    expect(findPeople(people, '  ')).toHaveLength(3);
    expect(findPeople(people, 'x')).toEqual([]);
  });
});
