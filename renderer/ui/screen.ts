// Which screen the state asks for. Pure. A call is drawn over every one of them.
import type { State } from '../core/state.ts';

export type Screen = 'welcome' | 'where-to' | 'connecting' | 'lobby';

export function screenOf({ preferences, connection, hosting }: State): Screen {
  if (preferences.name === '' || isNameRefused(connection)) return 'welcome';
  switch (connection.phase) {
    case 'online':
      return 'lobby';
    case 'connecting':
      return connection.wasOnline ? 'lobby' : 'connecting';
    case 'idle':
    case 'checking':
    case 'failed':
      return hosting === undefined ? 'connecting' : 'where-to';
  }
}

/** The host would let us in, under another name. */
export function isNameRefused(connection: State['connection']): boolean {
  if (connection.phase !== 'failed' || connection.problem.kind !== 'refused') return false;
  return connection.problem.code === 'name-taken' || connection.problem.code === 'bad-name';
}
