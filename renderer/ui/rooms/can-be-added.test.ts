import { expect, it } from 'vitest';
import type { CallId, LinkId, Person, PersonId } from '../../../signaling/protocol/index.ts';
import type { Staged } from '../stage/staged.ts';
import { canBeAdded } from './can-be-added.ts';

const person = (name: string, id = name): Person => ({ id: `@${id}` as PersonId, name, status: 'free' });
const staged: Staged = {
  people: [
    {
      ...person('Bob', 'old'),
      link: 'l1' as LinkId,
      state: 'connected',
      wasConnected: true,
      isLost: false,
      isGone: false,
      theirs: undefined,
    },
  ],
  guests: [{ party: person('Eve'), call: 'c2' as CallId, isRinging: true }],
  own: { hasCamera: true, isMuted: false },
  sinceMs: 0,
  room: undefined,
};

it('U23 nobody is asked to come who is here already, is being called, or is here under an older id', () => {
  const everybody = [person('Bob', 'new'), person('Cat'), person('Eve')];
  expect(canBeAdded(everybody, staged).map(({ name }) => name)).toEqual(['Cat']);
  expect(canBeAdded(everybody, undefined)).toHaveLength(3);
});
