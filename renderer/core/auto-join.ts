// Whether a host may be joined by itself: only by somebody who has chosen nothing in this run, and only while there is no choice.
import type { AutoJoin } from './connection-state.ts';
import type { Event } from './events.ts';
import { FIRST_LOOK, joinedByItself, knownHosts } from './found-hosts.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export const autoJoin: Slice<'autoJoin'> = (state, event) => [next(state, event), []];

function next(state: State, event: Event): AutoJoin {
  const { autoJoin: now } = state;
  if (now === 'over' || isChoice(event) || joinedByItself(state, event)) return 'over';
  if (event.type === 'timer.fired' && event.timer === FIRST_LOOK) {
    return knownHosts(state.discovery).length > 1 ? 'over' : 'waiting';
  }
  const isTwo = event.type === 'discovery.changed' && knownHosts(event.discovery).length > 1;
  return now === 'waiting' && isTwo ? 'over' : now;
}

function isChoice({ type }: Event): boolean {
  switch (type) {
    case 'user.pressedHost':
    case 'user.pressedStopHosting':
    case 'user.pressedDisconnect':
    case 'user.pressedJoinHost':
    case 'user.enteredAddress':
    case 'user.acceptedLink':
    case 'user.beganChoosing':
      return true;
    default:
      return false;
  }
}
