// What is said once the socket is open, and what the host answers: let in, or why not.
import { type ErrorCode, LIMITS, type ServerMessage } from '../../signaling/protocol/index.ts';
import type { Connecting, Connection } from './connection-state.ts';
import type { ConnectionStep } from './connection-step.ts';
import type { Effect } from './effects.ts';
import { isAtOwnHost, type State } from './state.ts';

/** Our own dead connection holds our name at most this long; after that, the name really is somebody else's. */
const TAKEN_TRIES = LIMITS.deadAfterMs / 1_000 + 5;

/** Who was logged in goes on as the same person; everybody else begins. */
export function greeting(state: State): Effect {
  const { token, heard } = state.session;
  return token === undefined ? login(state) : { type: 'sendToServer', message: { type: 'resume', token, heard } };
}

export function login({ preferences }: State): Effect {
  return { type: 'sendToServer', message: { type: 'login', name: preferences.name, session: true } };
}

export function received(state: State, message: ServerMessage): ConnectionStep {
  const { connection } = state;
  if (message.type === 'ipaddr' && connection.phase === 'online') {
    // A key that was checked is worth more than what a host says of itself.
    const { urls, certificate } = message;
    return [{ ...connection, urls, key: connection.key ?? message.key, certificate }, []];
  }
  if (message.type === 'bye' && message.reason === 'host-stopped' && connection.phase === 'online') {
    return [{ ...connection, stopped: connection.hostName }, []];
  }
  if (connection.phase !== 'connecting') return [connection, []];
  if (message.type === 'resumed' || (message.type === 'login' && message.success)) {
    const { address, socketUrl, key } = connection;
    const hostName = message.host.name;
    return [
      { phase: 'online', address, socketUrl, hostName, urls: [], key },
      [{ type: 'sendToServer', message: { type: 'ipaddr' } }, ...remembered(state, key, hostName)],
    ];
  }
  if (message.type === 'login') return [refused(connection, message.code), []];
  if (message.type !== 'error') return [connection, []];
  if (message.code === 'session-gone' && message.re === 'resume') return [connection, [login(state)]];
  return [message.code === 'server-full' ? refused(connection, message.code) : connection, []];
}

// Known from now on under this name. This computer's own host is nobody to be found.
function remembered(state: State, fingerprint: string | undefined, name: string): readonly Effect[] {
  const isForeign = state.hosting !== undefined && !isAtOwnHost(state);
  return isForeign && fingerprint !== undefined ? [{ type: 'rememberHost', host: { fingerprint, name } }] : [];
}

function refused(connection: Connecting, code: ErrorCode): Connection {
  const mayBeOurs = code === 'name-taken' && connection.wasOnline && connection.takenCount < TAKEN_TRIES;
  if (mayBeOurs) return { ...connection, takenCount: connection.takenCount + 1 };
  const { address, socketUrl } = connection;
  return { phase: 'failed', address, socketUrl, problem: { kind: 'refused', code } };
}
