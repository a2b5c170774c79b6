// From an address to being logged in, and back again when the host goes away. Losing the host never ends a running call.
import { type ErrorCode, LIMITS, type ServerMessage } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import type { Slice } from './slice.ts';
import { type Connection, connectingTo, ownAddress, type State } from './state.ts';

type Step = readonly [Connection, readonly Effect[]];

/** Our own dead connection holds our name at most this long; after that, the name really is somebody else's. */
const TAKEN_TRIES = LIMITS.deadAfterMs / 1_000 + 5;

export const connection: Slice<'connection'> = (state, event) => {
  const now = state.connection;
  switch (event.type) {
    case 'page.started':
      return start(state);
    case 'user.choseName':
      return rename(state);
    case 'user.pressedHost':
      return [now, [{ type: 'startHosting', name: state.preferences.name }]];
    case 'user.pressedStopHosting':
      return [now, [{ type: 'stopHosting' }]];
    case 'hosting.changed':
      return followHosting(state, event);
    case 'user.enteredAddress':
      return check(event.address);
    case 'user.acceptedNewKey':
      return [
        { phase: 'checking', address: event.address },
        [
          { type: 'forgetHost', address: event.address },
          { type: 'checkHost', address: event.address },
        ],
      ];
    case 'host.checked':
      return now.phase === 'checking' && now.address === event.address ? judge(event) : [now, []];
    case 'user.pressedRetry':
      return retry(state);
    case 'user.pressedDisconnect':
      return [{ phase: 'idle' }, now.phase === 'online' ? [bye] : []];
    case 'server.opened':
      return now.phase === 'connecting'
        ? [{ ...now, isOpen: true, retryInMs: undefined }, [greeting(state)]]
        : [now, []];
    case 'server.closed':
      return [closed(now, event.retryInMs), []];
    case 'server.received':
      return received(state, event.message);
    case 'timer.fired':
      return now.phase === 'connecting' && now.isOpen && event.timer === `login:${now.takenCount}`
        ? [now, [login(state)]]
        : [now, []];
    case 'page.closing':
      return [now, now.phase === 'online' ? [bye] : []];
    default:
      return [now, []];
  }
};

const bye: Effect = { type: 'sendToServer', message: { type: 'bye' } };

// Who was logged in goes on as the same person; everybody else begins.
function greeting(state: State): Effect {
  const { token, heard } = state.session;
  return token === undefined ? login(state) : { type: 'sendToServer', message: { type: 'resume', token, heard } };
}

function login({ preferences }: State): Effect {
  return { type: 'sendToServer', message: { type: 'login', name: preferences.name, session: true } };
}

function check(address: string): Step {
  return [{ phase: 'checking', address }, [{ type: 'checkHost', address }]];
}

// In a browser there is one host: the one that served the page. The app takes up what it did last time.
function start({ preferences, homeSocketUrl, connection }: State): Step {
  if (preferences.name === '') return [connection, []];
  if (homeSocketUrl !== undefined) return [connectingTo(homeSocketUrl, homeSocketUrl), []];
  if (preferences.wasHosting) return [connection, [{ type: 'startHosting', name: preferences.name }]];
  return preferences.hostAddress === '' ? [connection, []] : check(preferences.hostAddress);
}

// A new name needs a new login. `bye` frees the old name; the socket closes, opens again, and logs in anew.
function rename({ connection, homeSocketUrl }: State): Step {
  if (connection.phase === 'online') return [connection, [bye]];
  if (connection.phase === 'failed' && connection.socketUrl !== undefined) {
    return [connectingTo(connection.address, connection.socketUrl), []];
  }
  return connection.phase === 'idle' && homeSocketUrl !== undefined
    ? [connectingTo(homeSocketUrl, homeSocketUrl), []]
    : [connection, []];
}

// Who hosts is also a guest of their own host.
function followHosting(state: State, event: Extract<Event, { type: 'hosting.changed' }>): Step {
  const { connection } = state;
  if (event.state.kind === 'on') {
    const isFree = connection.phase === 'idle' || connection.phase === 'failed';
    return isFree ? check(ownAddress(event.state) ?? '') : [connection, []];
  }
  const wasOwn = connection.phase !== 'idle' && connection.address === ownAddress(state.hosting);
  return [wasOwn && event.state.kind !== 'starting' ? { phase: 'idle' } : connection, []];
}

function judge({ address, verdict }: Extract<Event, { type: 'host.checked' }>): Step {
  return verdict.kind === 'trusted'
    ? [connectingTo(address, verdict.socketUrl), []]
    : [{ phase: 'failed', address, socketUrl: undefined, problem: verdict }, []];
}

function retry({ connection }: State): Step {
  if (connection.phase === 'connecting') return [connection, [{ type: 'reconnectNow' }]];
  if (connection.phase !== 'failed') return [connection, []];
  return connection.socketUrl === undefined
    ? check(connection.address)
    : [connectingTo(connection.address, connection.socketUrl), []];
}

function closed(connection: Connection, retryInMs: number): Connection {
  if (connection.phase === 'online') {
    return { ...connectingTo(connection.address, connection.socketUrl), wasOnline: true, retryInMs };
  }
  return connection.phase === 'connecting' ? { ...connection, isOpen: false, retryInMs } : connection;
}

function received(state: State, message: ServerMessage): Step {
  const { connection } = state;
  if (message.type === 'ipaddr' && connection.phase === 'online') {
    return [{ ...connection, urls: message.urls, key: message.key }, []];
  }
  if (connection.phase !== 'connecting') return [connection, []];
  if (message.type === 'resumed' || (message.type === 'login' && message.success)) {
    const { address, socketUrl } = connection;
    return [
      { phase: 'online', address, socketUrl, hostName: message.host.name, urls: [], key: undefined },
      [{ type: 'sendToServer', message: { type: 'ipaddr' } }],
    ];
  }
  if (message.type === 'login') return [refused(connection, message.code), []];
  if (message.type !== 'error') return [connection, []];
  if (message.code === 'session-gone' && message.re === 'resume') return [connection, [login(state)]];
  return [message.code === 'server-full' ? refused(connection, message.code) : connection, []];
}

function refused(connection: Extract<Connection, { phase: 'connecting' }>, code: ErrorCode): Connection {
  const mayBeOurs = code === 'name-taken' && connection.wasOnline && connection.takenCount < TAKEN_TRIES;
  if (mayBeOurs) return { ...connection, takenCount: connection.takenCount + 1 };
  const { address, socketUrl } = connection;
  return { phase: 'failed', address, socketUrl, problem: { kind: 'refused', code } };
}
