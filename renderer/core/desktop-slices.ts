// What the page keeps of the computer the app runs on: as it was told last. And the orders to it, as a person gave them.
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';
import type { Slice } from './slice.ts';

export const hosting: Slice<'hosting'> = (state, event) => [
  event.type === 'hosting.changed' ? event.state : state.hosting,
  [],
];

export const discovery: Slice<'discovery'> = (state, event) => {
  if (event.type === 'discovery.changed') return [event.discovery, []];
  return [state.discovery, event.type === 'user.pressedSearchHosts' ? [{ type: 'searchHosts' }] : []];
};

export const system: Slice<'system'> = (state, event) => {
  if (event.type === 'system.changed') return [event.system, []];
  const order = orderOf(event);
  return [state.system, order ? [order] : []];
};

function orderOf(event: Event): Effect | undefined {
  switch (event.type) {
    case 'user.changedSystem':
      return { type: 'changeSystem', change: event.change };
    case 'user.pressedSystemSettings':
      return { type: 'openSystemSettings', pane: event.pane };
    case 'user.pressedAllowFirewall':
      return { type: 'allowFirewall' };
    case 'user.pressedCheckUpdate':
      return { type: 'checkUpdate' };
    case 'user.pressedInstallUpdate':
      return { type: 'installUpdate' };
    case 'user.pressedUpdatePage':
      return { type: 'openUpdatePage' };
    case 'user.pressedSaveReport':
      return { type: 'saveReport' };
    default:
      return undefined;
  }
}
