// The rooms in the list, kept up to date by changes like the people.
import { nameKey, type ServerMessage } from '../../signaling/protocol/index.ts';
import type { RoomInList, Rooms } from './room-state.ts';
import type { Slice } from './slice.ts';
import { isAtOwnHost } from './state.ts';
import { chosenElsewhere } from './way-to-host.ts';

export const rooms: Slice<'rooms'> = (state, event) => {
  if (event.type === 'user.pressedDisconnect') return [{}, []];
  if (event.type === 'hosting.changed' && event.state.kind === 'off' && isAtOwnHost(state)) return [{}, []];
  if (chosenElsewhere(state, event) !== undefined) return [{}, []];
  return [event.type === 'server.received' ? received(state.rooms, event.message) : state.rooms, []];
};

function received(rooms: Rooms, message: ServerMessage): Rooms {
  if ((message.type === 'login' && message.success) || message.type === 'resumed') {
    return Object.fromEntries(
      message.rooms.map(({ room, settings, members }) => [nameKey(room), { name: room, settings, members }]),
    );
  }
  if (message.type !== 'presence' || !message.rooms) return rooms;
  const next: Record<string, RoomInList> = { ...rooms };
  for (const change of message.rooms) {
    const key = nameKey(change.room);
    const known = change.isClosed ? undefined : next[key];
    const settings = change.settings ?? known?.settings;
    if (change.isClosed || !settings) {
      delete next[key];
      continue;
    }
    const stayed = (known?.members ?? []).filter((id) => !change.gone?.includes(id) && !change.came?.includes(id));
    next[key] = { name: change.room, settings, members: [...stayed, ...(change.came ?? [])] };
  }
  return next;
}
