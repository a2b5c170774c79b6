// Whose conversation it is: a room's key begins with `#`, which no person's name can. Pure.
import { nameKey } from '../../../signaling/protocol/index.ts';
import type { Room, Rooms } from '../../core/room-state.ts';
import type { Thread } from '../../core/state.ts';
import { isMadeUp } from '../rooms/room-form.ts';

export function isRoomThread(key: string): boolean {
  return key.startsWith('#');
}

/** @returns whose name stands above the conversation; `undefined` for a call that grew, which has none to read. */
export function threadName(key: string, thread: Thread | undefined, rooms: Rooms): string | undefined {
  const name = (thread?.name ?? key).replace(/^#/, '');
  return isRoomThread(key) && isMadeUp(name, rooms) ? undefined : name;
}

/** Whether what is written in a room's conversation reaches anybody: only while I am inside. */
export function isInRoomOf(key: string, room: Room): boolean {
  return room.phase === 'inside' && key === `#${nameKey(room.name)}`;
}
