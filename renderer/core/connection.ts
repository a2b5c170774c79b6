// From an address to being logged in, and back again when the host goes away. Losing the host never ends a running call.
import { checkedHost, foundMeanwhile, lookBeside, silent } from './connection-check.ts';
import { greeting, login, received } from './connection-login.ts';
import { type Connection, connectingTo } from './connection-state.ts';
import { type ConnectionStep, check, goodbye } from './connection-step.ts';
import type { Event } from './events.ts';
import { joinedByItself, keyOfHost, linkToKey, silentTimer } from './found-hosts.ts';
import { linkTo } from './host-link.ts';
import type { Slice } from './slice.ts';
import { isAtOwnHost, ownAddress, type State } from './state.ts';
import { chosenElsewhere } from './way-to-host.ts';

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
      return leaveFor(now, event.address);
    case 'user.pressedJoinHost': {
      const link = linkToKey(state.discovery, event.fingerprint);
      return link === undefined ? [now, []] : leaveFor(now, link);
    }
    case 'user.acceptedLink': {
      const address = chosenElsewhere(state, event);
      return address === undefined ? [now, []] : leaveFor(now, address);
    }
    case 'user.acceptedNewKey':
      return trustAnew(event.address);
    case 'host.checked':
      return checkedHost(state, event);
    case 'discovery.changed':
      return joinAlone(state, event) ?? foundMeanwhile(state, event.discovery);
    case 'user.pressedRetry':
      return retry(state);
    case 'user.pressedDisconnect':
      return [{ phase: 'idle' }, goodbye(now)];
    case 'server.opened':
      return now.phase === 'connecting'
        ? [{ ...now, isOpen: true, retryInMs: undefined }, [greeting(state)]]
        : [now, []];
    case 'server.closed':
      return closed(state, event.retryInMs);
    case 'server.received':
      return received(state, event.message);
    case 'timer.fired':
      return timedOut(state, event);
    case 'page.closing':
      return [now, goodbye(now)];
    default:
      return [now, []];
  }
};

// In a browser there is one host: the one that served the page. The app takes up what it did last time.
function start({ preferences, homeSocketUrl, connection }: State): ConnectionStep {
  if (preferences.name === '') return [connection, []];
  if (homeSocketUrl !== undefined) return [connectingTo(homeSocketUrl, homeSocketUrl), []];
  if (preferences.wasHosting) return [connection, [{ type: 'startHosting', name: preferences.name }]];
  return preferences.hostAddress === '' ? [connection, []] : check(preferences.hostAddress);
}

// A new name needs a new login. `bye` frees the old name; the socket closes, opens again, and logs in anew.
function rename(state: State): ConnectionStep {
  const { connection, homeSocketUrl } = state;
  if (connection.phase === 'online') return [connection, goodbye(connection)];
  if (connection.phase === 'failed' && connection.socketUrl !== undefined) return again(state, connection);
  return connection.phase === 'idle' && homeSocketUrl !== undefined
    ? [connectingTo(homeSocketUrl, homeSocketUrl), []]
    : [connection, []];
}

// Who hosts is also a guest of their own host. While its process is started again the connection waits for it, and goes on.
function followHosting(state: State, { state: hosting }: Extract<Event, { type: 'hosting.changed' }>): ConnectionStep {
  const { connection } = state;
  const isOwn = isAtOwnHost(state);
  const address = ownAddress(hosting);
  if (hosting.kind === 'on' && address !== undefined) {
    if (connection.phase === 'idle' || connection.phase === 'failed') return check(address);
    // What it says of itself to guests may have changed with its addresses.
    if (isOwn && connection.phase === 'online')
      return [connection, [{ type: 'sendToServer', message: { type: 'ipaddr' } }]];
    if (!isOwn || connection.phase !== 'connecting') return [connection, []];
    return address === connection.address ? [connection, [{ type: 'reconnectNow' }]] : lookBeside(connection, address);
  }
  const isComing = hosting.kind === 'starting' || hosting.kind === 'restarting';
  return [isOwn && !isComing ? { phase: 'idle' } : connection, []];
}

function leaveFor(connection: Connection, address: string): ConnectionStep {
  const [next, orders] = check(address);
  return [next, [...goodbye(connection), ...orders]];
}

function trustAnew(address: string): ConnectionStep {
  const [next, orders] = check(address);
  return [next, [{ type: 'forgetHost', address }, ...orders]];
}

function joinAlone(state: State, event: Event): ConnectionStep | undefined {
  const host = joinedByItself(state, event);
  return host && check(linkTo(host));
}

function retry(state: State): ConnectionStep {
  const { connection } = state;
  if (connection.phase === 'connecting') return [connection, [{ type: 'reconnectNow' }]];
  return connection.phase === 'failed' ? again(state, connection) : [connection, []];
}

function again(state: State, { address, socketUrl }: Extract<Connection, { phase: 'failed' }>): ConnectionStep {
  return socketUrl === undefined ? check(address) : [connectingTo(address, socketUrl, keyOfHost(state)), []];
}

// A host that stays away may be at another address by now.
function closed({ connection, discovery }: State, retryInMs: number): ConnectionStep {
  if (connection.phase === 'online') {
    const { address, socketUrl, key, stopped } = connection;
    const gone = stopped !== undefined && { stopped };
    return [{ ...connectingTo(address, socketUrl, key), ...gone, wasOnline: true, retryInMs }, []];
  }
  if (connection.phase !== 'connecting') return [connection, []];
  const next = { ...connection, isOpen: false, retryInMs };
  return connection.isOpen ? [next, []] : lookBeside(next, linkToKey(discovery, connection.key));
}

function timedOut(state: State, event: Extract<Event, { type: 'timer.fired' }>): ConnectionStep {
  const { connection: now } = state;
  if (now.phase === 'checking') return event.timer === silentTimer(now.address) ? silent(state) : [now, []];
  if (now.phase === 'connecting') {
    return [now, now.isOpen && event.timer === `login:${now.takenCount}` ? [login(state)] : []];
  }
  return joinAlone(state, event) ?? [now, []];
}
