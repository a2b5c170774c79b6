// What a person chose is saved the moment they chose it.
import { normalizeName } from '../../signaling/protocol/index.ts';
import { nextCamera } from './cameras.ts';
import { isAwaited } from './connection-state.ts';
import type { Event, Moment } from './events.ts';
import { withToggled } from './favourites.ts';
import { rememberedEntry } from './green-room.ts';
import { backgroundWith, cameraSetOf, withBackground } from './known-backgrounds.ts';
import { ownMediaNow } from './linked.ts';
import type { CaptureReport } from './media.ts';
import { type Preferences, readPreferences } from './preferences.ts';
import { recentAfter } from './recent.ts';
import type { Slice } from './slice.ts';
import { ownAddress, type State } from './state.ts';

export const preferences: Slice<'preferences'> = (state, event, moment) => {
  if (event.type === 'user.pressedReset') return save(readPreferences(null));
  // Going into a room while it rings changes both.
  const [chosen, recent] = [changeOf(state, event), recentChange(state, event, moment)];
  return chosen || recent ? save({ ...state.preferences, ...chosen, ...recent }) : [state.preferences, []];
};

function save(next: Preferences): ReturnType<Slice<'preferences'>> {
  return [next, [{ type: 'savePreferences', preferences: next }]];
}

function recentChange(state: State, event: Event, moment: Moment): Partial<Preferences> | undefined {
  const recentCalls = recentAfter(state, event, moment);
  return recentCalls === state.preferences.recentCalls ? undefined : { recentCalls };
}

function changeOf(state: State, event: Event): Partial<Preferences> | undefined {
  switch (event.type) {
    case 'user.choseName': {
      const name = normalizeName(event.name);
      return name === undefined ? undefined : { name };
    }
    case 'user.changedPreferences':
      return event.change;
    case 'user.pressedGoIn':
      return state.greenRoom && { entryChoices: rememberedEntry(state) };
    case 'user.choseDevice':
      return event.device === 'camera' ? { cameraId: event.deviceId } : { microphoneId: event.deviceId };
    case 'user.choseBackground': {
      const background = { ...state.preferences.background, ...event.change };
      const cameras = cameraSetOf(state.media.report.cameras);
      return { background, knownBackgrounds: withBackground(state.preferences.knownBackgrounds, cameras, background) };
    }
    case 'media.changed':
      return remembered(state, event.report);
    case 'user.flippedCamera': {
      const next = nextCamera(state);
      return next && { cameraId: next.deviceId };
    }
    case 'user.toggledFavourite':
      return { favourites: withToggled(state.preferences.favourites, event.name) };
    case 'user.pressedHost':
      return { wasHosting: true };
    case 'user.pressedStopHosting':
      return { wasHosting: false };
    case 'user.pressedDisconnect':
      return { hostAddress: '', hostKey: '' };
    case 'user.pressedForgetHosts':
      return state.connection.phase === 'idle' ? { hostAddress: '', hostKey: '' } : undefined;
    case 'host.checked':
      // Only an address that a person gave is joined again at the next start, not this computer's own server.
      return event.verdict.kind === 'trusted' && isForeign(state, event.address)
        ? { hostAddress: event.address, hostKey: event.verdict.fingerprint }
        : undefined;
    default:
      return undefined;
  }
}

/** Where these cameras were before, what was chosen there comes back; but never in a call: nobody's room is shown by a cable. */
function remembered(state: State, { cameras }: CaptureReport): Partial<Preferences> | undefined {
  const { preferences, media } = state;
  const [before, after] = [cameraSetOf(media.report.cameras), cameraSetOf(cameras)];
  if (before === after || cameras.length === 0 || ownMediaNow(state)) return undefined;
  const background = backgroundWith(preferences.knownBackgrounds, after, preferences.background);
  return background && { background };
}

function isForeign({ connection, hosting }: State, address: string): boolean {
  return isAwaited(connection, address) && address !== ownAddress(hosting);
}
