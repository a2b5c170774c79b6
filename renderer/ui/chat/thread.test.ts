import { expect, it } from 'vitest';
import { emptyThread } from '../../core/chat-state.ts';
import { entering, NO_ROOM, type Room } from '../../core/room-state.ts';
import type { Thread } from '../../core/state.ts';
import { isInRoomOf, isRoomThread, threadName } from './thread.ts';

const thread = (name: string): Thread => emptyThread(name);

it('U22 a conversation bears the name of its person or room, and none when the name is made up', () => {
  expect(threadName('ann', thread('Ann'), {})).toBe('Ann');
  expect(threadName('#lab', thread('Lab'), {})).toBe('Lab');
  expect(threadName('#lab', undefined, {})).toBe('lab');
  expect(threadName('#call-8f21', thread('call-8f21'), {})).toBeUndefined();
  expect(threadName('call-8f21', thread('call-8f21'), {})).toBe('call-8f21');
});

it('U24 in a room one can write only while inside', () => {
  const inside = { phase: 'inside', name: 'Lab' } as Room;
  expect(isRoomThread('#lab')).toBe(true);
  expect(isRoomThread('lab')).toBe(false);
  expect(isInRoomOf('#lab', inside)).toBe(true);
  expect(isInRoomOf('#other', inside)).toBe(false);
  expect(isInRoomOf('#lab', entering('Lab'))).toBe(false);
  expect(isInRoomOf('#lab', NO_ROOM)).toBe(false);
});
