// Whether somebody who was pinned is still here. Pure.
import type { Room } from '../../core/room-state.ts';
import type { Call } from '../../core/state.ts';
import { SELF } from './spot.ts';
import { stagedOf } from './staged.ts';

export function isHere(key: string, call: Call, room: Room): boolean {
  return key === SELF || (stagedOf(call, room)?.people.some(({ id }) => id === key) ?? false);
}
