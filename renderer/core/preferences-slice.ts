// What a person chose is saved the moment they chose it.
import { normalizeName } from '../../signaling/protocol/index.ts';
import type { Event } from './events.ts';
import type { Preferences } from './preferences.ts';
import type { Slice } from './slice.ts';
import { ownAddress, type State } from './state.ts';

export const preferences: Slice<'preferences'> = (state, event) => {
  const change = changeOf(state, event);
  if (!change) return [state.preferences, []];
  const next = { ...state.preferences, ...change };
  return [next, [{ type: 'savePreferences', preferences: next }]];
};

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
      return { hostAddress: '' };
    case 'host.checked':
      // Only an address that a person gave is joined again at the next start, not this computer's own server.
      return event.verdict.kind === 'trusted' && event.address !== ownAddress(state.hosting)
        ? { hostAddress: event.address }
        : undefined;
    default:
      return undefined;
  }
}
