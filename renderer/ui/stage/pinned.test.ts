import { expect, it } from 'vitest';
import type { CallId, PersonId } from '../../../signaling/protocol/index.ts';
import { NO_ROOM } from '../../core/room-state.ts';
import type { Call } from '../../core/state.ts';
import { isHere } from './pinned.ts';
import { SELF } from './spot.ts';

const call: Call = {
  phase: 'active',
  id: 'c1' as CallId,
  party: { id: '@bob' as PersonId, name: 'Bob' },
  role: 'caller',
  sinceMs: 5,
  link: 'connected',
  wasConnected: true,
  own: { hasCamera: true, isMuted: false },
  theirs: undefined,
  view: undefined,
};

it('U84 a pin goes with the person; my own stays as long as the stage', () => {
  expect(isHere('@bob', call, NO_ROOM)).toBe(true);
  expect(isHere('@cat', call, NO_ROOM)).toBe(false);
  expect(isHere('@bob', { phase: 'none' }, NO_ROOM)).toBe(false);
  expect(isHere(SELF, call, NO_ROOM)).toBe(true);
});
