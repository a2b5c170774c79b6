// Which page of the settings is open, if any, and the orders that are given there. What is chosen there is in the preferences.
import type { SystemChange } from '../../app/bridge/system-facts.ts';
import type { Effect } from './effects.ts';
import { keyOfHost } from './found-hosts.ts';
import { SETTINGS_PAGES, type SettingsPage } from './settings-page.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

/** The app as it is after the first start. */
const UNTOUCHED: SystemChange = { opensAtLogin: false, closesToTray: true, looksForUpdates: false };

/** A browser can't host, and knows nothing of the computer it runs on. */
export function settingsPages({ hosting, system }: Pick<State, 'hosting' | 'system'>): readonly SettingsPage[] {
  return SETTINGS_PAGES.filter((page) => {
    if (page === 'hosting') return hosting !== undefined;
    return page !== 'computer' || system !== undefined;
  });
}

export const settings: Slice<'settings'> = (state, event) => {
  const { settings: now } = state;
  switch (event.type) {
    case 'user.openedSettings':
      return [event.page ?? now ?? 'you', []];
    case 'user.closedSettings':
    // Who takes a call wants to see it.
    case 'user.pressedAccept':
      return [undefined, []];
    case 'user.pressedForgetHosts':
      return [now, [{ type: 'forgetHosts', but: keyOfHost(state) ?? '' }]];
    case 'user.pressedReset':
      return [undefined, resetOrders(state)];
    default:
      return [now, []];
  }
};

// The page begins anew at the end: whatever is only in its memory goes that way.
function resetOrders({ system }: State): readonly Effect[] {
  const toComputer: readonly Effect[] = [
    { type: 'stopHosting' },
    { type: 'forgetHosts', but: '' },
    { type: 'changeSystem', change: UNTOUCHED },
  ];
  return [...(system ? toComputer : []), { type: 'startAnew' }];
}
