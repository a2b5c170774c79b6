// Whether the list of keys is shown. What they do is in keys.ts; what a person chose, in the preferences.
import type { Slice } from './slice.ts';

export const isShortcutsOpen: Slice<'isShortcutsOpen'> = (state, event) => {
  if (event.type === 'user.openedShortcuts') return [true, []];
  return [state.isShortcutsOpen && event.type !== 'user.closedShortcuts', []];
};
