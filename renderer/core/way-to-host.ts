// Whether an address or a link leads to the host one is at, or on the way to; and when one leaves that host for another.
import type { Connection } from './connection-state.ts';
import type { Event } from './events.ts';
import { keyOfHost, linkToKey } from './found-hosts.ts';
import { keyIn, placesWithPort } from './host-link.ts';
import { ownAddress, type State } from './state.ts';

type Ways = Pick<State, 'connection' | 'hosting' | 'preferences'>;

/** By the key when both sides have one; else by the places. True as well while the host does not answer. */
export function isSameHost(state: Ways, address: string): boolean {
  const { connection, hosting } = state;
  if (connection.phase === 'idle' || connection.phase === 'failed') return false;
  if (connection.address === address) return true;
  const isOwn = connection.address === ownAddress(hosting) && hosting?.kind === 'on';
  const [promised, here] = [keyIn(address), isOwn ? hosting.fingerprint : keyOfHost(state)];
  if (promised !== undefined && here !== undefined) return promised === here;
  const known = placesOf(connection);
  return placesWithPort(address).some((place) => known.includes(place));
}

/** Where to go for a link: to this computer's own server over the shortest way. */
export function addressFor(link: string, hosting: State['hosting']): string {
  const isOwn = hosting?.kind === 'on' && keyIn(link) === hosting.fingerprint;
  return (isOwn && ownAddress(hosting)) || link;
}

/**
 * Where a person's choice leads to, when that isn't the host one is at: who one is there, and all that holds there, ends.
 * @returns the address to check.
 */
export function chosenElsewhere(state: State, event: Event): string | undefined {
  const address = chosen(state, event);
  return address === undefined || isSameHost(state, address) ? undefined : address;
}

function chosen(state: State, event: Event): string | undefined {
  switch (event.type) {
    case 'user.enteredAddress':
      return event.address;
    case 'user.pressedJoinHost':
      return linkToKey(state.discovery, event.fingerprint);
    case 'user.acceptedLink':
      return state.openedLink && addressFor(state.openedLink.address, state.hosting);
    default:
      return undefined;
  }
}

function placesOf(connection: Exclude<Connection, { phase: 'idle' | 'failed' }>): readonly string[] {
  if (connection.phase === 'checking') return placesWithPort(connection.address);
  const others = connection.phase === 'online' ? connection.urls : [];
  return [connection.socketUrl, ...others].flatMap(placesWithPort);
}
