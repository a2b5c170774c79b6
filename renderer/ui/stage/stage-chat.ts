// The conversation that belongs to what is on the stage: with the other person, or with everybody in the room. Pure.
import { nameKey } from '../../../signaling/protocol/index.ts';
import type { Event } from '../../core/events.ts';
import type { State } from '../../core/state.ts';

/** @returns its key; `undefined` without one. */
export function stageThread({ call, room }: Pick<State, 'call' | 'room'>): string | undefined {
  if (room.phase === 'inside') return `#${nameKey(room.name)}`;
  return call.phase === 'active' || call.phase === 'outgoing' ? nameKey(call.party.name) : undefined;
}

/** What opens it, or closes it again. */
export function chatToggle({ call, room, chat }: Pick<State, 'call' | 'room' | 'chat'>): Event | undefined {
  const thread = stageThread({ call, room });
  if (thread === undefined) return undefined;
  if (chat.open === thread) return { type: 'user.closedChat' };
  if (room.phase === 'inside') return { type: 'user.openedRoomChat' };
  return call.phase === 'active' || call.phase === 'outgoing'
    ? { type: 'user.openedChat', person: call.party.id }
    : undefined;
}
