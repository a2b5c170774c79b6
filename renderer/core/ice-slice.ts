// STUN and TURN servers: those the host gives, and what came of trying one out.
import type { IceServer } from '../../signaling/protocol/index.ts';
import type { Event } from './events.ts';
import type { Slice } from './slice.ts';
import type { Ice, State } from './state.ts';

export const ice: Slice<'ice'> = (state, event) => {
  const now = state.ice;
  switch (event.type) {
    case 'server.received':
      return [withHostServers(now, event), []];
    case 'user.pressedTestIceServer': {
      const key = iceKeyOf(event.server);
      if (now.tests[key]?.kind === 'running') return [now, []];
      const tests = { ...now.tests, [key]: { kind: 'running' } as const };
      return [{ ...now, tests }, [{ type: 'testIceServer', server: event.server }]];
    }
    case 'ice.tested': {
      const key = iceKeyOf(event.server);
      if (now.tests[key]?.kind !== 'running' || !isStillHere(state, event.server)) return [now, []];
      return [{ ...now, tests: { ...now.tests, [key]: { kind: 'done', result: event.result } } }, []];
    }
    case 'user.changedPreferences':
      return [event.change.iceServers ? withoutStale(now, state, event.change.iceServers) : now, []];
    default:
      return [now, []];
  }
};

/** What a server's test is found by: its first address. */
export function iceKeyOf(server: IceServer): string {
  return server.urls[0] ?? '';
}

function withHostServers(now: Ice, { message }: Extract<Event, { type: 'server.received' }>): Ice {
  if (message.type === 'ice') return { ...now, fromHost: message.iceServers };
  if (message.type === 'resumed' || (message.type === 'login' && message.success)) {
    return { ...now, fromHost: message.iceServers ?? [] };
  }
  return now;
}

// The result of one that was changed or removed meanwhile is no answer any more. The host renews the credentials of its own.
function isStillHere({ ice: { fromHost }, preferences }: State, tested: IceServer): boolean {
  return (
    fromHost.some((server) => iceKeyOf(server) === iceKeyOf(tested)) ||
    preferences.iceServers.some((server) => markOf(server) === markOf(tested))
  );
}

// A server with another password is another server: what came of trying the old one says nothing about it.
function withoutStale(now: Ice, { preferences }: State, next: readonly IceServer[]): Ice {
  const marks = new Set(next.map(markOf));
  const changed = preferences.iceServers.filter((server) => !marks.has(markOf(server))).map(iceKeyOf);
  const stale = new Set(changed.filter((key) => !now.fromHost.some((server) => iceKeyOf(server) === key)));
  const tests = Object.fromEntries(Object.entries(now.tests).filter(([key]) => !stale.has(key)));
  return stale.size === 0 ? now : { ...now, tests };
}

function markOf({ urls, username, credential }: IceServer): string {
  return JSON.stringify([urls, username, credential]);
}
