// Which screen the state asks for. Pure. A call or a room that runs is drawn over every one of them.
import { keyOfHost } from '../core/found-hosts.ts';
import type { State } from '../core/state.ts';

export type Screen = 'welcome' | 'where-to' | 'connecting' | 'lobby' | 'door';

export function screenOf({ preferences, connection, hosting, room, greenRoom }: State): Screen {
  if (preferences.name === '' || isNameRefused(connection) || greenRoom) return 'welcome';
  switch (connection.phase) {
    case 'online':
      return isAtDoor(room) ? 'door' : 'lobby';
    case 'connecting':
      if (!connection.wasOnline) return 'connecting';
      return isAtDoor(room) ? 'door' : 'lobby';
    case 'checking':
      // An address that is being typed stays where it can be corrected; on a way that was gone before there is nothing to choose.
      return hosting === undefined || keyOfHost({ connection, preferences }) !== undefined ? 'connecting' : 'where-to';
    case 'idle':
    case 'failed':
      return hosting === undefined ? 'connecting' : 'where-to';
  }
}

/** Not inside the room yet, and not turned away from it. */
function isAtDoor({ phase }: State['room']): boolean {
  return phase === 'entering' || phase === 'waiting' || phase === 'refused';
}

/** The host would let us in, under another name. */
export function isNameRefused(connection: State['connection']): boolean {
  if (connection.phase !== 'failed' || connection.problem.kind !== 'refused') return false;
  return connection.problem.code === 'name-taken' || connection.problem.code === 'bad-name';
}
