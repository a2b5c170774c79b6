// Which address the host is at: what its key was found to be, and where else the same key was found when an address does not answer.
import type { Discovery } from '../../app/bridge/discovery-facts.ts';
import { type Connecting, connectingTo, isAwaited } from './connection-state.ts';
import { type ConnectionStep, check } from './connection-step.ts';
import type { Event } from './events.ts';
import { foundAgain, keyOfHost, linkToKey } from './found-hosts.ts';
import type { State } from './state.ts';

type Checked = Extract<Event, { type: 'host.checked' }>;

export function checkedHost(state: State, event: Checked): ConnectionStep {
  const { connection } = state;
  if (!isAwaited(connection, event.address)) return [connection, []];
  if (connection.phase === 'connecting') return [besideChecked(connection, event), []];
  const { address, verdict } = event;
  if (verdict.kind === 'trusted') return [connectingTo(address, verdict.socketUrl, verdict.fingerprint), []];
  const link = verdict.kind === 'unreachable' ? linkToKey(state.discovery, keyOfHost(state)) : undefined;
  if (link !== undefined && link !== address) return check(link);
  return [{ phase: 'failed', address, socketUrl: undefined, problem: verdict }, []];
}

/** The address is silent: from now on the host is joined wherever it is found. */
export function silent(state: State): ConnectionStep {
  const { connection } = state;
  if (connection.phase !== 'checking') return [connection, []];
  const link = linkToKey(state.discovery, keyOfHost(state));
  return link !== undefined && link !== connection.address ? check(link) : [{ ...connection, isSilent: true }, []];
}

/** Discovery has news: perhaps of the host that does not answer. */
export function foundMeanwhile(state: State, discovery: Discovery): ConnectionStep {
  const { connection } = state;
  const link = isLost(state) ? foundAgain(state, discovery) : undefined;
  if (link === undefined) return [connection, []];
  return connection.phase === 'connecting' ? lookBeside(connection, link) : check(link);
}

/** Looks at another address of the same host; the one in use is tried on meanwhile, and whoever answers first is it. */
export function lookBeside(connection: Connecting, address: string | undefined): ConnectionStep {
  if (address === undefined || connection.beside !== undefined) return [connection, []];
  return [{ ...connection, beside: address }, [{ type: 'checkHost', address }]];
}

function isLost({ connection }: State): boolean {
  switch (connection.phase) {
    case 'checking':
      return connection.isSilent;
    case 'connecting':
      return connection.retryInMs !== undefined;
    case 'failed':
      return connection.problem.kind === 'unreachable';
    default:
      return false;
  }
}

// The session and whoever one is called by it stay the same: it is the same host.
function besideChecked(connection: Connecting, { address, verdict }: Checked): Connecting {
  if (verdict.kind !== 'trusted') return { ...connection, beside: undefined };
  if (verdict.socketUrl === connection.socketUrl) return { ...connection, address, beside: undefined };
  const { wasOnline } = connection;
  return { ...connectingTo(address, verdict.socketUrl, verdict.fingerprint), wasOnline };
}
