// A link that was opened outside the app, or pasted to call somebody. It waits for the person's yes: a page in a browser could have
// opened it.
import type { Slice } from './slice.ts';

export const openedLink: Slice<'openedLink'> = (state, event) => {
  switch (event.type) {
    case 'deepLink.opened':
      return [event.link, []];
    case 'errand.asked':
      return [state.errand, []];
    case 'user.acceptedLink':
    case 'user.refusedLink':
      return [undefined, []];
    default:
      return [state.openedLink, []];
  }
};
