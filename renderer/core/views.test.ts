import { describe, expect, it } from 'vitest';
import type { Person, PersonId } from '../../signaling/protocol/index.ts';
import { emptyThread, NO_CHAT } from './chat-state.ts';
import type { Chat, People } from './state.ts';
import { personHere, unreadFrom, unreadInAll } from './views.ts';

const id = (text: string) => text as PersonId;
const ann: Person = { id: id('@ann00002'), name: 'Ann', status: 'free' };
const people: People = { me: undefined, byId: { [ann.id]: ann } };

describe('views', () => {
  it('U13 a person who came back is found by name, one who left is not', () => {
    expect(personHere(people, { id: ann.id, name: 'Ann' })).toBe(ann);
    expect(personHere(people, { id: id('@ann00001'), name: 'ANN' })).toBe(ann);
    expect(personHere(people, { id: id('@bob00001'), name: 'Bob' })).toBeUndefined();
  });

  it('U13 unread lines are counted by person and in all', () => {
    const chat: Chat = {
      ...NO_CHAT,
      threads: { ann: { ...emptyThread('Ann'), unread: 2 }, bob: { ...emptyThread('Bob'), unread: 1 } },
    };
    expect(unreadFrom(chat, 'ANN')).toBe(2);
    expect(unreadFrom(chat, 'Zoë')).toBe(0);
    expect(unreadInAll(chat)).toBe(3);
  });
});
