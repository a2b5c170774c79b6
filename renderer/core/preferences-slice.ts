// What a person chose is saved the moment they chose it.
import { normalizeName } from '../../signaling/protocol/index.ts';
import { isAwaited } from './connection-state.ts';
import type { Event, Moment } from './events.ts';
import { missedAfter } from './missed.ts';
import type { Preferences } from './preferences.ts';
import type { Slice } from './slice.ts';
import { ownAddress, type State } from './state.ts';

export const preferences: Slice<'preferences'> = (state, event, moment) => {
  const change = changeOf(state, event) ?? missedChange(state, event, moment);
  if (!change) return [state.preferences, []];
  const next = { ...state.preferences, ...change };
  return [next, [{ type: 'savePreferences', preferences: next }]];
};

function missedChange(state: State, event: Event, moment: Moment): Partial<Preferences> | undefined {
  const missedCalls = missedAfter(state, event, moment);
  return missedCalls === state.preferences.missedCalls ? undefined : { missedCalls: [...missedCalls] };
}

function changeOf(state: State, event: Event): Partial<Preferences> | undefined {
  switch (event.type) {
    case 'user.choseName': {
      const name = normalizeName(event.name);
      return name === undefined ? undefined : { name };
    }
    case 'user.changedPreferences':
      return event.change;
    case 'user.choseDevice':
      return event.device === 'camera' ? { cameraId: event.deviceId } : { microphoneId: event.deviceId };
    case 'user.pressedHost':
      return { wasHosting: true };
    case 'user.pressedStopHosting':
      return { wasHosting: false };
    case 'user.pressedDisconnect':
      return { hostAddress: '', hostKey: '' };
    case 'host.checked':
      // Only an address that a person gave is joined again at the next start, not this computer's own server.
      return event.verdict.kind === 'trusted' && isForeign(state, event.address)
        ? { hostAddress: event.address, hostKey: event.verdict.fingerprint }
        : undefined;
    default:
      return undefined;
  }
}

function isForeign({ connection, hosting }: State, address: string): boolean {
  return isAwaited(connection, address) && address !== ownAddress(hosting);
}
